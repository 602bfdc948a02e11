/** Bring a withdrawn mark back. */
import { restoringMark } from '../../review/moment.ts'
import type { ClaimSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { standsIn, textOfRevision } from '../store/read-claims.ts'
import { checkNew } from './add-mark.ts'
import { onClaim, unless } from './on-claim.ts'
import { theMark, WithdrawMark } from './withdraw-mark.ts'

export const RestoreMark = WithdrawMark
export type RestoreMark = WithdrawMark

/** Restore a mark. */
export async function restoreMark(seat: Seat, once: Once, input: RestoreMark): Promise<ClaimSeen> {
  return onClaim(seat, 'mark claims', once, input.claimNumber, async (at) => {
    const mark = theMark(at, input.markId)
    const claimId = at.dossier.claim.id
    const textId = await textOfRevision(at.db, seat.projectId, mark.revisionId)
    const elsewhere = !(await standsIn(at.db, claimId, textId))
    unless(restoringMark(at.seat, at.dossier, mark, { elsewhere }))
    checkNew(at.dossier.marks, mark)
    return { kind: 'mark restored', claimId, markId: mark.id }
  })
}
