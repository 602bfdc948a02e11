/** Bring a withdrawn claim back, as it was. */
import { withdrawingClaim } from '../../review/moment.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ClaimSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { onClaim, unless } from './on-claim.ts'
import { WithdrawClaim } from './withdraw-claim.ts'

export const RestoreClaim = WithdrawClaim
export type RestoreClaim = WithdrawClaim

/** Restore a claim. */
export async function restoreClaim(
  seat: Seat,
  once: Once,
  { claimNumber }: RestoreClaim,
): Promise<ClaimSeen> {
  return onClaim(seat, 'mark claims', once, claimNumber, async ({ seat: here, dossier }) => {
    unless(withdrawingClaim(here, dossier))
    if (!dossier.claim.withdrawn) {
      throw new Refusal('not now', `Claim ${claimNumber} is not withdrawn.`)
    }
    return { kind: 'claim restored', claimId: dossier.claim.id }
  })
}
