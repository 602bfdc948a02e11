/**
 * Bring a withdrawn claim back, as it was. One that was merged is parted from the other claim again, which
 * loses the marks that came with it; the rounds of both stay as they are.
 */
import type { Act } from '../../review/history.ts'
import { parting, withdrawingClaim } from '../../review/moment.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ClaimSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { dossierOf } from '../store/dossiers.ts'
import { marksMerged } from '../store/event-log.ts'
import { type OnClaim, onClaim, unless } from './on-claim.ts'
import { WithdrawClaim } from './withdraw-claim.ts'

export const RestoreClaim = WithdrawClaim
export type RestoreClaim = WithdrawClaim

/** Restore a claim. */
export async function restoreClaim(
  seat: Seat,
  once: Once,
  { claimNumber }: RestoreClaim,
): Promise<ClaimSeen> {
  return onClaim(seat, 'mark claims', once, claimNumber, async (at) => {
    const { seat: here, dossier } = at
    unless(withdrawingClaim(here, dossier))
    if (!dossier.claim.withdrawn) {
      throw new Refusal('not now', `Claim ${claimNumber} is not withdrawn.`)
    }
    const claimId = dossier.claim.id
    const { mergedInto } = dossier.claim
    if (mergedInto !== null) return parted(at, mergedInto)
    return { kind: 'claim restored', claimId }
  })
}

async function parted({ db, seat, dossier }: OnClaim, from: number): Promise<Act> {
  const claimId = dossier.claim.id
  const other = await dossierOf(db, seat.projectId, from)
  if (other === null) throw new RangeError(`There is no claim ${from}`)
  const brought = await marksMerged(db, seat.projectId, claimId)
  const left = other.marks.filter(({ withdrawn }) => !withdrawn)
  const marks = left.filter(({ id }) => brought.includes(id)).map(({ id }) => id)
  unless(parting(seat, other, marks))
  if (marks.length < left.length) {
    return { kind: 'claims parted', claimId, into: other.claim.id, marks }
  }
  throw new Refusal(
    'not now',
    `Claim ${from} has no other mark left than those that came with this one. Mark it elsewhere, or withdraw it, first.`,
  )
}
