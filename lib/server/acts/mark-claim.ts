/** Mark a claim: its sentence, its first mark, and with them its first round. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { WordingShape } from '../../review/asked.ts'
import { MarkAskedShape, type QuotedMark } from '../../review/quoted.ts'
import type { ClaimSeen, MarkAsked, WordingAsked } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { nextNumber } from '../store/read-project.ts'
import { markedPassage } from './marked-passage.ts'
import { opening } from './on-claim.ts'
import { claimNow } from './read-claim.ts'

export const MarkClaim = z.strictObject({ mark: MarkAskedShape, wording: WordingShape })
export type MarkClaim = { readonly mark: MarkAsked | QuotedMark; readonly wording: WordingAsked }

/** Mark a claim where it stands in a text. */
export async function markClaim(seat: Seat, once: Once, input: MarkClaim): Promise<ClaimSeen> {
  return act(seat, 'mark claims', once, async (db, here) => {
    const { projectId } = here
    const { mark } = await markedPassage(db, projectId, input.mark)
    const number = await nextNumber(db, projectId, 'claim')
    const round = await opening(db, projectId, 1)
    const claim = { id: randomUUID(), number, wording: { version: 1, ...input.wording } }
    return {
      act: { kind: 'claim marked', claim, mark, round },
      shows: (after) => claimNow(after, here, number),
    }
  })
}
