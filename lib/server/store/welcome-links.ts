/**
 * Welcome links: single-use links by which a person sets a first password. Only the SHA-256 of the
 * token is kept. A link without a person is the one that sets up an empty installation.
 */
import type { Db } from './database.ts'

/** Keeps a link for some hours, and makes older unused ones of the same person worthless. */
export async function keepWelcomeLink(
  db: Db,
  tokenSha256: string,
  personId: string | null,
  hours: number,
): Promise<void> {
  await db.$executeRaw`
    update welcome_link set expires_at = clock_timestamp()
     where person_id is not distinct from ${personId}::uuid and used_at is null
       and expires_at > clock_timestamp()`
  await db.$executeRaw`
    insert into welcome_link (token_sha256, person_id, created_at, expires_at)
    select ${tokenSha256}, ${personId}::uuid, now, now + make_interval(hours => ${hours}::int)
      from clock_timestamp() as now`
}

/**
 * Uses a link up. Answers whose it was (`personId` null: the first owner's), or null when it was
 * used, ran out, or never was. Of two at once, one gets it.
 */
export async function useWelcomeLink(
  db: Db,
  tokenSha256: string,
): Promise<{ readonly personId: string | null } | null> {
  const rows = await db.$queryRaw<{ personId: string | null }[]>`
    update welcome_link set used_at = clock_timestamp()
     where token_sha256 = ${tokenSha256} and used_at is null and expires_at > clock_timestamp()
    returning person_id::text as "personId"`
  return rows[0] ?? null
}
