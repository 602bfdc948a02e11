/**
 * Links by which a person takes another e-mail for the account: single-use, bound to the person and to
 * the folded e-mail they were asked for. Only the SHA-256 of a token is kept. Times are the database's.
 */
import type { Db } from './database.ts'

export type EmailLinkRow = {
  readonly personId: string
  readonly email: string
  readonly used: boolean
  readonly expired: boolean
}

/** Keeps a link from now on for some hours. */
export async function keepEmailLink(
  db: Db,
  tokenSha256: string,
  link: { readonly personId: string; readonly email: string; readonly hours: number },
): Promise<void> {
  const { personId, email, hours } = link
  await db.$executeRaw`
    insert into email_link (token_sha256, person_id, email, created_at, expires_at)
    select ${tokenSha256}, ${personId}::uuid, ${email}, now, now + make_interval(hours => ${hours}::int)
      from clock_timestamp() as now`
}

/** What became of a link, or null when there never was one. */
export async function emailLink(db: Db, tokenSha256: string): Promise<EmailLinkRow | null> {
  const rows = await db.$queryRaw<EmailLinkRow[]>`
    select person_id::text as "personId", email, used_at is not null as used,
           expires_at <= clock_timestamp() as expired
      from email_link where token_sha256 = ${tokenSha256}`
  return rows[0] ?? null
}

/** Uses a link up. */
export async function useEmailLink(db: Db, tokenSha256: string): Promise<void> {
  await db.$executeRaw`
    update email_link set used_at = clock_timestamp() where token_sha256 = ${tokenSha256}`
}

/** Makes every unused link of a person worthless. */
export async function endEmailLinksOf(db: Db, personId: string): Promise<void> {
  await db.$executeRaw`
    update email_link set expires_at = clock_timestamp()
     where person_id = ${personId}::uuid and used_at is null and expires_at > clock_timestamp()`
}

/** Forgets links that ran out some days ago. */
export async function forgetEmailLinks(db: Db, days: number): Promise<void> {
  await db.$executeRaw`
    delete from email_link where expires_at < clock_timestamp() - make_interval(days => ${days}::int)`
}
