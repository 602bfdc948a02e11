/**
 * Archiving a project: from now on it is read and exported, and nothing in it changes. Its published
 * editions stay where they are.
 */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once, type Recorded } from '../ledger/act.ts'

export const ArchiveProject = z.strictObject({})

/** Archive the project. */
export async function archiveProject(
  seat: Seat,
  once: Once,
  _asked: z.infer<typeof ArchiveProject>,
): Promise<Recorded & { readonly archivedAt: string }> {
  return act(seat, 'archive the project', once, async (_db, { life }, now) => {
    if (life !== 'working') throw new Refusal('not now', 'The project is archived already.')
    return {
      act: { kind: 'project archived' },
      tells: (event) => ({ archivedAt: now.toISOString(), event }),
    }
  })
}
