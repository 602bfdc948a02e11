/**
 * Several questions to the database in one statement, because under an act's lock each way to the
 * server and back is time in which nobody else can act. Every answer comes as JSON: its rows keep the
 * order that the question gives them, and a moment is a string with its zone.
 *
 * Not for a whole project: what stands in one value has a limit (1 GB in Postgres, less in V8).
 */
import { Prisma } from '../../../prisma/client/client.ts'
import { type Db, often } from './database.ts'

/** A moment as a row has it, or as JSON says it. */
export type Moment = Date | string

/** Ask all of it at once; the rows of each question, by its name. The names are ours, never a caller's data. */
export async function together<T extends Readonly<Record<string, readonly unknown[]>>>(
  db: Db,
  questions: { readonly [K in keyof T]: Prisma.Sql },
): Promise<T> {
  const columns = Object.entries<Prisma.Sql>(questions).map(
    ([name, question]) =>
      Prisma.sql`(select coalesce(json_agg(q), '[]') from (${question}) as q) as ${Prisma.raw(`"${name}"`)}`,
  )
  const [row] = await db.$queryRaw<T[]>`${often}select ${Prisma.join(columns)}`
  if (row === undefined) throw new RangeError('A statement without a table has one row')
  return row
}

/** A moment in ISO 8601, at Greenwich. */
export function iso(moment: Moment): string {
  return new Date(moment).toISOString()
}
