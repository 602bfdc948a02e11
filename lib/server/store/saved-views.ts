/** Saved views: lists under names, a person's own and those shared with the project. Not law, so not in the ledger. */
import type { Db } from './database.ts'

export type ViewRow = {
  readonly id: string
  readonly personId: string
  readonly by: string
  readonly name: string
  readonly query: string
  readonly shared: boolean
}

/** The views that a person may use: their own, and those shared by people who still sit here. */
export async function viewsFor(
  db: Db,
  projectId: string,
  personId: string,
): Promise<readonly ViewRow[]> {
  return db.$queryRaw<ViewRow[]>`
    select v.id::text, v.person_id::text as "personId", s.name as by, v.name, v.query, v.shared
      from saved_view v join seat s on s.project_id = v.project_id and s.person_id = v.person_id
     where v.project_id = ${projectId}::uuid
       and (v.person_id = ${personId}::uuid or (v.shared and not s.removed))
     order by v.person_id <> ${personId}::uuid, lower(v.name), v.id`
}

/** Keep a view under its name; the same name of the same person is overwritten. Answers its id. */
export async function keepView(
  db: Db,
  projectId: string,
  view: Omit<ViewRow, 'by'>,
): Promise<string> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    insert into saved_view (id, project_id, person_id, name, query, shared, saved_at)
    values (${view.id}::uuid, ${projectId}::uuid, ${view.personId}::uuid, ${view.name}, ${view.query},
            ${view.shared}, clock_timestamp())
    on conflict (project_id, person_id, name) do update
       set query = excluded.query, shared = excluded.shared, saved_at = excluded.saved_at
    returning id::text`
  return rows[0]?.id ?? view.id
}

/** How many views a person keeps here. */
export async function countViews(db: Db, projectId: string, personId: string): Promise<number> {
  return db.savedView.count({ where: { projectId, personId } })
}

/** Forget a view of one's own; answers whether it was there. */
export async function forgetView(
  db: Db,
  projectId: string,
  personId: string,
  id: string,
): Promise<boolean> {
  const { count } = await db.savedView.deleteMany({ where: { id, projectId, personId } })
  return count > 0
}
