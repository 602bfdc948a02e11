/**
 * What events are about, looked up in the present: numbers of claims and texts, whether a claim was
 * ever ruled, which rounds are closed. A few queries for any number of events.
 */
import type { Concerns } from '../../review/concerns.ts'
import type { Concern } from '../../review/sight.ts'
import type { Db } from './database.ts'

/** What the live stream must know to tell of some acts. */
export type Concerned = {
  readonly of: (concerns: Concerns) => Concern
  readonly closedRounds: ReadonlySet<string>
}

type ClaimRow = {
  readonly id: string
  readonly number: number
  readonly ruled: boolean
  readonly texts: readonly number[]
}

/** Looks up everything that some acts are about. */
export async function lookUp(db: Db, all: readonly Concerns[]): Promise<Concerned> {
  const rounds = await roundRows(db, [
    ...all.flatMap((one) => one.rounds),
    ...all.flatMap(({ roundId }) => roundId ?? []),
  ])
  const claims = await claimRows(db, [
    ...all.flatMap(({ claimId }) => claimId ?? []),
    ...[...rounds.values()].map(({ claimId }) => claimId),
  ])
  const texts = await textNumbers(db, all)
  const closed = [...rounds].filter(([, round]) => round.closed).map(([id]) => id)
  return { closedRounds: new Set(closed), of: (one) => concern(one, rounds, claims, texts) }
}

function concern(
  { claimId, rounds, textId, revisionId, personId }: Concerns,
  roundsById: ReadonlyMap<string, { readonly claimId: string }>,
  claimsById: ReadonlyMap<string, ClaimRow>,
  textsById: ReadonlyMap<string, number>,
): Concern {
  const ids = new Set([claimId, ...rounds.map((id) => roundsById.get(id)?.claimId ?? null)])
  const claims = [...ids].flatMap((id) => (id === null ? [] : (claimsById.get(id) ?? [])))
  const texts = [textId, revisionId].flatMap((id) => (id === null ? [] : (textsById.get(id) ?? [])))
  return { claims, texts, personId }
}

async function roundRows(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { claimId: string; closed: boolean }>()
  const rows = await db.$queryRaw<{ id: string; claimId: string; closed: boolean }[]>`
    select id::text, claim_id::text as "claimId", closed_at is not null as closed
      from round where id = any(${[...ids]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}

async function claimRows(db: Db, ids: readonly string[]): Promise<Map<string, ClaimRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<ClaimRow[]>`
    select c.id::text, c.number,
           exists (select 1 from ruling r where r.claim_id = c.id) as ruled,
           array(select distinct t.number from mark m
                   join revision v on v.id = m.revision_id join text t on t.id = v.text_id
                  where m.claim_id = c.id order by t.number) as texts
      from claim c where c.id = any(${[...ids]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}

/** Numbers of texts by the id of the text or of one of its revisions. */
async function textNumbers(db: Db, all: readonly Concerns[]): Promise<Map<string, number>> {
  const ids = all.flatMap(({ textId, revisionId }) => [textId ?? [], revisionId ?? []].flat())
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; revisionId: string; number: number }[]>`
    select t.id::text, v.id::text as "revisionId", t.number
      from text t join revision v on v.text_id = t.id
     where t.id = any(${ids}::uuid[]) or v.id = any(${ids}::uuid[])`
  return new Map(
    rows.flatMap(({ id, revisionId, number }) => [
      [id, number],
      [revisionId, number],
    ]),
  )
}
