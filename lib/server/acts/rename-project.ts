/** Giving a project another title. */
import { z } from 'zod'
import type { Seat } from '../auth/seat.ts'
import { act, type Once, type Recorded } from '../ledger/act.ts'
import { onlyIfSaw } from '../ledger/saw.ts'
import { projectRow } from '../store/read-project.ts'
import { ProjectTitle } from './found-project.ts'

export const RenameProject = z.strictObject({
  title: ProjectTitle,
  /** The title that was there when this was decided. */
  saw: z.string().max(200).optional(),
})

/** Rename the project. */
export async function renameProject(
  seat: Seat,
  once: Once,
  { title, saw }: z.infer<typeof RenameProject>,
): Promise<Recorded & { readonly title: string }> {
  return act(seat, 'rename the project', once, async (db, { projectId }) => {
    onlyIfSaw('The title', saw, (await projectRow(db, projectId))?.title)
    return { act: { kind: 'project renamed', title }, tells: (event) => ({ title, event }) }
  })
}
