/**
 * Showing a second factor: a code of the app, or a recovery code. Tries are slowed for each person
 * as tries of a password are (throttle.ts), and every code is taken once: of two at once one is.
 */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { tell } from '../mail/post.ts'
import { type Db, database, transaction } from '../store/database.ts'
import { databaseNow } from '../store/read-project.ts'
import {
  codesLeft,
  factorOf,
  recoveryCodeOf,
  spendRecoveryCode,
  takeStep,
} from '../store/second-factors.ts'
import { stepOf } from './one-time-code.ts'
import { passwordMatches } from './password.ts'
import { codeTyped, nameOf } from './recovery-codes.ts'
import { unseal } from './sealed.ts'
import { noteSecurity } from './security-log.ts'
import { beginTry, endTry } from './throttle.ts'

/** A code as it is typed, of either kind. */
export const TypedCode = z
  .string()
  .min(1, 'Type the code that your app shows now.')
  .max(40, 'A code is six digits, or a recovery code of three groups.')

/** What kind of code was right. */
export type ShownBy = 'code' | 'recovery code'

/** For what a key is sealed. */
export const keyPurpose = 'second factor'

/** Takes a code of a person who has a second factor; refuses when it is not right. */
export async function showFactor(
  personId: string,
  typed: string,
  address: string | null,
): Promise<ShownBy> {
  const trying = await beginTry(`second factor of ${personId}`, address ?? `person ${personId}`)
  if ('waitSeconds' in trying) {
    const seconds = trying.waitSeconds
    await noteSecurity({ kind: 'second factor slowed', personId, address, detail: {} })
    throw new Refusal('too often', `Too many tries. Wait ${seconds} s and try again.`, { seconds })
  }
  const shown = (await takeCode(personId, typed)) ?? (await takeRecoveryCode(personId, typed))
  if (shown === null) {
    await noteSecurity({ kind: 'second factor wrong', personId, address, detail: {} })
    throw notRight()
  }
  await endTry(trying.pair, trying.others)
  const kind = shown === 'code' ? 'second factor good' : 'recovery code used'
  await noteSecurity({ kind, personId, address, detail: {} })
  return shown
}

async function takeCode(personId: string, typed: string): Promise<ShownBy | null> {
  const db = database()
  const factor = await factorOf(db, personId)
  if (factor?.confirmedAt == null) return null
  const step = await stepNow(db, personId, factor, typed)
  if (step === null) return null
  return (await takeStep(db, personId, step)) ? 'code' : null
}

/** The step of a typed code by the database's clock, or null. */
export async function stepNow(
  db: Db,
  personId: string,
  { secret, lastStep }: { readonly secret: string; readonly lastStep: number },
  typed: string,
): Promise<number | null> {
  const key = unseal(secret, { purpose: keyPurpose, owner: personId })
  if (key === null) return null
  return stepOf(key, typed.replace(/\s/g, ''), await databaseNow(db), lastStep)
}

async function takeRecoveryCode(personId: string, typed: string): Promise<ShownBy | null> {
  const code = codeTyped(typed)
  if (code === null) return null
  const kept = await recoveryCodeOf(database(), personId, nameOf(code))
  if (!(await passwordMatches(kept, code))) return null
  return transaction(async (db) => {
    if (!(await spendRecoveryCode(db, personId, nameOf(code)))) return null
    const left = await codesLeft(db, personId)
    await tell(db, personId, { kind: 'recovery code used', left })
    return 'recovery code'
  })
}

/** The refusal of a code. */
export function notRight(): Refusal {
  const sentence =
    'This code is not right, or was used already. Type the one that your app shows now.'
  return new Refusal('not understood', sentence, { field: 'code' })
}
