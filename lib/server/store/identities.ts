/** Who people are at an OpenID provider: an issuer and a subject, tied to one person. */
import type { Db } from './database.ts'

export type Identity = { readonly issuer: string; readonly subject: string }

/** The person to whom an identity is tied, or null. */
export async function personOfIdentity(
  db: Db,
  { issuer, subject }: Identity,
): Promise<string | null> {
  const row = await db.identity.findUnique({ where: { issuer_subject: { issuer, subject } } })
  return row?.personId ?? null
}

/** The identity that a person has at an issuer, or null. */
export async function identityAt(db: Db, personId: string, issuer: string) {
  return db.identity.findUnique({ where: { personId_issuer: { personId, issuer } } })
}

/**
 * Ties an identity to a person. False when the identity is another's or the person has another one
 * at this issuer; tied already is true.
 */
export async function tieIdentity(
  db: Db,
  personId: string,
  { issuer, subject }: Identity,
): Promise<boolean> {
  await db.$executeRaw`
    insert into identity (issuer, subject, person_id, created_at)
    values (${issuer}, ${subject}, ${personId}::uuid, clock_timestamp()) on conflict do nothing`
  return (await personOfIdentity(db, { issuer, subject })) === personId
}

/** The issuers at which a person has an identity, and since when. */
export async function identitiesOf(
  db: Db,
  personId: string,
): Promise<readonly { readonly issuer: string; readonly createdAt: Date }[]> {
  const select = { issuer: true, createdAt: true } as const
  return db.identity.findMany({ where: { personId }, select, orderBy: { createdAt: 'asc' } })
}

/** Unties a person's identity at an issuer. Answers whether there was one. */
export async function untieIdentity(db: Db, personId: string, issuer: string): Promise<boolean> {
  const { count } = await db.identity.deleteMany({ where: { personId, issuer } })
  return count > 0
}
