/** The projects in which a person sits now. */
import { type Role, roles } from '../../review/permissions.ts'
import type { SignedIn } from '../auth/seat.ts'
import { database } from '../store/database.ts'
import { projectsOf } from '../store/read-project.ts'

export type ProjectListed = { readonly id: string; readonly title: string; readonly role: Role }

/** My projects, by title. */
export async function myProjects(person: SignedIn): Promise<readonly ProjectListed[]> {
  const rows = await projectsOf(database(), person.personId)
  return rows.flatMap(({ id, title, role }) => {
    const known = roles.find((one) => one === role)
    return known === undefined ? [] : [{ id, title, role: known }]
  })
}
