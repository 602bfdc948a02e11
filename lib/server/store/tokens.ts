/**
 * Personal access tokens: rows that say by which secret a program acts as whom, where and how far.
 * Only the secret's SHA-256 is here. Times are the database's.
 */
import { scopes as allScopes, type Scope } from '../../review/scopes.ts'
import type { Db } from './database.ts'

/** How a token came to its end before its time. */
export type TokenEnd = 'by its holder' | 'by an owner' | 'seat removed' | 'password reset'

/** A live token with its holder, whose seat it hangs on. */
export type TokenRow = {
  readonly id: string
  readonly projectId: string
  readonly personId: string
  readonly scopes: readonly Scope[]
  /** Had the session that made it shown a second factor, and has its holder one still? */
  readonly factor: boolean
  readonly createdAt: Date
  readonly name: string
  readonly email: string
}

/** A token as it is listed. */
export type TokenListed = {
  readonly id: string
  readonly projectId: string
  readonly projectTitle: string
  readonly personId: string
  readonly name: string
  readonly label: string
  readonly scopes: readonly Scope[]
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
  readonly endedAt: Date | null
  readonly endedHow: TokenEnd | null
  readonly live: boolean
}

type Flat<T> = Omit<T, 'scopes'> & { readonly scopes: readonly string[] }

/** A new token, by its hash. */
export async function keepToken(
  db: Db,
  token: Pick<TokenRow, 'id' | 'projectId' | 'personId' | 'scopes' | 'factor'> & {
    readonly label: string
    readonly tokenSha256: string
    readonly days: number
  },
): Promise<void> {
  const { id, projectId, personId, label, tokenSha256, factor, days } = token
  await db.$executeRaw`
    insert into token (id, project_id, person_id, label, token_sha256, scopes, factor, created_at, expires_at)
    select ${id}::uuid, ${projectId}::uuid, ${personId}::uuid, ${label}, ${tokenSha256},
           ${[...token.scopes]}::text[], ${factor}, now, now + make_interval(days => ${days}::int)
      from clock_timestamp() as now`
}

/** The live token with this hash (or id), or null. Being asked for by its hash is being used. */
export async function liveToken(
  db: Db,
  by: { readonly sha256: string } | { readonly id: string },
): Promise<TokenRow | null> {
  const sha256 = 'sha256' in by ? by.sha256 : null
  const id = 'id' in by ? by.id : null
  const rows = await db.$queryRaw<(Flat<TokenRow> & { stale: boolean })[]>`
    select k.id::text, k.project_id::text as "projectId", k.person_id::text as "personId", k.scopes,
           k.factor and exists (select from second_factor f
             where f.person_id = k.person_id and f.confirmed_at is not null) as factor,
           k.created_at as "createdAt", p.name, p.email,
           k.last_used_at is null or k.last_used_at < clock_timestamp() - interval '1 minute' as stale
      from token k join person p on p.id = k.person_id
      join seat s on s.project_id = k.project_id and s.person_id = k.person_id
     where (k.token_sha256 = ${sha256} or k.id = ${id}::uuid)
       and k.ended_at is null and k.expires_at > clock_timestamp() and not s.removed`
  const row = rows[0]
  if (row === undefined) return null
  if (row.stale && sha256 !== null) {
    await db.$executeRaw`update token set last_used_at = clock_timestamp() where id = ${row.id}::uuid`
  }
  const { stale: _, ...token } = row
  return withScopes(token)
}

/** Tokens of a person, or of a project, latest first. */
export async function tokensOf(
  db: Db,
  whose: { readonly personId: string } | { readonly projectId: string },
): Promise<readonly TokenListed[]> {
  const personId = 'personId' in whose ? whose.personId : null
  const projectId = 'projectId' in whose ? whose.projectId : null
  const rows = await db.$queryRaw<Flat<TokenListed>[]>`
    select k.id::text, k.project_id::text as "projectId", j.title as "projectTitle",
           k.person_id::text as "personId", s.name, k.label, k.scopes, k.created_at as "createdAt",
           k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt", k.ended_at as "endedAt",
           k.ended_how as "endedHow",
           k.ended_at is null and k.expires_at > clock_timestamp() and not s.removed as live
      from token k join project j on j.id = k.project_id
      join seat s on s.project_id = k.project_id and s.person_id = k.person_id
     where (k.person_id = ${personId}::uuid or k.project_id = ${projectId}::uuid)
     order by k.created_at desc, k.id`
  return rows.map(withScopes)
}

/** How many live tokens a person has. */
export async function liveTokensOf(db: Db, personId: string): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from token
     where person_id = ${personId}::uuid and ended_at is null and expires_at > clock_timestamp()`
  return rows[0]?.count ?? 0
}

/** Ends one token of a person, or in a project. Answers whether there was one, ended now or before. */
export async function endToken(
  db: Db,
  id: string,
  whose: { readonly personId: string } | { readonly projectId: string },
  how: TokenEnd,
): Promise<boolean> {
  const personId = 'personId' in whose ? whose.personId : null
  const projectId = 'projectId' in whose ? whose.projectId : null
  await db.$executeRaw`
    update token set ended_at = clock_timestamp(), ended_how = ${how}
     where id = ${id}::uuid and ended_at is null
       and (person_id = ${personId}::uuid or project_id = ${projectId}::uuid)`
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from token
     where id = ${id}::uuid and (person_id = ${personId}::uuid or project_id = ${projectId}::uuid)`
  return rows.length > 0
}

/** Ends every token of a person, as when the password is set anew by a link. Answers how many. */
export async function endTokensOf(db: Db, personId: string, how: TokenEnd): Promise<number> {
  return db.$executeRaw`
    update token set ended_at = clock_timestamp(), ended_how = ${how}
     where person_id = ${personId}::uuid and ended_at is null`
}

function withScopes<T extends { readonly scopes: readonly string[] }>(
  row: T,
): Omit<T, 'scopes'> & { readonly scopes: readonly Scope[] } {
  return { ...row, scopes: allScopes.filter((scope) => row.scopes.includes(scope)) }
}
