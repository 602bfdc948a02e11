/**
 * Sessions: the rows that say which browser is signed in as whom. Times are the database's, so that
 * two processes and a wrong clock agree on when a session ends.
 */
import { type Db, often } from './database.ts'

/** How long a session lives in all, and without a request. */
export type SessionLimits = { readonly hours: number; readonly idleHours: number }

/** A live session with its person. */
export type SessionRow = {
  readonly sessionId: string
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly mayFound: boolean
  readonly createdAt: Date
  /** Was a second factor shown in this session? */
  readonly factor: boolean
}

/** How somebody came in: from where and with which browser, by what, and whether a second factor was shown. */
export type Came = {
  readonly address: string | null
  readonly agent: string | null
  readonly how: 'password' | 'provider'
  readonly factor: boolean
}

/** A live session as its own person sees it. */
export type SessionListed = Came & {
  readonly handle: string
  readonly sessionId: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
}

/** The session and its person while it lives, else null. Being asked keeps it from idling. */
export async function liveSession(
  db: Db,
  sessionId: string,
  limits: SessionLimits,
): Promise<SessionRow | null> {
  const rows = await db.$queryRaw<(SessionRow & { stale: boolean })[]>`${often}
    select s.id as "sessionId", p.id::text as "personId", p.name, p.email, p.may_found as "mayFound",
           s.created_at as "createdAt", s.factor,
           s.last_seen_at < clock_timestamp() - interval '1 minute' as stale
      from session s join person p on p.id = s.person_id
     where s.id = ${sessionId} and s.ended_at is null and s.expires_at > clock_timestamp()
       and s.last_seen_at > clock_timestamp() - make_interval(hours => ${limits.idleHours}::int)`
  const row = rows[0]
  if (row === undefined) return null
  if (row.stale) {
    await db.$executeRaw`
      update session set last_seen_at = clock_timestamp() where id = ${sessionId} and ended_at is null`
  }
  const { stale: _, ...session } = row
  return session
}

/** Opens a session for a person. */
export async function openSession(
  db: Db,
  sessionId: string,
  personId: string,
  limits: SessionLimits,
  { address, agent, how, factor }: Came,
): Promise<void> {
  await db.$executeRaw`
    insert into session (id, person_id, created_at, last_seen_at, expires_at, address, agent, how, factor)
    select ${sessionId}, ${personId}::uuid, now, now, now + make_interval(hours => ${limits.hours}::int),
           ${address}, ${agent}, ${how}, ${factor}
      from clock_timestamp() as now`
}

/** The live sessions of a person, the one last seen first. */
export async function sessionsOf(
  db: Db,
  personId: string,
  limits: SessionLimits,
): Promise<readonly SessionListed[]> {
  return db.$queryRaw<SessionListed[]>`
    select handle::text, id as "sessionId", address, agent, how, factor,
           created_at as "createdAt", last_seen_at as "lastSeenAt"
      from session
     where person_id = ${personId}::uuid and ended_at is null and expires_at > clock_timestamp()
       and last_seen_at > clock_timestamp() - make_interval(hours => ${limits.idleHours}::int)
     order by last_seen_at desc, handle`
}

/** Ends a session. */
export async function endSession(db: Db, sessionId: string): Promise<void> {
  await db.$executeRaw`
    update session set ended_at = clock_timestamp() where id = ${sessionId} and ended_at is null`
}

/** Ends the session of a person that has this handle. Answers whether there is such a one. */
export async function endSessionByHandle(
  db: Db,
  personId: string,
  handle: string,
): Promise<boolean> {
  const found = await db.$executeRaw`
    update session set ended_at = coalesce(ended_at, clock_timestamp())
     where handle = ${handle}::uuid and person_id = ${personId}::uuid`
  return found === 1
}

/** Ends every session of a person but one (or all, for null). Answers how many were ended. */
export async function endSessionsOf(db: Db, personId: string, but: string | null): Promise<number> {
  return db.$executeRaw`
    update session set ended_at = clock_timestamp()
     where person_id = ${personId}::uuid and ended_at is null and id is distinct from ${but}`
}

/** Says of every session of a person that no second factor was shown in it, or of one that it was. */
export async function setFactorShown(
  db: Db,
  personId: string,
  sessionId: string | null,
): Promise<void> {
  await db.$executeRaw`
    update session set factor = (id is not distinct from ${sessionId})
     where person_id = ${personId}::uuid and ended_at is null`
}
