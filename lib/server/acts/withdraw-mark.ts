/** Take a mark of a claim away, and bring it back. The last mark of a claim stays. */
import { z } from 'zod'
import { id, number } from '../../review/asked.ts'
import type { Mark } from '../../review/claim.ts'
import { withdrawingMark } from '../../review/moment.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ClaimSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
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
    const mark = theMark(at, input.markId)
    unless(withdrawingMark(at.seat, at.dossier, mark))
    return { kind: 'mark withdrawn', claimId: at.dossier.claim.id, markId: mark.id }
  })
}

/** The mark of the claim with this id. */
export function theMark({ dossier }: Pick<OnClaim, 'dossier'>, markId: string): Mark {
  const mark = dossier.marks.find((one) => one.id === markId)
  if (mark !== undefined) return mark
  throw new Refusal('not there', 'There is no such mark on this claim.')
}
