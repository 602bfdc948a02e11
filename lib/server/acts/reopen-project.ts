/** Reopening an archived project: the work goes on where it was. */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once, type Recorded } from '../ledger/act.ts'

export const ReopenProject = z.strictObject({})

/** Reopen the project. */
export async function reopenProject(
  seat: Seat,
  once: Once,
  _asked: z.infer<typeof ReopenProject>,
): Promise<Recorded & { readonly archivedAt: null }> {
  return act(seat, 'archive the project', once, async (_db, { life }) => {
    if (life === 'working') throw new Refusal('not now', 'The project is not archived.')
    return { act: { kind: 'project reopened' }, tells: (event) => ({ archivedAt: null, event }) }
  })
}
