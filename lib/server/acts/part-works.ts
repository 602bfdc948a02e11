/** Undo a joining: a work that was shown as another one is itself again. */
import { z } from 'zod'
import { id } from '../../review/asked.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once, type Recorded } from '../ledger/act.ts'
import { joinsOf } from '../store/read-works.ts'
import { sharedWork } from './works-in-sight.ts'

export const PartWorks = z.strictObject({ workId: id })

/** Show a work as itself again. */
export async function partWorks(
  seat: Seat,
  once: Once,
  { workId }: z.infer<typeof PartWorks>,
): Promise<Recorded & { readonly workId: string }> {
  return act(seat, 'correct works', once, async (db, { projectId }) => {
    await sharedWork(db, projectId, workId)
    const join = (await joinsOf(db, projectId)).find((one) => one.workId === workId)
    if (join === undefined || join.into === null) {
      throw new Refusal('not now', 'This work is not shown as another one.')
    }
    return { act: { kind: 'works parted', workId }, tells: (event) => ({ workId, event }) }
  })
}
