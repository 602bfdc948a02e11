/**
 * The rows of the ledger: the chain (`event`) and what lies beside it (`event_payload`), written
 * together; the chain is never changed, what lies beside it by an erasing of words alone. The head of the chain is kept on the project's row as well, which is
 * also the lock that gives numbers without gaps.
 */
import { Prisma } from '../../../prisma/client/client.ts'
import type { Concerns } from '../../review/concerns.ts'
import type { ActKind } from '../../review/history.ts'
import type { EventHead } from '../../review/sight.ts'
import { type Db, often } from './database.ts'
import { among, type Numbered, type Which } from './read-claims.ts'

/** One event as it is stored. */
export type EventStored = {
  readonly number: number
  readonly commitment: string
  readonly previous: string
  readonly hash: string
  readonly salt: string
  /** Canonical JSON, to the byte. */
  readonly body: string
}

/** The copies beside the body, by which events are found. */
export type EventIndex = Pick<Concerns, 'claimId' | 'roundId'> & {
  readonly kind: ActKind
  readonly at: Date
  readonly personId: string
}

/** An event with the copies beside it, and the number of the event that erased its words, if any did. */
export type EventFound = EventStored & EventIndex & { readonly erasedBy: number | null }

/**
 * Append an event; the project's row says where the chain ends; listeners are woken at the commit,
 * with no more than the number. All in one statement. The caller holds the project's lock.
 */
export async function append(
  db: Db,
  projectId: string,
  event: EventStored,
  index: EventIndex,
): Promise<void> {
  const { number, commitment, previous, hash, salt, body } = event
  const note = JSON.stringify({ project: projectId, number })
  await db.$queryRaw`${often}
    with line as (
      insert into event (project_id, number, commitment, previous, hash)
      values (${projectId}::uuid, ${number}, ${commitment}, ${previous}, ${hash})
    ), beside as (
      insert into event_payload (project_id, number, salt, body, kind, at, person_id, claim_id, round_id)
      values (${projectId}::uuid, ${number}, ${salt}, ${body}, ${index.kind}, ${index.at},
              ${index.personId}::uuid, ${index.claimId}::uuid, ${index.roundId}::uuid)
    ), moved as (
      update project set last = ${number}, head = ${hash} where id = ${projectId}::uuid returning 1
    )
    select pg_notify('variorum', ${note})::text from moved`
}

/** Events with a number in (after, after + limit], in order; a missing payload comes as nulls. */
export async function eventsAfter(
  db: Db,
  projectId: string,
  after: number,
  limit: number,
): Promise<readonly Loose<EventFound>[]> {
  return db.$queryRaw<Loose<EventFound>[]>`
    select e.number, e.commitment, e.previous, e.hash, p.salt, p.body, p.kind, p.at,
           p.person_id::text as "personId", p.claim_id::text as "claimId", p.round_id::text as "roundId",
           p.erased_by as "erasedBy"
      from event e left join event_payload p using (project_id, number)
     where e.project_id = ${projectId}::uuid and e.number > ${after} order by e.number limit ${limit}`
}

/** An event whose payload may be gone. */
type Loose<E extends EventFound> = Pick<E, 'number' | 'commitment' | 'previous' | 'hash'> & {
  readonly [K in Exclude<keyof E, 'number' | 'commitment' | 'previous' | 'hash'>]: E[K] | null
}

/** What is held of an event, and whether its round is closed. */
export type EventHeld = Pick<EventFound, 'number' | 'body' | 'roundId' | 'erasedBy'> & {
  readonly roundClosed: boolean
}

/** The events of a project of which something is so; `p` is what lies beside the chain, `r` the round. */
export async function eventsWhere(
  db: Db,
  projectId: string,
  so: Prisma.Sql,
): Promise<readonly EventHeld[]> {
  return db.$queryRaw<EventHeld[]>`
    select p.number, p.body, p.round_id::text as "roundId", p.erased_by as "erasedBy",
           coalesce(r.closed_at is not null, false) as "roundClosed"
      from event_payload p left join round r on r.id = p.round_id
     where p.project_id = ${projectId}::uuid and (${so}) order by p.number`
}

/** The acts on two claims: their events are kept under the first, and found under the other, too. */
export const onTwo = Prisma.sql`p.kind in ('mark put under', 'claims merged', 'claims parted')`

/** Is an event `p` on one of these claims? */
export function onClaims(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`(p.claim_id = any(${[...ids]}::uuid[])
    or (${onTwo} and p.body::jsonb #>> '{act,into}' = any(${[...ids]}::text[])))`
}

/** What a page of the history asks for: one claim's events or all, with numbers below `before`. */
export type PageAsked = {
  readonly claimId: string | null
  readonly before: number | null
  readonly limit: number
}

/** A page of events, latest first, with whether the round of each is closed. */
export async function eventsBefore(
  db: Db,
  projectId: string,
  { claimId, before, limit }: PageAsked,
): Promise<readonly (EventFound & { readonly roundClosed: boolean })[]> {
  return db.$queryRaw<(EventFound & { roundClosed: boolean })[]>`
    select e.number, e.commitment, e.previous, e.hash, p.salt, p.body, p.kind, p.at,
           p.person_id::text as "personId", p.claim_id::text as "claimId", p.round_id::text as "roundId",
           coalesce(r.closed_at is not null, false) as "roundClosed", p.erased_by as "erasedBy"
      from event_payload p join event e using (project_id, number)
      left join round r on r.id = p.round_id
     where p.project_id = ${projectId}::uuid and (${before}::int is null or p.number < ${before}::int)
       and ${claimId === null ? Prisma.sql`true` : onClaims([claimId])}
     order by p.number desc limit ${limit}`
}

/** As much of an event as dates a claim. */
export type Stirring = Pick<EventFound, 'number' | 'kind' | 'personId' | 'roundId'> & {
  readonly claimId: string
}

/** The events on some claims (all for null), and changed seats by which places of their rounds fell away. */
export async function stirringsOf(
  db: Db,
  projectId: string,
  which: readonly string[] | null,
): Promise<readonly Stirring[]> {
  return db.$queryRaw<Stirring[]>(stirringsAsked(projectId, which))
}

export function stirringsAsked(projectId: string, which: Which | Numbered): Prisma.Sql {
  return Prisma.sql`
    select number, kind, person_id::text as "personId", claim_id::text as "claimId", round_id::text as "roundId"
      from event_payload
     where project_id = ${projectId}::uuid and claim_id is not null ${among('claim_id', which)}
    union all
    select p.number, p.kind, p.person_id::text, c.id::text, null
      from event_payload p join claim c on c.id = (p.body::jsonb #>> '{act,into}')::uuid
     where p.project_id = ${projectId}::uuid and ${onTwo} ${among('c.id', which)}
    union all
    select p.number, p.kind, p.person_id::text, r.claim_id::text, null
      from event_payload p
      cross join lateral jsonb_array_elements_text(p.body::jsonb #> '{act,fellAway}') fell(id)
      join round r on r.id = fell.id::uuid
     where p.project_id = ${projectId}::uuid and p.kind in ('seat removed', 'seat changed') ${among('r.claim_id', which)}
     order by number`
}

/** The marks that came with a claim when it was last merged. */
export async function marksMerged(
  db: Db,
  projectId: string,
  claimId: string,
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select made.value ->> 'id' as id
      from (select body from event_payload
             where project_id = ${projectId}::uuid and claim_id = ${claimId}::uuid and kind = 'claims merged'
             order by number desc limit 1) p
      cross join jsonb_array_elements(p.body::jsonb #> '{act,marks}') made`
  return rows.map(({ id }) => id)
}

/** As much of an event as says whom it tells anything, latest first, below a number. */
export async function headsBefore(
  db: Db,
  projectId: string,
  before: number,
  limit: number,
): Promise<readonly (EventHead & { readonly number: number; readonly roundClosed: boolean })[]> {
  return db.$queryRaw<(EventHead & { number: number; roundClosed: boolean })[]>`
    select p.number, p.kind, p.person_id::text as "by", p.round_id::text as "roundId",
           p.kind = 'answered' and position('"supersedes":null' in p.body) > 0 as first,
           coalesce(r.closed_at is not null, false) as "roundClosed"
      from event_payload p left join round r on r.id = p.round_id
     where p.project_id = ${projectId}::uuid and p.number < ${before}
     order by p.number desc limit ${limit}`
}

/** Did an event of one of these kinds happen after this number? */
export async function anySince(
  db: Db,
  projectId: string,
  number: number,
  kinds: readonly ActKind[],
): Promise<boolean> {
  const where = { projectId, number: { gt: number }, kind: { in: [...kinds] } }
  return (await db.eventPayload.count({ where })) > 0
}
