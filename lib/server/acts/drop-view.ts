/** Forget a saved view of one's own. */
import { z } from 'zod'
import { id } from '../../review/asked.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { type Once, toldOnce } from '../ledger/act.ts'
import { transaction } from '../store/database.ts'
import { forgetView } from '../store/saved-views.ts'

export const DropView = z.strictObject({ id })
export type DropView = z.infer<typeof DropView>

/** Forget it. */
export async function dropView(
  { projectId, personId }: Seat,
  once: Once,
  view: DropView,
): Promise<Record<string, never>> {
  return transaction((db) =>
    toldOnce(db, personId, once, async () => {
      if (await forgetView(db, projectId, personId, view.id)) return {}
      throw new Refusal('not there', 'You keep no such view in this project.')
    }),
  )
}
