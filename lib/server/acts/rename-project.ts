/** Giving a project another title. */
import { z } from 'zod'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { ProjectTitle } from './found-project.ts'

export const RenameProject = z.strictObject({ title: ProjectTitle })

/** Rename the project. */
export async function renameProject(
  seat: Seat,
  once: Once,
  { title }: z.infer<typeof RenameProject>,
): Promise<{ readonly title: string }> {
  return act(seat, 'rename the project', once, async () => ({
    act: { kind: 'project renamed', title },
    answer: { title },
  }))
}
