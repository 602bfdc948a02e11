/**
 * What events are about, looked up in the present: numbers of claims and texts, whether a claim was
 * ever ruled, which rounds are closed. One statement for any number of events.
 */
import { Prisma } from '../../../prisma/client/client.ts'
import type { Concerns } from '../../review/concerns.ts'
import type { Concern } from '../../review/sight.ts'
import type { Db } from './database.ts'
import { together } from './together.ts'

/** What the live stream must know to tell of some acts. */
export type Concerned = {
  readonly of: (concerns: Concerns) => Concern
  readonly closedRounds: ReadonlySet<string>
}

type RoundRow = { readonly id: string; readonly claimId: string; readonly closed: boolean }

/** A text, by its own id or that of one of its revisions. */
type TextRow = { readonly id: string; readonly number: number }

type ClaimRow = {
  readonly id: string
  readonly number: number
  readonly ruled: boolean
  readonly texts: readonly number[]
}

/** Looks up everything that some acts are about, in one statement. */
export async function lookUp(db: Db, all: readonly Concerns[]): Promise<Concerned> {
  const rounds = all.flatMap(({ roundId, rounds }) => [roundId ?? [], rounds].flat())
  const claims = all.flatMap(({ claimId, otherClaimId }) =>
    [claimId ?? [], otherClaimId ?? []].flat(),
  )
  const places = all.flatMap(({ textId, revisionId }) => [textId ?? [], revisionId ?? []].flat())
  if (rounds.length + claims.length + places.length === 0) return concerned([], [], [])
  const found = await together<{ rounds: RoundRow[]; claims: ClaimRow[]; texts: TextRow[] }>(db, {
    rounds: Prisma.sql`
      select id, claim_id as "claimId", closed_at is not null as closed
        from round where id = any(${rounds}::uuid[])`,
    claims: Prisma.sql`
      select c.id, c.number, exists (select 1 from ruling r where r.claim_id = c.id) as ruled,
             array(select distinct t.number from mark m
                     join revision v on v.id = m.revision_id join text t on t.id = v.text_id
                    where m.claim_id = c.id order by t.number) as texts
        from claim c
       where c.id = any(array(select claim_id from round where id = any(${rounds}::uuid[])) || ${claims}::uuid[])`,
    texts: Prisma.sql`
      select id, number from text where id = any(${places}::uuid[])
       union all
      select v.id, t.number from revision v join text t on t.id = v.text_id
       where v.id = any(${places}::uuid[])`,
  })
  return concerned(found.rounds, found.claims, found.texts)
}

function concerned(
  rounds: readonly RoundRow[],
  claims: readonly ClaimRow[],
  texts: readonly TextRow[],
): Concerned {
  const closed = rounds.filter((round) => round.closed).map(({ id }) => id)
  const roundsById = new Map(rounds.map((row) => [row.id, row]))
  const claimsById = new Map(claims.map((row) => [row.id, row]))
  const textsById = new Map(texts.map(({ id, number }) => [id, number]))
  return {
    closedRounds: new Set(closed),
    of: (one) => concern(one, roundsById, claimsById, textsById),
  }
}

function concern(
  { claimId, otherClaimId, rounds, textId, revisionId, personId }: Concerns,
  roundsById: ReadonlyMap<string, RoundRow>,
  claimsById: ReadonlyMap<string, ClaimRow>,
  textsById: ReadonlyMap<string, number>,
): Concern {
  const ids = new Set([
    claimId,
    otherClaimId,
    ...rounds.map((id) => roundsById.get(id)?.claimId ?? null),
  ])
  const claims = [...ids].flatMap((id) => (id === null ? [] : (claimsById.get(id) ?? [])))
  const texts = [textId, revisionId].flatMap((id) => (id === null ? [] : (textsById.get(id) ?? [])))
  return { claims, texts, personId }
}
