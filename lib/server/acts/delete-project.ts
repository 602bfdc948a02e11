/**
 * Deleting a project. It is gone at once for everybody but its owners, who can call it back for thirty
 * days; then its rows are erased (store/erasing.ts). The owner types its title and names the public
 * editions that they were shown, so that nobody deletes what they did not see: an edition that was
 * published meanwhile stays public for good.
 */
import { z } from 'zod'
import { number } from '../../review/asked.ts'
import { goesAfter } from '../../review/project-life.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once, type Recorded } from '../ledger/act.ts'
import { deletionNow } from './read-deletion.ts'

export const DeleteProject = z.strictObject({
  /** The title, typed by hand. */
  title: z.string('Type the project’s title.').max(200, 'A title has at most 200 characters.'),
  /** The numbers of the editions that stay public, as they were shown. */
  staysPublic: z.array(number).max(10_000),
})

/** Delete the project; answers when it goes for good. */
export async function deleteProject(
  seat: Seat,
  once: Once,
  { title, staysPublic }: z.infer<typeof DeleteProject>,
): Promise<Recorded & { readonly goesAt: string }> {
  return act(seat, 'delete the project', once, async (db, here, now) => {
    if (here.life === 'deleted') throw new Refusal('not now', 'The project is deleted already.')
    const deletion = await deletionNow(db, here)
    if (title.trim() !== deletion.title) {
      const sentence = `To delete it, type the project’s title as it is written: ${deletion.title}`
      throw new Refusal('not understood', sentence, { field: 'title' })
    }
    const standing = deletion.staysPublic.map((edition) => edition.number)
    if (standing.join() !== staysPublic.toSorted((a, b) => a - b).join()) {
      const sentence =
        'Which editions are public has changed meanwhile. Look again at what stays public.'
      throw new Refusal('changed meanwhile', sentence, { staysPublic: standing.map(String) })
    }
    const goesAt = goesAfter(now).toISOString()
    return { act: { kind: 'project deleted', goesAt }, tells: (event) => ({ goesAt, event }) }
  })
}
