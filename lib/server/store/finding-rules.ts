/**
 * By which rules the rows of `write-finding.ts` are made: our own, and the stemmers of the Postgres below,
 * which differ from one major version to the next. A project whose rows are of others (after an upgrade of
 * either, or a restore) is made anew at the start. As one number: our version × 1000 and Postgres' major.
 */
import { Prisma } from '../../../prisma/client/client.ts'
import type { Db } from './database.ts'

/** Ours; it grows when the same tables give other rows. */
const OURS = 4

const rulesHere = Prisma.sql`(${OURS}::int * 1000 + current_setting('server_version_num')::int / 10000)`

/** Notes that the project's rows are of the rules here. */
export async function noteBuilt(db: Db, projectId: string): Promise<void> {
  await db.$executeRaw`
    insert into finding_built (project_id, version) values (${projectId}::uuid, ${rulesHere})
    on conflict (project_id) do update set version = excluded.version`
}

/** The projects whose rows are missing or of other rules. */
export async function projectsToRebuild(db: Db): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select p.id::text from project p left join finding_built b on b.project_id = p.id
     where b.version is distinct from ${rulesHere} order by p.id`
  return rows.map(({ id }) => id)
}

/** Notes that what is found of a text is behind its latest revision; also while a project is made anew. */
export async function noteBehind(db: Db, projectId: string, textId: string): Promise<void> {
  await db.$executeRaw`
    insert into finding_built as b (project_id, version, behind)
    values (${projectId}::uuid, 0, array[${textId}::uuid])
    on conflict (project_id) do update
      set behind = array_append(array_remove(b.behind, ${textId}::uuid), ${textId}::uuid)`
}

/** Notes that what is found of a text is of its latest revision again. */
export async function noteCaughtUp(db: Db, projectId: string, textId: string): Promise<void> {
  await db.$executeRaw`
    update finding_built set behind = array_remove(behind, ${textId}::uuid)
     where project_id = ${projectId}::uuid`
}
