/**
 * Before the account itself is changed, a session alone is not enough (ASVS 5, 7.5.1): the password
 * is asked again, and guessing it is slowed as at the door. Whoever signs in by a provider and has no
 * password has to have signed in within the last ten minutes instead.
 */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { database } from '../store/database.ts'
import { accountOf } from '../store/people.ts'
import { databaseNow } from '../store/read-project.ts'
import { passwordMatches, TypedPassword } from './password.ts'
import type { SignedIn } from './seat.ts'
import { beginTry, endTry } from './throttle.ts'

const FRESH_MINUTES = 10

/** The password as it is asked for again; null for an account without one. */
export const CurrentPassword = TypedPassword.nullable()

/** What needs nothing but the password. */
export const Proof = z.strictObject({ current: CurrentPassword })

/** Refuses unless the person is shown to be there now. */
export async function proveSelf(person: SignedIn, current: string | null): Promise<void> {
  const { personId, email } = person
  const kept = (await accountOf(database(), personId))?.passwordHash ?? null
  if (kept === null) return proveFresh(person)
  const trying = await beginTry(email, `session of ${personId}`)
  if ('waitSeconds' in trying) {
    const seconds = trying.waitSeconds
    throw new Refusal('too often', `Too many tries. Wait ${seconds} s and try again.`, { seconds })
  }
  if (current === null || !(await passwordMatches(kept, current))) {
    throw new Refusal('not understood', 'This is not the password you have.', { field: 'current' })
  }
  await endTry(trying.pair, trying.others)
}

/** Did the person sign in within the last minutes? */
export async function cameJustNow({ createdAt }: SignedIn): Promise<boolean> {
  const age = (await databaseNow(database())).getTime() - createdAt.getTime()
  return age <= FRESH_MINUTES * 60_000
}

async function proveFresh(person: SignedIn): Promise<void> {
  if (await cameJustNow(person)) return
  const sentence = `Sign out and in again, and do this within ${FRESH_MINUTES} minutes: your account has no password by which we could ask whether it is you.`
  throw new Refusal('not now', sentence)
}
