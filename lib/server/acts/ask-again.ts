/**
 * Take back what a person said of a mark in the latest revision: where it stands, or that it was let go. It stands
 * where it stood before, in the earlier revision, and is asked about again as it was then. Only undoing does this.
 */
import { z } from 'zod'
import { id, number } from '../../review/asked.ts'
import type { Mark } from '../../review/claim.ts'
import { changing } from '../../review/moment.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ClaimSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { placeOf } from '../store/own-events.ts'
import { revisionsOf } from '../store/read-texts.ts'
import { type OnClaim, onClaim, unless } from './on-claim.ts'
import { theMark } from './withdraw-mark.ts'

export const AskAgain = z.strictObject({
  claimNumber: number,
  markId: id,
  /** The number of the place that a person gave it in the latest revision; null where it was let go. */
  placed: number.nullable(),
})
export type AskAgain = z.infer<typeof AskAgain>

/** Ask about a mark again. */
export async function askAgain(seat: Seat, once: Once, input: AskAgain): Promise<ClaimSeen> {
  return onClaim(seat, 'revise texts', once, input.claimNumber, async (at) => {
    const { markId, placed } = input
    const mark = theMark(at, markId)
    unless(changing(at.seat, at.dossier))
    if (mark.withdrawn) {
      throw new Refusal('not now', 'This mark is withdrawn. It has to be restored first.')
    }
    const { id: claimId } = at.dossier.claim
    if (placed === null) {
      const revisionId = letGoIn(mark)
      await mustBeLatest(at, revisionId)
      return { kind: 'letting go taken back', claimId, markId, revisionId }
    }
    if (mark.question !== null) throw new Refusal('not now', 'It is asked about already.')
    await mustBeLatest(at, (await placeOf(at.db, markId, placed))?.revisionId ?? '')
    const before = await placeOf(at.db, markId, placed - 1)
    if (before === null) throw new RangeError(`Mark ${markId} has no place ${placed - 1}`)
    return { kind: 'placing taken back', claimId, markId, place: mark.place + 1, ...before }
  })
}

function letGoIn({ question }: Mark): string {
  if (question?.letGo === true) return question.revisionId
  throw new Refusal('not now', 'This mark was not let go.')
}

async function mustBeLatest({ db, seat }: OnClaim, revisionId: string): Promise<void> {
  const revisions = await revisionsOf(db, seat.projectId)
  const own = revisions.find((one) => one.id === revisionId)
  const isLatest = !revisions.some(
    ({ textId, number }) => textId === own?.textId && number > (own?.number ?? 0),
  )
  if (isLatest) return
  throw new Refusal('changed meanwhile', 'There is a newer revision. Look for the mark there.', {
    changed: ['text'],
  })
}
