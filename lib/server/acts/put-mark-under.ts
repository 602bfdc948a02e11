/**
 * Put a mark under another claim: it is withdrawn here and made anew there, so that every verdict goes on
 * naming the marks that it was given on. In a text where the other claim did not stand before, after its
 * first answer, a new round begins there, as with any mark that is added.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { id, number } from '../../review/asked.ts'
import { changing, changingMark, withdrawingMark } from '../../review/moment.ts'
import type { ClaimSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { textOfRevision } from '../store/read-claims.ts'
import { checkNew, turnIn } from './add-mark.ts'
import { checkSaw } from './change-mark.ts'
import { onClaim, otherClaim, unless } from './on-claim.ts'
import { theMark } from './withdraw-mark.ts'

export const PutMarkUnder = z.strictObject({
  claimNumber: number,
  markId: id,
  /** The place of the mark that was seen. */
  place: number,
  /** The claim under which it goes. */
  into: number,
})
export type PutMarkUnder = z.infer<typeof PutMarkUnder>

/** Put a mark under another claim; answers the claim that it leaves. */
export async function putMarkUnder(
  seat: Seat,
  once: Once,
  { claimNumber, markId, place, into }: PutMarkUnder,
): Promise<ClaimSeen> {
  return onClaim(seat, 'mark claims', once, claimNumber, async (at) => {
    const { db, dossier } = at
    const other = await otherClaim(at, into, 'A mark is put under another claim than its own.')
    const mark = theMark(at, markId)
    unless(changingMark(at.seat, dossier, mark))
    unless(withdrawingMark(at.seat, dossier, mark))
    checkSaw(mark, place)
    unless(changing(at.seat, other))
    checkNew(other.marks, mark)
    const { revisionId, spans } = mark
    const turn = await turnIn(at, other, await textOfRevision(db, seat.projectId, revisionId))
    const made = { id: randomUUID(), revisionId, spans }
    const ids = { claimId: dossier.claim.id, markId, into: other.claim.id }
    return { kind: 'mark put under', ...ids, mark: made, ...turn }
  })
}
