/**
 * Say that a mark stands in the latest revision of its text no more. It stays where it stood, in the
 * earlier revision, with everything that was said of it; nothing is asked about it any more.
 */
import { z } from 'zod'
import { id, number } from '../../review/asked.ts'
import { placingMark } from '../../review/moment.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ClaimSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { onClaim, unless } from './on-claim.ts'
import { theMark } from './withdraw-mark.ts'

export const LetMarkGo = z.strictObject({
  claimNumber: number,
  markId: id,
  /** The revision in which it was looked for. */
  revisionId: id,
})
export type LetMarkGo = z.infer<typeof LetMarkGo>

/** Let a mark go. */
export async function letMarkGo(seat: Seat, once: Once, input: LetMarkGo): Promise<ClaimSeen> {
  return onClaim(seat, 'revise texts', once, input.claimNumber, async (at) => {
    const mark = theMark(at, input.markId)
    unless(placingMark(at.dossier, mark))
    if (mark.question?.revisionId !== input.revisionId) {
      throw new Refusal(
        'changed meanwhile',
        'There is a newer revision. Look for the mark there.',
        {
          changed: ['text'],
        },
      )
    }
    if (mark.question.letGo) throw new Refusal('not now', 'This mark was let go already.')
    const { revisionId } = input
    return { kind: 'mark let go', claimId: at.dossier.claim.id, markId: mark.id, revisionId }
  })
}
