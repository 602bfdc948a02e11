/**
 * Give an answer to a claim: a verdict or an abstention. A changed mind is a new answer that names
 * the one it supersedes, so that two windows of one person cannot overwrite each other unseen. The
 * last answer that was awaited closes the round in the same event.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { CitationShape, id, number, ReasonShape } from '../../review/asked.ts'
import type { Work } from '../../review/citation.ts'
import { answeredBy, latest } from '../../review/consensus.ts'
import type { Act } from '../../review/history.ts'
import { answering, roundNow } from '../../review/moment.ts'
import { may } from '../../review/permissions.ts'
import { Refusal } from '../../review/refusal.ts'
import { labelOf } from '../../review/scale.ts'
import type { ClaimSeen } from '../../review/seen.ts'
import type { Answer } from '../../review/verdict.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import type { Full } from '../store/dossiers.ts'
import { type CitationAsked, citedWorks } from './cited-works.ts'
import { lookUpAhead } from './look-up-ahead.ts'
import { type OnClaim, onClaim, unless } from './on-claim.ts'

export const GiveAnswer = z.strictObject({
  claimNumber: number,
  roundId: id,
  kind: z.enum(['verdict', 'abstention']),
  label: z.string().max(100).nullable(),
  confidence: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  reason: ReasonShape,
  citations: z.array(CitationShape).max(50, 'An answer may have at most 50 citations.'),
  supersedes: id.nullable(),
})
export type GiveAnswer = Omit<z.infer<typeof GiveAnswer>, 'citations'> & {
  readonly citations: readonly CitationAsked[]
}

/** Give a verdict or abstain, in the claim's open round. */
export async function giveAnswer(seat: Seat, once: Once, input: GiveAnswer): Promise<ClaimSeen> {
  const passages = may(seat.role, 'answer') ? await lookUpAhead(seat, input.citations) : []
  const work = async (at: OnClaim): Promise<Act> => {
    const { dossier } = at
    checkMoment(at, input)
    const { answer, works } = await answerOf(at, input)
    return { kind: 'answered', answer, works, closes: isLast(dossier, at.seat.personId) }
  }
  return onClaim(seat, 'answer', once, input.claimNumber, work, { passages })
}

function checkMoment({ seat, dossier }: OnClaim, { roundId, supersedes }: GiveAnswer): void {
  const { round, given } = roundNow(dossier)
  if (!dossier.rounds.some(({ id }) => id === roundId)) {
    throw new Refusal('not there', 'There is no such round on this claim.')
  }
  if (round.id !== roundId) {
    throw new Refusal(
      'changed meanwhile',
      `A new round began on claim ${dossier.claim.number} meanwhile. Look at the claim again; then answer in that round.`,
      { changed: ['round'] },
    )
  }
  unless(answering(seat, dossier))
  const mine = latest(given).find(({ personId }) => personId === seat.personId)?.id ?? null
  if (mine !== supersedes) {
    throw new Refusal(
      'changed meanwhile',
      'You answered this claim in another window meanwhile. Look at that answer first; then decide which one you mean.',
      { changed: ['answer'] },
    )
  }
}

async function answerOf(
  at: OnClaim,
  input: GiveAnswer,
): Promise<{ readonly answer: Answer; readonly works: readonly Work[] }> {
  const { seat, dossier, now } = at
  const given = {
    id: randomUUID(),
    claimId: dossier.claim.id,
    roundId: input.roundId,
    personId: seat.personId,
    supersedes: input.supersedes,
    wording: dossier.claim.wordings.length,
    marks: dossier.marks
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ id, revisionId }) => ({ markId: id, revisionId })),
    at: now.toISOString(),
    withdrawn: false,
    reason: input.reason,
  }
  if (input.kind === 'abstention') {
    checkAbstention(input)
    return { answer: { ...given, kind: 'abstention' }, works: [] }
  }
  const { label, confidence } = voteOf(at, input)
  const { citations, works } = await citedWorks(at, input.citations)
  return { answer: { ...given, kind: 'verdict', label, confidence, citations }, works }
}

function checkAbstention({ label, confidence, citations }: GiveAnswer): void {
  if (label === null && confidence === null && citations.length === 0) return
  throw new Refusal(
    'not understood',
    'An abstention has no label, no confidence and no citations; it may have a reason.',
    { field: 'label' },
  )
}

function voteOf({ dossier, ground }: OnClaim, { label, confidence, citations }: GiveAnswer) {
  const { round } = roundNow(dossier)
  const { scales, policies } = ground
  const scale = scales[round.scaleVersion]
  const policy = policies[round.policyVersion]
  if (scale === undefined || policy === undefined) throw new RangeError('The round has no policy')
  if (label === null || labelOf(scale, label) === null) {
    const keys = scale.labels.map(({ key }) => key).join(', ')
    throw new Refusal('not understood', `A verdict needs one of these labels: ${keys}.`, {
      field: 'label',
    })
  }
  if (confidence === null) {
    throw new Refusal(
      'not understood',
      'Say how sure you are: 1 not sure, 2 fairly, 3 very sure.',
      {
        field: 'confidence',
      },
    )
  }
  if (citations.length < policy.citationsNeeded) {
    const needed = policy.citationsNeeded
    throw new Refusal(
      'not understood',
      `A verdict needs ${needed === 1 ? 'a citation' : `${needed} citations`} in this round; yours has ${citations.length === 0 ? 'none' : citations.length}.`,
      { field: 'citations', needed },
    )
  }
  return { label, confidence }
}

/** Is this person the last one who is awaited? */
function isLast(dossier: Full, personId: string): boolean {
  const { round, given } = roundNow(dossier)
  const answered = answeredBy(given)
  return round.assigned.every(
    (place) => place.fellAway || place.personId === personId || answered.has(place.personId),
  )
}
