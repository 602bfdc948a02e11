/** Calling a deleted project back before it goes: it is again what it was, archived or at work. */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'

export const CallBackProject = z.strictObject({})

/** Call the project back. */
export async function callBackProject(
  seat: Seat,
  once: Once,
  _asked: z.infer<typeof CallBackProject>,
): Promise<{ readonly goesAt: null }> {
  return act(seat, 'delete the project', once, async (_db, { life }) => {
    if (life !== 'deleted') throw new Refusal('not now', 'The project is not deleted.')
    return { act: { kind: 'project called back' }, answer: { goesAt: null } }
  })
}
