/** The projects in which a person sits now. */
import { type Role, roles } from '../../review/permissions.ts'
import { type Life, lifeOf } from '../../review/project-life.ts'
import type { SignedIn } from '../auth/seat.ts'
import { database } from '../store/database.ts'
import { projectsOf } from '../store/read-project.ts'

export type ProjectListed = {
  readonly id: string
  readonly title: string
  readonly role: Role
  readonly life: Life
  /** When a deleted project goes for good, UTC; null for others. */
  readonly goesAt: string | null
}

/** My projects, by title; through a token only its own. */
export async function myProjects(person: SignedIn): Promise<readonly ProjectListed[]> {
  const rows = await projectsOf(database(), person.personId)
  return rows.flatMap(({ id, title, role, archivedAt, goesAt }) => {
    const known = roles.find((one) => one === role)
    const elsewhere = person.token !== null && person.token.projectId !== id
    if (known === undefined || elsewhere) return []
    const life = lifeOf({ archivedAt, goesAt })
    return [{ id, title, role: known, life, goesAt: goesAt?.toISOString() ?? null }]
  })
}
