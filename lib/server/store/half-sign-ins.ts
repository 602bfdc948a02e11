/**
 * Those who have shown the first factor and not yet the second. A row opens nothing but the second
 * step, once, for ten minutes; only the SHA-256 of its token is kept.
 */
import type { Db } from './database.ts'

const MINUTES = 10

/** Who stands between the two steps, and what is to be done when the second is passed. */
export type HalfSignIn = {
  readonly personId: string
  readonly how: 'password' | 'provider'
  /** The provider's identity to tie to the person, or null. */
  readonly tie: { readonly issuer: string; readonly subject: string } | null
}

type Row = {
  readonly personId: string
  readonly how: string
  readonly issuer: string | null
  readonly subject: string | null
}

/** Keeps one, and forgets those that ran out. */
export async function keepHalfSignIn(
  db: Db,
  tokenSha256: string,
  { personId, how, tie }: HalfSignIn,
): Promise<void> {
  await db.$executeRaw`delete from half_sign_in where expires_at <= clock_timestamp()`
  await db.$executeRaw`
    insert into half_sign_in (token_sha256, person_id, how, issuer, subject, expires_at)
    values (${tokenSha256}, ${personId}::uuid, ${how}, ${tie?.issuer ?? null}, ${tie?.subject ?? null},
            clock_timestamp() + make_interval(mins => ${MINUTES}::int))`
}

/** The one with this token while it lives, or null. */
export async function halfSignInOf(db: Db, tokenSha256: string): Promise<HalfSignIn | null> {
  const rows = await db.$queryRaw<Row[]>`
    select person_id::text as "personId", how, issuer, subject from half_sign_in
     where token_sha256 = ${tokenSha256} and expires_at > clock_timestamp()`
  return rows[0] === undefined ? null : half(rows[0])
}

/** Uses one up. Of two at once one gets true. */
export async function spendHalfSignIn(db: Db, tokenSha256: string): Promise<boolean> {
  const used = await db.$executeRaw`delete from half_sign_in where token_sha256 = ${tokenSha256}`
  return used === 1
}

/** Forgets all of a person: the password or the factor is another one now. */
export async function dropHalfSignIns(db: Db, personId: string): Promise<void> {
  await db.halfSignIn.deleteMany({ where: { personId } })
}

function half({ personId, how, issuer, subject }: Row): HalfSignIn {
  const tie = issuer === null || subject === null ? null : { issuer, subject }
  return { personId, how: how === 'provider' ? 'provider' : 'password', tie }
}
