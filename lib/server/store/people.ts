/**
 * People: the accounts of an installation. An e-mail is stored folded (see auth/email.ts) and is
 * unique, so that one person has one account.
 */
import type { Db } from './database.ts'
import { dropHalfSignIns } from './half-sign-ins.ts'

/** An account as sign-in needs it. */
export type Account = {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Null for who has none (yet). */
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

/** Keeps a person's new password hash. Who stands between two steps with the old one begins anew. */
export async function keepPasswordHash(db: Db, personId: string, hash: string): Promise<void> {
  await dropHalfSignIns(db, personId)
  await db.person.update({ where: { id: personId }, data: { passwordHash: hash } })
}

/**
 * Keeps a person's other e-mail, and whether it is known that they read mail there. Who stands between
 * two steps as the one before begins anew.
 */
export async function keepEmail(
  db: Db,
  personId: string,
  { email, proved }: { readonly email: string; readonly proved: boolean },
): Promise<void> {
  await dropHalfSignIns(db, personId)
  await db.$executeRaw`
    update person set email = ${email},
           email_proved_at = case when ${proved} then clock_timestamp() end
     where id = ${personId}::uuid`
}

/** The folded e-mails of some people. */
export async function accountsOf(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly email: string }>> {
  const rows = await db.person.findMany({ where: { id: { in: [...personIds] } }, select: columns })
  return new Map(rows.map(({ id, email }) => [id, { email }]))
}

/** Does a person sit in a project of which another one is no owner? */
export async function sitsBeyond(db: Db, personId: string, ownerId: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ beyond: boolean }[]>`
    select exists (
      select from seat s where s.person_id = ${personId}::uuid and not s.removed
         and not exists (
           select from seat o where o.project_id = s.project_id and o.person_id = ${ownerId}::uuid
              and not o.removed and o.role = 'owner')) as beyond`
  return rows[0]?.beyond ?? true
}

/** May this person found projects? */
export async function mayFoundProjects(db: Db, personId: string): Promise<boolean> {
  const found = await db.person.findUnique({ where: { id: personId }, select: { mayFound: true } })
  return found?.mayFound ?? false
}

/** Keeps that a person reads mail at the account's address, since now or since before. */
export async function proveEmail(db: Db, personId: string): Promise<void> {
  await db.$executeRaw`
    update person set email_proved_at = clock_timestamp()
     where id = ${personId}::uuid and email_proved_at is null`
}

/** Is it known that the person reads mail at the account's address? */
export async function isEmailProved(db: Db, personId: string): Promise<boolean> {
  const select = { emailProvedAt: true } as const
  return (await db.person.findUnique({ where: { id: personId }, select }))?.emailProvedAt != null
}
