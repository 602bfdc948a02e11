/** What taking back looks at: one's own events, what took them back, what came after them, and where marks stood before. */
import { Prisma } from '../../../prisma/client/client.ts'
import type { MarkPlace, MarkSpan } from '../../review/claim.ts'
import type { Event } from '../../review/history.ts'
import { Refusal } from '../../review/refusal.ts'
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

/** The events on some claims after a number, in order. */
export async function laterOnClaims(
  db: Db,
  projectId: string,
  number: number,
  claims: readonly string[],
): Promise<readonly EventRead[]> {
  return read(db, projectId, Prisma.sql`p.number > ${number} and ${onClaims(claims)}`)
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
