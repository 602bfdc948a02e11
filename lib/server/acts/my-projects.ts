/** The projects in which a person sits now. */
import { type Role, roles } from '../../review/permissions.ts'
import type { SignedIn } from '../auth/seat.ts'
import { database } from '../store/database.ts'
import { projectsOf } from '../store/read-project.ts'

export type ProjectListed = { readonly id: string; readonly title: string; readonly role: Role }

/** My projects, by title; through a token only its own. */
export async function myProjects(person: SignedIn): Promise<readonly ProjectListed[]> {
  const rows = await projectsOf(database(), person.personId)
  return rows.flatMap(({ id, title, role }) => {
    const known = roles.find((one) => one === role)
    const elsewhere = person.token !== null && person.token.projectId !== id
    return known === undefined || elsewhere ? [] : [{ id, title, role: known }]
  })
}
