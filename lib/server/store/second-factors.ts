/**
 * Second factors and recovery codes. A key is kept sealed (auth/sealed.ts), a recovery code by its
 * argon2id; neither is ever read out to a page again.
 */
import type { Db } from './database.ts'

/** A second factor as it is kept. */
export type FactorKept = {
  readonly secret: string
  readonly confirmedAt: Date | null
  readonly lastStep: number
}

/** The second factor of a person, also one that is not confirmed yet, or null. */
export async function factorOf(db: Db, personId: string): Promise<FactorKept | null> {
  const select = { secret: true, confirmedAt: true, lastStep: true } as const
  return db.secondFactor.findUnique({ where: { personId }, select })
}

/** Has the person a second factor that counts? */
export async function hasFactor(db: Db, personId: string): Promise<boolean> {
  return (await factorOf(db, personId))?.confirmedAt != null
}

/** Keeps a new key, in place of one that was never confirmed. */
export async function keepFactor(db: Db, personId: string, secret: string): Promise<void> {
  await db.$executeRaw`
    insert into second_factor (person_id, secret, created_at)
    values (${personId}::uuid, ${secret}, clock_timestamp())
    on conflict (person_id) do update set secret = excluded.secret, created_at = excluded.created_at, last_step = 0
      where second_factor.confirmed_at is null`
}

/** Says that a factor counts from now on. */
export async function confirmFactor(db: Db, personId: string): Promise<void> {
  await db.$executeRaw`
    update second_factor set confirmed_at = clock_timestamp() where person_id = ${personId}::uuid`
}

/** Takes a step's code, once: false when it or a later one was taken before. */
export async function takeStep(db: Db, personId: string, step: number): Promise<boolean> {
  const taken = await db.$executeRaw`
    update second_factor set last_step = ${step}
     where person_id = ${personId}::uuid and last_step < ${step}`
  return taken === 1
}

/** Removes a person's second factor with its recovery codes. Answers whether there was one that counted. */
export async function dropFactor(db: Db, personId: string): Promise<boolean> {
  await db.recoveryCode.deleteMany({ where: { personId } })
  const dropped = await db.$queryRaw<{ counted: boolean }[]>`
    delete from second_factor where person_id = ${personId}::uuid
    returning confirmed_at is not null as counted`
  return dropped[0]?.counted ?? false
}

/** Keeps recovery codes in place of all earlier ones. */
export async function keepRecoveryCodes(
  db: Db,
  personId: string,
  codes: readonly { readonly name: string; readonly hash: string }[],
): Promise<void> {
  await db.recoveryCode.deleteMany({ where: { personId } })
  await db.recoveryCode.createMany({ data: codes.map((code) => ({ ...code, personId })) })
}

/** The hash of an unused recovery code, or null. */
export async function recoveryCodeOf(
  db: Db,
  personId: string,
  name: string,
): Promise<string | null> {
  const row = await db.recoveryCode.findUnique({ where: { personId_name: { personId, name } } })
  return row === null || row.usedAt !== null ? null : row.hash
}

/** Uses a recovery code up: false when it was used before. */
export async function spendRecoveryCode(db: Db, personId: string, name: string): Promise<boolean> {
  const used = await db.$executeRaw`
    update recovery_code set used_at = clock_timestamp()
     where person_id = ${personId}::uuid and name = ${name} and used_at is null`
  return used === 1
}

/** How many recovery codes of a person are unused. */
export async function codesLeft(db: Db, personId: string): Promise<number> {
  return db.recoveryCode.count({ where: { personId, usedAt: null } })
}
