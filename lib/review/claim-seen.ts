/**
 * A claim as a seat is shown it: everything there is on it, passed through `sight.ts`, put into the
 * shape of `seen.ts`. Pages, the API and the answers of acts all get it from here.
 */
import { printWork } from './bibliography.ts'
import type { Citation, CitationStyle, Work } from './citation.ts'
import { type CopiesAround, copiesSeen } from './copies-seen.ts'
import { earlierRevisions } from './earlier-revisions.ts'
import type { ActKind, Revision, SeatRow, Text } from './history.ts'
import {
  answering,
  changing,
  changingAnew,
  changingMark,
  closingRound,
  type Dossier,
  openingRound,
  roundNow,
  rulingNow,
  rulingOn,
  withdrawingAnswer,
  withdrawingClaim,
} from './moment.ts'
import { type Deed, may } from './permissions.ts'
import type { Policy } from './policy.ts'
import { printedName } from './printed-name.ts'
import { mayNow } from './project-life.ts'
import type { Refusal } from './refusal.ts'
import type { Round } from './round.ts'
import type { Scale } from './scale.ts'
import type {
  AnswerSeen,
  CitationSeen,
  ClaimSeen,
  MarkSeen,
  PersonNamed,
  RoundSeen,
  Standing,
} from './seen.ts'
import {
  citationsInSight,
  claimInSight,
  type EventHead,
  type Given,
  roundAsSeen,
  tellsOf,
  type Viewer,
} from './sight.ts'
import { latestRound, standingOf } from './standing.ts'
import type { Answer } from './verdict.ts'

/** A revision as far as a claim that stands in it is shown with it. */
export type RevisionKnown = Pick<Revision, 'id' | 'textId' | 'number' | 'sha256'>

/** What a claim is shown with. Works are those that its answers cite. */
export type Surroundings = {
  /** Removed ones too, in the order of seating. */
  readonly seats: readonly SeatRow[]
  readonly scales: Readonly<Record<string, Scale>>
  readonly policies: Readonly<Record<string, Policy>>
  readonly texts: readonly Text[]
  readonly revisions: readonly RevisionKnown[]
  readonly works: ReadonlyMap<string, Work>
  /** How the project prints citations; APA where nothing is said. */
  readonly style?: CitationStyle
  /** Stored copies of those works, by work, and what is known of passages in them. */
  readonly copies?: CopiesAround
}

/** As much of an event on the claim as dates it, in the order of the ledger. */
export type Stirring = {
  readonly number: number
  readonly kind: ActKind
  readonly personId: string
  readonly roundId: string | null
}

/** The claim as the viewer may see it, or null where it is not there for them. */
export function claimSeen(
  viewer: Viewer,
  dossier: Dossier<Answer> & { readonly stirrings: readonly Stirring[] },
  around: Surroundings,
): ClaimSeen | null {
  const { claim } = dossier
  const standing = standingIn(dossier, around.policies)
  const wording = claim.wordings.at(-1)
  if (wording === undefined || !claimInSight(viewer, standing)) return null
  return {
    id: claim.id,
    number: claim.number,
    version: versionFor(viewer, dossier),
    wording,
    markedBy: personNamed(viewer, around, claim.markedBy),
    marks: marksSeen(viewer, dossier, around),
    standing,
    mergedInto: claim.mergedInto,
    ...scaleOf(dossier, around),
    rounds: roundsSeen(viewer, dossier, around),
    ruling: rulingSeen(viewer, dossier, around),
    may: allowed(viewer, dossier, around),
  }
}

/** A ruling stands on the latest round, so that round's scale is that of all a claim has come to. */
function scaleOf(dossier: Dossier, { scales }: Surroundings) {
  const { scaleVersion } = roundNow(dossier).round
  const scale = scales[scaleVersion]
  if (scale === undefined) throw new RangeError(`There is no scale ${scaleVersion}`)
  return { scale, scaleVersion }
}

/** The standing of a claim. */
export function standingIn(
  dossier: Dossier<Given>,
  policies: Readonly<Record<string, Policy>>,
): Standing {
  const { claim, rounds, answers, rulings } = dossier
  return standingOf(claim, rounds, answers, rulings.at(-1) ?? null, policies)
}

/** The number of the last event on the claim that tells this viewer anything. */
export function versionFor(
  viewer: Viewer,
  dossier: { readonly rounds: readonly Round[]; readonly stirrings: readonly Stirring[] },
): number {
  const closed = new Set(
    dossier.rounds.filter((round) => round.closed !== null).map(({ id }) => id),
  )
  const answered = new Set<string>()
  let version = 0
  for (const { number, kind, personId, roundId } of dossier.stirrings) {
    const who = `${roundId} ${personId}`
    const first = kind === 'answered' && !answered.has(who)
    if (first) answered.add(who)
    const head: EventHead = { kind, by: personId, roundId, first }
    if (tellsOf(viewer, head, closed) !== 'nothing') version = Math.max(version, number)
  }
  return version
}

function marksSeen(
  viewer: Viewer,
  dossier: Dossier,
  { texts, revisions }: Surroundings,
): readonly MarkSeen[] {
  const revisionOf = (id: string) => revisions.find((revision) => revision.id === id)
  return dossier.marks.flatMap((mark) => {
    const { id, revisionId, spans, withdrawn, place, question } = mark
    const revision = revisionOf(revisionId)
    const text = texts.find((one) => one.id === revision?.textId)
    if (withdrawn || text === undefined || revision === undefined) return []
    const { number: textNumber, title: textTitle } = text
    const asked = may(viewer.role, 'read all claims') ? question : null
    const newer = asked === null ? undefined : revisionOf(asked.revisionId)
    const seen = asked === null || newer === undefined ? null : { ...asked, revision: newer.number }
    const where = { revisionId, revision: revision.number, spans, place, question: seen }
    const no = changingMark(viewer, dossier, mark)
    const mayChange = no === null && mayNow(viewer, 'mark claims')
    return [{ id, textNumber, textTitle, ...where, mayChange }]
  })
}

function roundsSeen(
  viewer: Viewer,
  dossier: Dossier<Answer>,
  around: Surroundings,
): readonly RoundSeen[] {
  const inTime = [...dossier.rounds].sort((a, b) => a.number - b.number)
  return inTime.flatMap((round) => roundSeen(viewer, round, dossier, around))
}

function roundSeen(
  viewer: Viewer,
  round: Round,
  { answers, marks }: Dossier<Answer>,
  around: Surroundings,
): RoundSeen[] {
  const { id, number, policyVersion, scaleVersion } = round
  const policy = around.policies[policyVersion]
  const scale = around.scales[scaleVersion]
  if (policy === undefined || scale === undefined) return []
  const seen = roundAsSeen(viewer, round, answers, policy)
  if (seen === null) return []
  const mine = seen.mine === null ? null : answerSeen(viewer, seen.mine, marks, around)
  const frame = { id, number, policy, policyVersion, scale }
  if (seen.state === 'open') return [{ ...frame, ...seen, mine }]
  const shown = seen.answers.map((answer) => answerSeen(viewer, answer, marks, around))
  return [{ ...frame, ...seen, mine, answers: inOrder(round, shown) }]
}

/** In the order in which the reviewers were assigned, which tells nothing of who was quick. */
function inOrder(round: Round, answers: readonly AnswerSeen[]): readonly AnswerSeen[] {
  const places = round.assigned.map(({ personId }) => personId)
  return [...answers].sort((a, b) => places.indexOf(a.personId) - places.indexOf(b.personId))
}

function answerSeen(
  viewer: Viewer,
  answer: Answer,
  marks: Dossier['marks'],
  around: Surroundings,
): AnswerSeen {
  const { id, personId, kind, reason, wording, at, withdrawn } = answer
  const vote = answer.kind === 'verdict' ? answer : { label: null, confidence: null, citations: [] }
  return {
    id,
    personId,
    name: nameOf(around, personId),
    kind,
    label: vote.label,
    confidence: vote.confidence,
    reason,
    citations: vote.citations.flatMap((citation) => citationSeen(viewer, citation, around)),
    wording,
    earlier: earlierRevisions(answer.marks, marks, around),
    at,
    withdrawn,
  }
}

function citationSeen(
  viewer: Viewer,
  citation: Citation,
  around: Surroundings,
): readonly CitationSeen[] {
  const work = around.works.get(citation.workId)
  if (work === undefined) return []
  const text = around.texts.find(({ id }) => id === work.textId)
  const printed = printWork(work, citation.locator, around.style)
  const named = (personId: string) => personNamed(viewer, around, personId)
  const copies =
    around.copies === undefined ? [] : copiesSeen(viewer, citation, around.copies, named)
  const shown = copies.length === 0 ? {} : { copies }
  return [{ ...citation, work, printed, textNumber: text?.number ?? null, ...shown }]
}

function rulingSeen(
  viewer: Viewer,
  dossier: Dossier<Answer>,
  around: Surroundings,
): ClaimSeen['ruling'] {
  const ruling = rulingNow(dossier)
  if (ruling === null) return null
  const inSight = citationsInSight(viewer, dossier.rounds, dossier.answers, [ruling])
  const cited = ruling.printed.flatMap((id) =>
    inSight.filter((one) => one.id === id).flatMap((one) => citationSeen(viewer, one, around)),
  )
  const sawVerdicts = may(viewer.role, 'read closed rounds') ? ruling.sawVerdicts : []
  const { personId, name } = personNamed(viewer, around, ruling.by)
  return { ...ruling, sawVerdicts, by: personId, byName: name, cited }
}

function allowed(viewer: Viewer, dossier: Dossier, around: Surroundings): ClaimSeen['may'] {
  const can = (deed: Deed, no: Refusal | null) => mayNow(viewer, deed) && no === null
  return {
    answer: can('answer', answering(viewer, dossier)),
    withdrawAnswer: can('answer', withdrawingAnswer(viewer, dossier)),
    reword: can('reword claims', changingAnew(viewer, dossier)),
    addMark: can('mark claims', changing(viewer, dossier)),
    withdraw: can('mark claims', withdrawingClaim(viewer, dossier)),
    closeRound: can('close rounds', closingRound(dossier)),
    openRound: can('open rounds', openingRound(dossier)),
    rule: can('rule', rulable(viewer, dossier, around)),
  }
}

function rulable(viewer: Viewer, dossier: Dossier, { policies, seats }: Surroundings) {
  const round = latestRound(dossier.rounds)
  const policy = policies[round?.policyVersion ?? 0]
  if (policy === undefined) throw new RangeError('The round has no policy')
  return rulingOn(viewer, dossier, policy, rulersAmong(seats))
}

/** How many people of the project can rule. */
export function rulersAmong(seats: readonly Pick<SeatRow, 'role' | 'removed'>[]): number {
  return seats.filter(({ role, removed }) => !removed && may(role, 'rule')).length
}

/** Names and ids are for those who may see people; before others a member is called as in print. */
export function personNamed(
  viewer: Viewer,
  around: Pick<Surroundings, 'seats'>,
  personId: string,
): PersonNamed {
  if (may(viewer.role, 'see people')) return { personId, name: nameOf(around, personId) }
  const at = around.seats.findIndex((seat) => seat.personId === personId)
  const seat = around.seats[at]
  return { personId: null, name: seat === undefined ? 'somebody' : printedName(seat, at + 1) }
}

function nameOf({ seats }: Pick<Surroundings, 'seats'>, personId: string): string {
  return seats.find((seat) => seat.personId === personId)?.name ?? 'somebody'
}
