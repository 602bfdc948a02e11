/** What taking back looks at: one's own events, what took them back, what came after them, and where marks stood before. */
import { Prisma } from '../../../prisma/client/client.ts'
import type { Work } from '../../review/citation.ts'
import type { MarkPlace, MarkSpan } from '../../review/claim.ts'
import type { Act, ActKind, Event } from '../../review/history.ts'
import { Refusal } from '../../review/refusal.ts'
import { claimsOf, elsewhere } from '../../review/undoing.ts'
import type { Db } from './database.ts'
import { eventsWhere, onClaims } from './event-log.ts'

/** An event, and its round where that is closed. */
export type EventRead = { readonly event: Event; readonly closed: ReadonlySet<string> }

type Whose = { readonly projectId: string; readonly personId: string }

/** One's own event with this number. */
export async function ownEvent(
  db: Db,
  { projectId, personId }: Whose,
  number: number,
): Promise<Event> {
  const so = Prisma.sql`p.number = ${number} and p.person_id = ${personId}::uuid`
  const [found] = await read(db, projectId, so)
  if (found !== undefined) return found.event
  throw new Refusal('not there', 'You did nothing in this project that has this number.')
}

/** One's own event that took this one back last. */
export async function lastUndoing(
  db: Db,
  { projectId, personId }: Whose,
  number: number,
): Promise<Event> {
  const so = Prisma.sql`p.number > ${number} and p.person_id = ${personId}::uuid
    and (p.body::jsonb ->> 'undoes')::int = ${number}`
  const last = (await read(db, projectId, so)).at(-1)
  if (last === undefined) throw new RangeError(`Nothing took event ${number} back`)
  return last.event
}

/** The events after one that may build on it, in order: on its claims, or where it is on none, elsewhere. */
export async function laterThan(
  db: Db,
  projectId: string,
  { number, act }: Pick<Event, 'number' | 'act'>,
): Promise<readonly EventRead[]> {
  const claims = claimsOf(act)
  const there =
    claims.length > 0 ? onClaims(claims) : Prisma.sql`p.kind = any(${[...elsewhere]}::text[])`
  return read(db, projectId, Prisma.sql`p.number > ${number} and ${there}`)
}

/** The acts of some kinds before an event, the last one first; refused where words of one were erased. */
export async function actsBefore(
  db: Db,
  projectId: string,
  number: number,
  kinds: readonly ActKind[],
): Promise<readonly Act[]> {
  const so = Prisma.sql`p.number < ${number} and p.kind = any(${[...kinds]}::text[])`
  const found = await eventsWhere(db, projectId, so)
  return found.toReversed().map(({ body, erasedBy }) => {
    if (erasedBy === null) return JSON.parse(body).act
    throw new Refusal('not now', 'Words of what was there before were erased.')
  })
}

/** What was known of a work in one of its versions; null where there is no such one. */
export async function workAt(
  db: Db,
  workId: string,
  version: number,
): Promise<Omit<Work, 'id' | 'textId'> | null> {
  const rows = await db.$queryRaw<{ fields: Omit<Work, 'id' | 'textId'> }[]>`
    select fields from work where id = ${workId}::uuid and ${version} = 1
    union all select fields from work_version where work_id = ${workId}::uuid and version = ${version}`
  return rows[0]?.fields ?? null
}

/** The spans of a mark at one of its places; where it stands now for null. */
export async function spansAtPlace(
  db: Db,
  markId: string,
  place: number | null,
): Promise<readonly MarkSpan[]> {
  return db.$queryRaw<MarkSpan[]>`
    select s.from_point as "from", s.to_point as "to", s.quotation
      from mark m join mark_span s on s.mark_id = m.id and s.place = coalesce(${place}::int, m.place)
     where m.id = ${markId}::uuid order by s.ordinal`
}

/** The number of the place where a mark stands now. */
export async function placeNow(db: Db, markId: string): Promise<number> {
  return (await db.mark.findUniqueOrThrow({ where: { id: markId } })).place
}

/** The revision of one place of a mark, and its spans there; null where it has no such place. */
export async function placeOf(
  db: Db,
  markId: string,
  number: number,
): Promise<Pick<MarkPlace, 'revisionId' | 'spans'> | null> {
  const place = await db.markPlace.findUnique({ where: { markId_number: { markId, number } } })
  if (place === null) return null
  return { revisionId: place.revisionId, spans: await spansAtPlace(db, markId, number) }
}

async function read(db: Db, projectId: string, so: Prisma.Sql): Promise<readonly EventRead[]> {
  const found = await eventsWhere(db, projectId, so)
  return found.map(({ body, roundId, roundClosed }) => ({
    event: JSON.parse(body),
    closed: new Set(roundClosed && roundId !== null ? [roundId] : []),
  }))
}
