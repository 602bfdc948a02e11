/**
 * People: the accounts of an installation. An e-mail is stored folded (see auth/email.ts) and is
 * unique, so that one person has one account.
 */
import type { Db } from './database.ts'

/** An account as sign-in needs it. */
export type Account = {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Null until the welcome link was used. */
  readonly passwordHash: string | null
}

const columns = { id: true, name: true, email: true, passwordHash: true } as const

/** The account with this folded e-mail, or null. */
export async function accountByEmail(db: Db, email: string): Promise<Account | null> {
  return db.person.findUnique({ where: { email }, select: columns })
}

/** The account of a person, or null. */
export async function accountOf(db: Db, personId: string): Promise<Account | null> {
  return db.person.findUnique({ where: { id: personId }, select: columns })
}

/** Lets one transaction at a time change a person. */
export async function lockPerson(db: Db, personId: string): Promise<void> {
  await db.$executeRaw`select 1 from person where id = ${personId}::uuid for update`
}

/** Is there anybody at all? An installation without people is set up by its first owner. */
export async function anybody(db: Db): Promise<boolean> {
  return (await db.person.findFirst({ select: { id: true } })) !== null
}

/** Keeps a new person. */
export async function keepPerson(
  db: Db,
  person: Account & { readonly mayFound: boolean },
): Promise<void> {
  const { id, name, email, passwordHash, mayFound } = person
  await db.person.create({ data: { id, name, email, passwordHash, mayFound } })
}

/** Keeps a person's new password hash. */
export async function keepPasswordHash(db: Db, personId: string, hash: string): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { passwordHash: hash } })
}

/** The folded e-mails of some people, and whether they opened their account. */
export async function accountsOf(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly email: string; readonly opened: boolean }>> {
  const rows = await db.person.findMany({ where: { id: { in: [...personIds] } }, select: columns })
  return new Map(
    rows.map(({ id, email, passwordHash }) => [id, { email, opened: passwordHash !== null }]),
  )
}

/**
 * The project in which a person has sat longest without having been removed since, or null when the
 * person sits nowhere. A seat that was taken and given again counts from the second time.
 */
export async function longestSeated(db: Db, personId: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ projectId: string }[]>`
    select s.project_id::text as "projectId"
      from seat s join event_payload p on p.project_id = s.project_id
     where s.person_id = ${personId}::uuid and not s.removed
       and (p.kind = 'seat given' and p.body::jsonb #>> '{act,personId}' = s.person_id::text
         or p.kind = 'project founded' and p.body::jsonb #>> '{act,owner,personId}' = s.person_id::text)
     group by s.project_id
     order by max(p.at), s.project_id
     limit 1`
  return rows[0]?.projectId ?? null
}
