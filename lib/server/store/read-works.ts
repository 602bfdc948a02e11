/** What the tables hold of works beside what was typed in: which are the same, and in which editions they are. */
import type { WorkJoin } from '../../review/history.ts'
import type { Db } from './database.ts'

/** Every work that was ever joined to another; parted ones lead nowhere. */
export async function joinsOf(db: Db, projectId: string): Promise<readonly WorkJoin[]> {
  return db.$queryRaw<WorkJoin[]>`
    select work_id::text as "workId", into_id::text as "into"
      from work_join where project_id = ${projectId}::uuid order by work_id`
}

/** How many versions a work's data has. */
export async function versionsOf(db: Db, workId: string): Promise<number> {
  return 1 + (await db.workVersion.count({ where: { workId } }))
}

/** The numbers of the editions that hold a work, by the work's id; `published` for those only that stand. */
export async function editionsHolding(
  db: Db,
  projectId: string,
  published: boolean,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await db.$queryRaw<{ id: string; numbers: number[] }[]>`
    select w->>'id' as id, array_agg(e.number order by e.number) as numbers
      from edition e
      left join publication p on p.edition_id = e.id and p.taken_down_at is null
      cross join lateral jsonb_array_elements((e.snapshot::jsonb)->'works') w
     where e.project_id = ${projectId}::uuid and (p.edition_id is not null or not ${published})
     group by w->>'id'`
  return new Map(rows.map(({ id, numbers }) => [id, numbers]))
}
