/** One ruled claim as an edition holds it: its wording, marks, closed rounds with their live answers, and its ruling. */
import type { Citation } from '../review/citation.ts'
import type { Claim, Mark } from '../review/claim.ts'
import { answeredBy, consensus, live } from '../review/consensus.ts'
import type { Round } from '../review/round.ts'
import type { Ruling } from '../review/ruling.ts'
import type { Answer } from '../review/verdict.ts'
import { type CitationFrozen, citationFrozen } from './copies.ts'
import type { AnswerFrozen, ClaimFrozen, MarkFrozen, RoundFrozen, StoodFrozen } from './edition.ts'
import type { Loaded } from './snapshot.ts'

/** How people, revisions and marks are named in an edition. */
export type Keys = {
  readonly person: (personId: string) => string
  readonly ordinal: (personId: string) => number
  readonly markNumber: (markId: string) => number
  /** The text of a revision, and its number in it. */
  readonly place: (revisionId: string) => { readonly text: number; readonly revision: number }
  readonly isLatest: (revisionId: string) => boolean
}

type Cited = (citation: Citation) => CitationFrozen

/** A claim with the ruling that stands. */
export function claimFrozen(
  { present, findings = () => null }: Loaded,
  keys: Keys,
  claim: Claim,
  ruling: Ruling,
): ClaimFrozen {
  const { id, number, wordings } = claim
  const wording = wordings.toSorted((a, b) => b.version - a.version)[0]
  if (wording === undefined) throw new RangeError(`Claim ${number} has no wording`)
  const answers = Object.values(present.answers).filter(({ claimId }) => claimId === id)
  const cited = (citation: Citation) => citationFrozen(present, citation, findings)
  const marks = Object.values(present.marks)
    .filter(({ claimId, withdrawn }) => claimId === id && !withdrawn)
    .toSorted((a, b) => keys.markNumber(a.id) - keys.markNumber(b.id))
  const stood = marks.flatMap((mark) => stoodFrozen(keys, mark))
  const rounds = Object.values(present.rounds)
    .filter(({ claimId }) => claimId === id)
    .toSorted((a, b) => a.number - b.number)
  return {
    id,
    number,
    wording,
    marks: marks.flatMap((mark) => (mark.question === null ? [standing(keys, mark)] : [])),
    ...(stood.length === 0 ? {} : { stood }),
    rounds: rounds.flatMap((round) => roundFrozen(present.policies, keys, cited, round, answers)),
    ruling: rulingFrozen(keys, ruling, rounds, answers),
  }
}

/** A mark on the latest revision of its text. */
function standing(keys: Keys, mark: Mark): MarkFrozen {
  if (!keys.isLatest(mark.revisionId)) {
    throw new RangeError(`Mark ${mark.id} stands in an earlier revision, and nothing is asked`)
  }
  return markFrozen(keys, mark)
}

/** A mark that is asked about, or that was let go. */
function stoodFrozen(keys: Keys, mark: Mark): readonly StoodFrozen[] {
  const { question } = mark
  if (question === null) return []
  const outcome = question.letGo ? 'let go' : question.outcome
  const { revision: asked } = keys.place(question.revisionId)
  return [{ ...markFrozen(keys, mark), outcome, asked }]
}

function markFrozen(keys: Keys, { id, revisionId, spans }: Mark): MarkFrozen {
  return { id, number: keys.markNumber(id), ...keys.place(revisionId), spans }
}

/** A closed round; an open one gives nothing. */
function roundFrozen(
  policies: Loaded['present']['policies'],
  keys: Keys,
  cited: Cited,
  round: Round,
  all: readonly Answer[],
): readonly RoundFrozen[] {
  const { number, policyVersion, scaleVersion, openedAt, closed, assigned } = round
  const policy = policies[policyVersion]
  if (closed === null) return []
  if (policy === undefined) throw new RangeError(`There is no policy ${policyVersion}`)
  const given = live(all.filter(({ roundId }) => roundId === round.id))
  const answers = given.toSorted((a, b) => keys.ordinal(a.personId) - keys.ordinal(b.personId))
  return [
    {
      number,
      policyVersion,
      scaleVersion,
      openedAt,
      closedAt: closed.at,
      how: closed.how,
      assigned: assigned.filter(({ fellAway }) => !fellAway).length,
      answers: answers.map((answer) => answerFrozen(keys, cited, answer)),
      consensus: consensus(given, policy),
    },
  ]
}

function answerFrozen(keys: Keys, cited: Cited, answer: Answer): AnswerFrozen {
  const { id, personId, reason, wording, at } = answer
  const shared = { id, by: keys.person(personId), reason, wording, at }
  if (answer.kind === 'abstention')
    return { ...shared, kind: 'abstention', label: null, confidence: null, citations: [] }
  const { label, confidence, citations } = answer
  return { ...shared, kind: 'verdict', label, confidence, citations: citations.map(cited) }
}

function rulingFrozen(
  keys: Keys,
  ruling: Ruling,
  rounds: readonly Round[],
  answers: readonly Answer[],
): ClaimFrozen['ruling'] {
  const { id, kind, label, note, reasons, printed, by, at } = ruling
  const round = rounds.find((one) => one.id === ruling.roundId)
  if (round === undefined) throw new RangeError(`The ruling ${id} names no round of its claim`)
  return {
    id,
    round: round.number,
    kind,
    label,
    note,
    reasons,
    printed,
    by: keys.person(by),
    at,
    ruledByAnswerer: answeredBy(answers).has(by),
  }
}
