/** Take a mark of a claim away, and bring it back. The last mark of a claim stays. */
import { z } from 'zod'
import { id, number } from '../../review/asked.ts'
import type { Mark } from '../../review/claim.ts'
import { withdrawingMark } from '../../review/moment.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ClaimSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { markMaker } from '../store/read-claims.ts'
import { type OnClaim, onClaim, unless } from './on-claim.ts'

export const WithdrawMark = z.strictObject({ claimNumber: number, markId: id })
export type WithdrawMark = z.infer<typeof WithdrawMark>

/** Withdraw a mark. */
export async function withdrawMark(
  seat: Seat,
  once: Once,
  input: WithdrawMark,
): Promise<ClaimSeen> {
  return onClaim(seat, 'mark claims', once, input.claimNumber, async (at) => {
    const { mark, madeBy } = await theMark(at, input.markId)
    unless(withdrawingMark(at.seat, at.dossier, mark, madeBy))
    return { kind: 'mark withdrawn', claimId: at.dossier.claim.id, markId: mark.id }
  })
}

/** The mark of the claim with this id, and who made it. */
export async function theMark(
  { db, seat, dossier }: OnClaim,
  markId: string,
): Promise<{ readonly mark: Mark; readonly madeBy: string }> {
  const mark = dossier.marks.find((one) => one.id === markId)
  const madeBy = mark === undefined ? null : await markMaker(db, seat.projectId, mark.id)
  if (mark !== undefined && madeBy !== null) return { mark, madeBy }
  throw new Refusal('not there', 'There is no such mark on this claim.')
}
