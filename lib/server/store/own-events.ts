/** The events that taking back looks at: one's own, what took it back, what came after it on the same claims. */
import { Prisma } from '../../../prisma/client/client.ts'
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

async function read(db: Db, projectId: string, so: Prisma.Sql): Promise<readonly EventRead[]> {
  const found = await eventsWhere(db, projectId, so)
  return found.map(({ body, roundId, roundClosed }) => ({
    event: JSON.parse(body),
    closed: new Set(roundClosed && roundId !== null ? [roundId] : []),
  }))
}
