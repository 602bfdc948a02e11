/**
 * What goes when a project is erased, and the erasing. The app's role may delete nothing of a project:
 * Postgres does it by itself, in a function that takes no wish but whether something is due (the
 * function erase_due_project of migration 0005). One project is one transaction.
 */
import { type Db, database } from './database.ts'

/** How much there is of a project. */
export type Amounts = {
  readonly texts: number
  readonly claims: number
  readonly answers: number
  readonly rulings: number
  readonly editions: number
  readonly people: number
}

/** How much there is of a project. Answers are those of closed rounds: an open round is not counted. */
export async function amountsOf(db: Db, projectId: string): Promise<Amounts> {
  const [row] = await db.$queryRaw<Amounts[]>`
    select (select count(*)::int from text where project_id = ${projectId}::uuid) as texts,
           (select count(*)::int from claim where project_id = ${projectId}::uuid) as claims,
           (select count(*)::int from answer a join round r on r.id = a.round_id
             where a.project_id = ${projectId}::uuid and r.closed_at is not null) as answers,
           (select count(*)::int from ruling where project_id = ${projectId}::uuid) as rulings,
           (select count(*)::int from edition where project_id = ${projectId}::uuid) as editions,
           (select count(*)::int from seat where project_id = ${projectId}::uuid and not removed) as people`
  if (row === undefined) throw new RangeError('A count without a row')
  return row
}

/** The editions that stand at their addresses now, by number. */
export async function publicEditions(
  db: Db,
  projectId: string,
): Promise<
  readonly {
    readonly number: number
    readonly title: string
    readonly publicBase: string
    readonly address: string
  }[]
> {
  return db.$queryRaw<{ number: number; title: string; publicBase: string; address: string }[]>`
    select e.number, e.title, e.public_base as "publicBase", e.address
      from edition e join publication p on p.edition_id = e.id and p.taken_down_at is null
     where e.project_id = ${projectId}::uuid order by e.number`
}

/** How long the erasing of one project may take, in milliseconds. */
const PATIENCE = 900_000

/** Erase the project that has been due longest; answers its id, or null when none is due. */
export async function eraseDueProject(): Promise<string | null> {
  return database().$transaction(
    async (db) => {
      await db.$executeRaw`set local statement_timeout = '15min'`
      const [row] = await db.$queryRaw<{ id: string | null }[]>`
        select erase_due_project()::text as id`
      return row?.id ?? null
    },
    { maxWait: 5_000, timeout: PATIENCE },
  )
}
