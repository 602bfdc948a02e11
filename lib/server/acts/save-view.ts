/**
 * Keep a list of claims under a name, for oneself or for the project. The same name is the same view,
 * so saving twice is saving once. A view holds a question, never an answer: whoever opens it sees what
 * they may see.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { line } from '../../review/asked.ts'
import { listIn, listQuery } from '../../review/claim-list.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { type Once, toldOnce } from '../ledger/act.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { transaction } from '../store/database.ts'
import { countViews, keepView } from '../store/saved-views.ts'

export const SaveView = z.strictObject({
  name: line('The name of the view', 80),
  /** The query of the list's address. */
  list: z.string().max(2_000, 'The query of a list has at most 2000 characters.'),
  shared: z.boolean('Say whether the view is shared.'),
})
export type SaveView = z.infer<typeof SaveView>

/** More views than this nobody finds again. */
const MOST = 100

/** Keep the view; answers its id. */
export async function saveView(
  seat: Seat,
  once: Once,
  { name, list, shared }: SaveView,
): Promise<{ readonly id: string }> {
  onlyIf(seat, 'read ruled claims')
  if (shared) onlyIf(seat, 'read all claims')
  const { projectId, personId } = seat
  const query = listQuery(listIn(Object.fromEntries(new URLSearchParams(list))))
  return transaction((db) =>
    toldOnce(db, personId, once, async () => {
      if ((await countViews(db, projectId, personId)) >= MOST) {
        throw new Refusal('too much', `You keep ${MOST} views already. Drop one first.`)
      }
      return {
        id: await keepView(db, projectId, { id: randomUUID(), personId, name, query, shared }),
      }
    }),
  )
}
