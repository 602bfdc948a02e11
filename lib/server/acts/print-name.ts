/** Saying whether editions may print my name. Only the person gives it, for each project. */
import { z } from 'zod'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'

export const PrintName = z.strictObject({ printed: z.boolean() })

/** Give or take back the consent to print my name; editions that are frozen stay as they are. */
export async function printName(
  seat: Seat,
  once: Once,
  { printed }: z.infer<typeof PrintName>,
): Promise<{ readonly printed: boolean }> {
  return act(seat, 'read texts', once, async (_db, { personId }) => ({
    act: { kind: 'name printed', personId, printed },
    answer: { printed },
  }))
}
