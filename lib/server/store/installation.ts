/** What whoever runs an installation may list of it from a shell: its projects and its people. */
import type { Db } from './database.ts'

export type ProjectKept = {
  readonly id: string
  readonly title: string
  readonly texts: number
  readonly claims: number
  /** The ledger's last event. */
  readonly events: number
  readonly owners: readonly string[]
}

/** Every project, by title. */
export async function projectsKept(db: Db): Promise<readonly ProjectKept[]> {
  return db.$queryRaw<ProjectKept[]>`
    select p.id::text, p.title, p.last as events,
           (select count(*)::int from text t where t.project_id = p.id) as texts,
           (select count(*)::int from claim c where c.project_id = p.id and not c.withdrawn) as claims,
           coalesce((select array_agg(m.email order by s.ordinal) from seat s join person m on m.id = s.person_id
                      where s.project_id = p.id and s.role = 'owner' and not s.removed), '{}') as owners
      from project p order by p.title, p.id`
}

export type PersonKept = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly mayFound: boolean
  readonly seats: number
}

/** Everybody with an account, by e-mail. */
export async function peopleKept(db: Db): Promise<readonly PersonKept[]> {
  return db.$queryRaw<PersonKept[]>`
    select m.id::text, m.email, m.name, m.may_found as "mayFound",
           (select count(*)::int from seat s where s.person_id = m.id and not s.removed) as seats
      from person m order by m.email`
}
