/**
 * Changing one's own password. It needs the old one, which is as hard to guess here as at the door
 * (the same throttle); every other session of the person ends. Told twice, the second finds the new
 * password already there, so the kept answer is given.
 */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { ChosenPassword, hashPassword, passwordMatches, TypedPassword } from '../auth/password.ts'
import type { SignedIn } from '../auth/seat.ts'
import { noteSecurity } from '../auth/security-log.ts'
import { refuseWeak } from '../auth/setup.ts'
import { beginTry, endTry } from '../auth/throttle.ts'
import { type Once, toldOnce } from '../ledger/act.ts'
import { tell } from '../mail/post.ts'
import { database, transaction } from '../store/database.ts'
import { accountOf, keepPasswordHash, lockPerson } from '../store/people.ts'
import { keptAnswer } from '../store/request-keys.ts'
import { endResetsOf } from '../store/reset-links.ts'
import { endSessionsOf } from '../store/sessions.ts'

export const ChangePassword = z.strictObject({ current: TypedPassword, next: ChosenPassword })

/** Change my password. Answers how many other sessions ended. */
export async function changePassword(
  person: SignedIn,
  once: Once,
  { current, next }: z.infer<typeof ChangePassword>,
): Promise<{ readonly ended: number }> {
  const { personId, email, sessionId } = person
  refuseWeak(next, email, 'next')
  const told = once === null ? null : await keptAnswer(database(), personId, once.key)
  if (told === null) await proveCurrent(person, current)
  const hash = await hashPassword(next)
  const answer = await transaction(async (db) => {
    await lockPerson(db, personId)
    return toldOnce(db, personId, once, async () => {
      await keepPasswordHash(db, personId, hash)
      await endResetsOf(db, personId)
      await tell(db, personId, { kind: 'password changed', reset: false })
      return { ended: await endSessionsOf(db, personId, sessionId) }
    })
  })
  await noteSecurity({ kind: 'password changed', personId, address: null, detail: {} })
  return answer
}

async function proveCurrent({ personId, email }: SignedIn, current: string): Promise<void> {
  const trying = await beginTry(email, `session of ${personId}`)
  if ('waitSeconds' in trying) {
    const seconds = trying.waitSeconds
    throw new Refusal('too often', `Too many tries. Wait ${seconds} s and try again.`, { seconds })
  }
  const account = await accountOf(database(), personId)
  if (!(await passwordMatches(account?.passwordHash ?? null, current))) {
    throw new Refusal('not understood', 'This is not the password you have.', { field: 'current' })
  }
  await endTry(trying.pair, trying.others)
}
