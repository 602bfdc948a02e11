/**
 * Tries to sign in, to slow down guessing. A `subject` is a keyed hash of whom or where the try was
 * for. A try is kept as wrong before the password is looked at and becomes good afterwards, so that
 * a hundred tries at once cannot slip past the count.
 */
import type { Db } from './database.ts'

/** Wrong tries of a subject since its last good one, in the last minutes, and how old the last is. */
export type Wrong = { readonly count: number; readonly secondsAgo: number }

/** Lets one transaction at a time decide about a subject. */
export async function lockSubject(db: Db, subject: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`
}

/** The wrong tries that count against a subject now. */
export async function wrongTries(db: Db, subject: string, minutes: number): Promise<Wrong> {
  const rows = await db.$queryRaw<Wrong[]>`
    select count(*)::int as count,
           coalesce(extract(epoch from clock_timestamp() - max(at)), 0)::float8 as "secondsAgo"
      from sign_in_attempt
     where subject = ${subject} and not good
       and at > clock_timestamp() - make_interval(mins => ${minutes}::int)
       and at > coalesce((select max(at) from sign_in_attempt
                           where subject = ${subject} and good), '-infinity')`
  return rows[0] ?? { count: 0, secondsAgo: 0 }
}

/** Did this subject ever sign in, as far as is remembered? */
export async function everGood(db: Db, subject: string): Promise<boolean> {
  const found = await db.signInAttempt.findFirst({
    where: { subject, good: true },
    select: { id: true },
  })
  return found !== null
}

/** Keeps one try of a subject, wrong until told otherwise. Answers its number. */
export async function keepTry(db: Db, subject: string): Promise<bigint> {
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    insert into sign_in_attempt (subject, at, good) values (${subject}, clock_timestamp(), false)
    returning id`
  return rows[0]?.id ?? 0n
}

/** Says that a try was good: the wrong ones of its subject before it no longer count. */
export async function markGood(db: Db, id: bigint): Promise<void> {
  await db.signInAttempt.update({ where: { id }, data: { good: true } })
}

/** Takes tries back that turned out not to be wrong. */
export async function dropTries(db: Db, ids: readonly bigint[]): Promise<void> {
  await db.signInAttempt.deleteMany({ where: { id: { in: [...ids] } } })
}

/** Forgets tries older than some days. */
export async function forgetTries(db: Db, days: number): Promise<void> {
  await db.$executeRaw`
    delete from sign_in_attempt where at < clock_timestamp() - make_interval(days => ${days}::int)`
}
