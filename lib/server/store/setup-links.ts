/**
 * Setup links: the single-use links by which the first owner of an empty installation makes an
 * account. Only the SHA-256 of the token is kept.
 */
import type { Db } from './database.ts'

/** Keeps a link for some hours, and makes older unused ones worthless. */
export async function keepSetupLink(db: Db, tokenSha256: string, hours: number): Promise<void> {
  await db.$executeRaw`
    update setup_link set expires_at = clock_timestamp()
     where used_at is null and expires_at > clock_timestamp()`
  await db.$executeRaw`
    insert into setup_link (token_sha256, created_at, expires_at)
    select ${tokenSha256}, now, now + make_interval(hours => ${hours}::int)
      from clock_timestamp() as now`
}

/** Is there such a link, and what became of it? Null when there never was. */
export async function setupLink(
  db: Db,
  tokenSha256: string,
): Promise<{ readonly used: boolean; readonly expired: boolean } | null> {
  const rows = await db.$queryRaw<{ used: boolean; expired: boolean }[]>`
    select used_at is not null as used, expires_at <= clock_timestamp() as expired
      from setup_link where token_sha256 = ${tokenSha256}`
  return rows[0] ?? null
}

/** Uses a link up. Answers whether it could be used; of two at once, one gets it. */
export async function useSetupLink(db: Db, tokenSha256: string): Promise<boolean> {
  const used = await db.$executeRaw`
    update setup_link set used_at = clock_timestamp()
     where token_sha256 = ${tokenSha256} and used_at is null and expires_at > clock_timestamp()`
  return used === 1
}
