/**
 * Reset links: single-use links by which a person sets another password. Only the SHA-256 of a
 * token is kept. Times are the database's.
 */
import type { Db } from './database.ts'

export type ResetLinkRow = {
  readonly personId: string
  /** The owner who started it; null where it was asked for by mail or made in the shell. */
  readonly startedBy: string | null
  /** Did it go by mail? */
  readonly byMail: boolean
  readonly used: boolean
  readonly expired: boolean
}

/** Keeps a link from a moment on for some hours; one that is kept already stays as it is. */
export async function keepResetLink(
  db: Db,
  tokenSha256: string,
  link: {
    readonly personId: string
    readonly startedBy: string | null
    readonly byMail: boolean
    readonly from: Date
    readonly hours: number
  },
): Promise<void> {
  const { personId, startedBy, byMail, from, hours } = link
  await db.$executeRaw`
    insert into reset_link (token_sha256, person_id, started_by, by_mail, created_at, expires_at)
    values (${tokenSha256}, ${personId}::uuid, ${startedBy}::uuid, ${byMail}, ${from},
            ${from}::timestamptz + make_interval(hours => ${hours}::int))
    on conflict do nothing`
}

/** What became of a link, or null when there never was one. */
export async function resetLink(db: Db, tokenSha256: string): Promise<ResetLinkRow | null> {
  const rows = await db.$queryRaw<ResetLinkRow[]>`
    select person_id::text as "personId", started_by::text as "startedBy",
           by_mail as "byMail", used_at is not null as used,
           expires_at <= clock_timestamp() as expired
      from reset_link where token_sha256 = ${tokenSha256}`
  return rows[0] ?? null
}

/** Uses a link up and answers whose it was, or null. Of two at once, one gets it. */
export async function useResetLink(db: Db, tokenSha256: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ personId: string }[]>`
    update reset_link set used_at = clock_timestamp()
     where token_sha256 = ${tokenSha256} and used_at is null and expires_at > clock_timestamp()
    returning person_id::text as "personId"`
  return rows[0]?.personId ?? null
}

/** Makes every unused link of a person worthless. */
export async function endResetsOf(db: Db, personId: string): Promise<void> {
  await db.$executeRaw`
    update reset_link set expires_at = clock_timestamp()
     where person_id = ${personId}::uuid and used_at is null and expires_at > clock_timestamp()`
}

/** Forgets links that ran out some days ago. */
export async function forgetResetLinks(db: Db, days: number): Promise<void> {
  await db.$executeRaw`
    delete from reset_link where expires_at < clock_timestamp() - make_interval(days => ${days}::int)`
}
