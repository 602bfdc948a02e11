/**
 * Say that two works are the same. Their citations stay as they were given; the library and the
 * bibliography show the two as one. Only works that every member sees can be joined.
 */
import { z } from 'zod'
import { id } from '../../review/asked.ts'
import { rootOf } from '../../review/joined-works.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once, type Recorded } from '../ledger/act.ts'
import { joinsOf } from '../store/read-works.ts'
import { sharedWork } from './works-in-sight.ts'

export const JoinWorks = z.strictObject({ workId: id, into: id })

/** Show a work as another one. */
export async function joinWorks(
  seat: Seat,
  once: Once,
  { workId, into }: z.infer<typeof JoinWorks>,
): Promise<Recorded & { readonly into: string }> {
  return act(seat, 'correct works', once, async (db, { projectId }) => {
    await sharedWork(db, projectId, workId)
    await sharedWork(db, projectId, into)
    const next = new Map((await joinsOf(db, projectId)).map((join) => [join.workId, join.into]))
    if ((next.get(workId) ?? null) !== null) {
      throw new Refusal('not now', 'This work is shown as another one already. Part them first.')
    }
    const root = rootOf(into, next)
    if (root === workId) {
      throw new Refusal('not now', 'These two are shown as one work already.')
    }
    return {
      act: { kind: 'works joined', workId, into: root },
      tells: (event) => ({ into: root, event }),
    }
  })
}
