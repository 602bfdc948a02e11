/**
 * What an erasing looks at before it is done: the events that are named, those that quote a text
 * that goes, those that an open round seals, and where else the same words stand.
 */

import { Prisma } from '../../../prisma/client/client.ts'
import type { Db } from './database.ts'
import { type EventHeld, eventsWhere } from './event-log.ts'

/** The events with these numbers, in order. */
export async function eventsNumbered(
  db: Db,
  projectId: string,
  numbers: readonly number[],
): Promise<readonly EventHeld[]> {
  return eventsWhere(db, projectId, Prisma.sql`p.number = any(${[...numbers]}::int[])`)
}

/**
 * The events that quote one of these revisions, and every event that an open round seals: which of
 * those quote it is nobody's to know, so they are all taken alike.
 */
export async function eventsQuoting(
  db: Db,
  projectId: string,
  revisionIds: readonly string[],
): Promise<readonly EventHeld[]> {
  return eventsWhere(
    db,
    projectId,
    Prisma.sql`(p.round_id is not null and r.closed_at is null)
      or (p.kind in ('claim marked', 'mark added', 'mark split', 'mark put under')
          and p.body::jsonb #>> '{act,mark,revisionId}' = any(${[...revisionIds]}))
      or (p.kind = 'claims merged' and exists (
            select from jsonb_array_elements(p.body::jsonb #> '{act,marks}') m
             where m ->> 'revisionId' = any(${[...revisionIds]})))
      or (p.kind in ('mark placed', 'placing taken back', 'mark changed', 'mark split', 'marks joined') and p.body::jsonb #>> '{act,revisionId}' = any(${[...revisionIds]}))
      or (p.kind = 'answered' and exists (
            select from citation c where c.answer_id = (p.body::jsonb #>> '{act,answer,id}')::uuid
               and c.revision_id = any(${[...revisionIds]}::uuid[])))`,
  )
}

/** A work, and the claims on which others cite it. */
export type CitedWork = { readonly workId: string; readonly claims: readonly number[] }

/**
 * Where works are cited besides in the answers with these ids: by answers that stand. Of open rounds
 * nothing is said.
 */
export async function citedBesides(
  db: Db,
  projectId: string,
  works: readonly string[],
  but: readonly string[],
): Promise<readonly CitedWork[]> {
  return db.$queryRaw<CitedWork[]>`
    select c.work_id::text as "workId", array_agg(distinct k.number order by k.number) as claims
      from citation c join answer a on a.id = c.answer_id
      join round r on r.id = a.round_id and r.closed_at is not null
      join claim k on k.id = a.claim_id
     where c.project_id = ${projectId}::uuid and c.work_id = any(${[...works]}::uuid[])
       and a.id <> all(${[...but]}::uuid[])
       and not exists (select from answer later where later.supersedes = a.id)
       and not exists (select from withdrawal w where w.answer_id = a.id)
     group by c.work_id order by min(k.number), c.work_id`
}

/** Where else words stand: in events that nothing seals, in editions, in stored copies. */
export type Elsewhere = {
  readonly events: readonly { readonly words: string; readonly numbers: readonly number[] }[]
  /** Frozen editions by number; `open` for one that stands at its address now. */
  readonly editions: readonly { readonly number: number; readonly open: boolean }[]
  /** The events that attached the copies. */
  readonly copies: readonly number[]
}

/** Where else these words stand, but in the events with these numbers. */
export async function elsewhere(
  db: Db,
  projectId: string,
  words: readonly string[],
  but: readonly number[],
): Promise<Elsewhere> {
  const needles = words.map((one) => JSON.stringify(one).slice(1, -1))
  const events = await db.$queryRaw<{ words: string; numbers: number[] }[]>`
    select said.words, array_agg(p.number order by p.number) as numbers
      from unnest(${[...words]}::text[], ${needles}::text[]) with ordinality as said(words, needle, nth)
      join event_payload p on p.project_id = ${projectId}::uuid and position(said.needle in p.body) > 0
      left join round r on r.id = p.round_id
     where p.number <> all(${[...but]}::int[]) and (r.id is null or r.closed_at is not null)
     group by said.words order by min(said.nth)`
  const editions = await db.$queryRaw<{ number: number; open: boolean }[]>`
    select e.number, (p.edition_id is not null and p.taken_down_at is null) as open
      from edition e left join publication p on p.edition_id = e.id
     where e.project_id = ${projectId}::uuid
       and not exists (select from event_payload f where f.project_id = e.project_id and f.kind = 'edition frozen'
                          and f.number = any(${[...but]}::int[]) and position(e.id::text in f.body) > 0)
       and exists (select from unnest(${needles}::text[]) needle where position(needle in e.snapshot) > 0)
     order by e.number`
  const copies = await db.$queryRaw<{ number: number }[]>`
    select p.number from event_payload p
      join snapshot s on s.id = (p.body::jsonb #>> '{act,snapshot,id}')::uuid
      left join round r on r.id = s.round_id
     where p.project_id = ${projectId}::uuid and p.kind = 'snapshot kept' and p.number <> all(${[...but]}::int[])
       and (r.id is null or r.closed_at is not null)
       and exists (select from copy_text t cross join unnest(${needles}::text[]) needle
                    where t.sha256 = s.sha256 and position(needle in t.text) > 0)
     order by p.number`
  return { events, editions, copies: copies.map(({ number }) => number) }
}
