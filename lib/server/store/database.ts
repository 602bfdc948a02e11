/**
 * The connection to Postgres: one pool a process, as the role that may only do what the app may do.
 *
 * `transaction` is for acts: read committed, because every act first takes the lock of its project's
 * row and therefore sees all that was committed before it. `snapshot` is for reads: one instant, so
 * that a page is never put together from two moments.
 *
 * Limits: a connection 4 s, a lock 4 s, a statement 15 s, an idle transaction 20 s; then the caller is
 * told `Busy`. So whoever waits for one thing that others hold is told within five seconds; who meets
 * several of them in one request (a turn, then a connection, then a lock) later, by so much each.
 */
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '../../../prisma/client/client.ts'
import { translated, troubleOf } from './trouble.ts'

/**
 * Stands at the beginning of a statement that is asked again and again in the same words, such as those of
 * every act: each connection then keeps it ready, and Postgres need not read and plan it anew. Not for
 * statements whose best plan depends on what is asked, such as looking for words.
 */
export const often = Prisma.raw('/* often */ ')

/** How long one waits for a connection, and for a lock, in ms. */
const WAIT = 4_000

/** A handle inside a transaction. Always the first argument, never optional. */
export type Db = Prisma.TransactionClient

/**
 * Kept on the process, because a bundler may load this module more than once; by Prisma's own class,
 * because a client understands only the fragments of SQL that its own copy of Prisma made.
 */
declare global {
  var variorumDatabases: Map<unknown, PrismaClient> | undefined
}

/** The process's client, from `DATABASE_APP_URL`. */
export function database(): PrismaClient {
  globalThis.variorumDatabases ??= new Map()
  const known = globalThis.variorumDatabases.get(Prisma.Sql)
  if (known !== undefined) return known
  const client = connected(process.env.DATABASE_APP_URL ?? '')
  globalThis.variorumDatabases.set(Prisma.Sql, client)
  return client
}

/** End every connection, so that a process can stop; the next use connects again. */
export async function disconnect(): Promise<void> {
  const client = globalThis.variorumDatabases?.get(Prisma.Sql)
  globalThis.variorumDatabases?.delete(Prisma.Sql)
  await client?.$disconnect()
}

/**
 * Do some work in one transaction. What it throws undoes it. Conflicts are tried again, up to five
 * times with a short random pause; other database trouble comes out translated.
 */
export async function transaction<T>(work: (db: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const later: (() => void)[] = []
    try {
      const done = await database().$transaction(
        (db) => {
          waiting.set(db, later)
          return work(db)
        },
        { maxWait: WAIT, timeout: 15_000 },
      )
      for (const one of later) one()
      return done
    } catch (error) {
      const again = ['conflict', 'taken'].includes(troubleOf(error)) && attempt < 5
      if (!again) throw translated(error)
      await pause(Math.random() * 20 * 2 ** attempt)
    }
  }
}

const waiting = new WeakMap<Db, (() => void)[]>()

/** Do this, which must not throw, once the transaction is committed; never, if it is undone. */
export function afterCommit(db: Db, work: () => void): void {
  waiting.get(db)?.push(work)
}

/** Read at one instant. Nothing can be written. */
export async function snapshot<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const isolationLevel = Prisma.TransactionIsolationLevel.RepeatableRead
  try {
    return await database().$transaction(
      async (db) => {
        await db.$executeRaw`set transaction read only`
        return work(db)
      },
      { maxWait: WAIT, timeout: 15_000, isolationLevel },
    )
  } catch (error) {
    throw translated(error)
  }
}

function connected(url: string): PrismaClient {
  if (url === '') throw new Error('DATABASE_APP_URL is not set: there is no database to ask')
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: 12,
      connectionTimeoutMillis: WAIT,
      statement_timeout: 15_000,
      lock_timeout: WAIT,
      idle_in_transaction_session_timeout: 20_000,
      application_name: 'variorum',
    },
    { onPoolError: () => {}, onConnectionError: () => {}, statementNameGenerator: nameOf },
  )
  return new PrismaClient({ adapter, errorFormat: 'minimal' })
}

/** The name under which a connection keeps a statement ready; none for those that are not asked often. */
function nameOf({ sql }: { readonly sql: string }): string {
  if (!sql.trimStart().startsWith(often.sql)) return ''
  const known = names.get(sql) ?? createHash('sha256').update(sql).digest('base64url')
  names.set(sql, known)
  return known
}

const names = new Map<string, string>()
