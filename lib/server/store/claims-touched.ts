/**
 * Which claims an event touches without naming them: those whose rounds it closed, those that stand in a
 * text. Asked by whoever makes anew what is derived of claims.
 */
import type { Db } from './database.ts'

/** The claims of these rounds. */
export async function claimsOfRounds(
  db: Db,
  rounds: readonly string[],
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select distinct claim_id::text as id from round where id = any(${[...rounds]}::uuid[])`
  return rows.map(({ id }) => id)
}

/** The claims with a mark in this text. */
export async function claimsInText(db: Db, textId: string): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select distinct m.claim_id::text as id from mark m join revision r on r.id = m.revision_id
     where r.text_id = ${textId}::uuid`
  return rows.map(({ id }) => id)
}
