/** Withdraw a claim: it stays, with all that was said about it, and takes no more. */
import { z } from 'zod'
import { number } from '../../review/asked.ts'
import { withdrawingClaim } from '../../review/moment.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ClaimSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { onClaim, unless } from './on-claim.ts'

export const WithdrawClaim = z.strictObject({ claimNumber: number })
export type WithdrawClaim = z.infer<typeof WithdrawClaim>

/** Withdraw a claim. */
export async function withdrawClaim(
  seat: Seat,
  once: Once,
  { claimNumber }: WithdrawClaim,
): Promise<ClaimSeen> {
  return onClaim(seat, 'mark claims', once, claimNumber, async ({ seat: here, dossier }) => {
    unless(withdrawingClaim(here, dossier))
    if (dossier.claim.withdrawn) {
      throw new Refusal('not now', `Claim ${claimNumber} is withdrawn already.`)
    }
    return { kind: 'claim withdrawn', claimId: dossier.claim.id }
  })
}
