/**
 * Is a snapshot true to itself? Every text has the hash that it names, every quotation is the slice of its
 * text (of an earlier revision that is not here, as long as it says), every round comes to what its votes and its policy make, every approved ruling is what was
 * agreed and no other is, and everything that is named is there. The first thing that is not is said as a sentence.
 */
import { canonical } from '../review/canonical.ts'
import { type Ballot, consensus } from '../review/consensus.ts'
import { labelOf } from '../review/scale.ts'
import { quote } from '../text/span.ts'
import { type CodePointIndex, codePointIndex, toUnits } from '../text/units.ts'
import { wrongCoverage } from './coverage-frozen.ts'
import { sha256Hex } from './digest.ts'
import type { AnswerFrozen, ClaimFrozen, RoundFrozen, Snapshot } from './edition.ts'

type Texts = ReadonlyMap<string, CodePointIndex>

/** The first thing in a snapshot that is not true to the rest of it, or null. */
export function wrongInSnapshot(snapshot: Snapshot): string | null {
  const texts = new Map(
    snapshot.texts.map((text) => [text.revisionId, codePointIndex(text.characters)]),
  )
  const printed = new Map(
    snapshot.texts.map((text) => [
      placeName(text.number, text.revision),
      texts.get(text.revisionId),
    ]),
  )
  for (const text of snapshot.texts) {
    const found = sha256Hex(text.characters)
    if (found !== text.sha256)
      return `Text ${text.number} was changed: its characters have the SHA-256 ${found}, it names ${text.sha256}.`
  }
  for (const text of snapshot.texts) {
    const wrong = wrongCoverage(text, snapshot.claims)
    if (wrong !== null) return wrong
  }
  for (const claim of snapshot.claims) {
    const wrong =
      wrongMark(claim, printed) ??
      wrongStood(snapshot, claim, printed) ??
      wrongRound(snapshot, claim, texts) ??
      wrongRuling(snapshot, claim)
    if (wrong !== null) return wrong
  }
  return null
}

type Printed = ReadonlyMap<string, CodePointIndex | undefined>

function placeName(text: number, revision: number): string {
  return `${text} ${revision}`
}

function wrongMark(claim: ClaimFrozen, texts: Printed): string | null {
  for (const { number, text, revision, spans } of claim.marks) {
    const index = texts.get(placeName(text, revision))
    for (const { quotation, ...at } of spans) {
      const slice = index === undefined ? null : sliceOf(index, at)
      if (slice !== quotation)
        return `Mark ${number} of claim ${claim.number} quotes «${quotation}», text ${text} has ${slice === null ? 'no such place' : `«${slice}»`} there.`
    }
  }
  return null
}

/** Where a mark stood: before the revision that has the question, in words as long as their place. */
function wrongStood(snapshot: Snapshot, claim: ClaimFrozen, texts: Printed): string | null {
  for (const { number, text, revision, asked, spans } of claim.stood ?? []) {
    const where = `Mark ${number} of claim ${claim.number}`
    if (claim.marks.some((mark) => mark.number === number))
      return `${where} stands in its text, and stood there once.`
    const latest = snapshot.texts.findLast((one) => one.number === text)?.revision ?? 0
    if (revision >= asked || asked > latest)
      return `${where} stood in revision ${revision}, and is asked about in revision ${asked} of ${latest}.`
    const index = texts.get(placeName(text, revision))
    for (const { quotation, ...at } of spans) {
      const fits =
        index === undefined
          ? codePointIndex(quotation).length === at.to - at.from
          : sliceOf(index, at) === quotation
      if (!fits)
        return `${where} quotes «${quotation}», which did not stand in that place of revision ${revision}.`
    }
  }
  return null
}

function sliceOf(
  index: CodePointIndex,
  at: { readonly from: number; readonly to: number },
): string | null {
  return at.from <= at.to && at.to <= index.length ? quote(index.text, toUnits(index, at)) : null
}

function wrongRound(snapshot: Snapshot, claim: ClaimFrozen, texts: Texts): string | null {
  for (const round of claim.rounds) {
    const wrong = wrongCount(snapshot, claim, round) ?? wrongAnswer(snapshot, claim, round, texts)
    if (wrong !== null) return wrong
  }
  return null
}

function wrongCount(snapshot: Snapshot, claim: ClaimFrozen, round: RoundFrozen): string | null {
  const where = `Round ${round.number} of claim ${claim.number}`
  const policy = snapshot.policies.find(({ version }) => version === round.policyVersion)?.policy
  if (policy === undefined)
    return `${where} names policy ${round.policyVersion}, which is not there.`
  const found = consensus(round.answers.map(ballot), policy)
  if (canonical(found) === canonical(round.consensus)) return null
  return `${where} says «${round.consensus.outcome}», its votes and its policy come to «${found.outcome}».`
}

function ballot({ id, by, label }: AnswerFrozen): Ballot {
  const cast = { id, personId: by, supersedes: null, withdrawn: false }
  return label === null ? { ...cast, kind: 'abstention' } : { ...cast, kind: 'verdict', label }
}

function wrongAnswer(
  snapshot: Snapshot,
  claim: ClaimFrozen,
  round: RoundFrozen,
  texts: Texts,
): string | null {
  const scale = snapshot.scales.find(({ version }) => version === round.scaleVersion)?.scale
  const works = new Set(snapshot.works.map(({ id }) => id))
  for (const { id, label, citations } of round.answers) {
    const where = `Answer ${id} on claim ${claim.number}`
    if (label !== null && (scale === undefined || labelOf(scale, label) === null))
      return `${where} says «${label}», which its scale has not.`
    for (const { place, passage, workId } of citations) {
      if (!works.has(workId)) return `${where} cites a work that is not there.`
      const index = place === null ? undefined : texts.get(place.revisionId)
      const slice = place === null ? passage : index === undefined ? null : sliceOf(index, place)
      if (slice !== passage)
        return `${where} cites «${passage}», which does not stand in that place.`
    }
  }
  return null
}

function wrongRuling(snapshot: Snapshot, { number, ruling, rounds }: ClaimFrozen): string | null {
  const round = rounds.find((one) => one.number === ruling.round)
  if (round === undefined)
    return `The ruling on claim ${number} names round ${ruling.round}, which is not there.`
  if ((ruling.label === null) !== (ruling.kind === 'contested'))
    return `The ruling on claim ${number} has a label exactly where it should have none.`
  if (
    ruling.kind === 'approved' &&
    (round.consensus.outcome !== 'agreed' || round.consensus.label !== ruling.label)
  ) {
    return `Claim ${number} is approved as «${ruling.label ?? ''}», which its reviewers did not agree on.`
  }
  if (round.consensus.outcome === 'agreed' && ruling.kind === 'contested')
    return `Claim ${number} stands as contested, though its reviewers agreed on «${round.consensus.label}».`
  if (
    ruling.kind === 'decided' &&
    round.consensus.outcome === 'agreed' &&
    round.consensus.label === ruling.label
  ) {
    return `Claim ${number} is decided as «${ruling.label}», which its reviewers agreed on.`
  }
  const cited = new Set(
    rounds.flatMap(({ answers }) =>
      answers.flatMap(({ citations }) => citations.map(({ id }) => id)),
    ),
  )
  if (ruling.printed.some((id) => !cited.has(id)))
    return `The ruling on claim ${number} prints a citation that is not there.`
  const people = new Set(snapshot.people.map(({ key }) => key))
  return people.has(ruling.by) ? null : `Nobody is named who ruled on claim ${number}.`
}
