/**
 * Changing one's own password. It needs the old one (or, where there is none yet, a fresh sign-in:
 * prove-self); every other session and every access token of the person ends. Told twice, the second finds the new
 * password already there, so the kept answer is given.
 */
import { z } from 'zod'
import { ChosenPassword, hashPassword } from '../auth/password.ts'
import { CurrentPassword, proveSelf } from '../auth/prove-self.ts'
import type { SignedIn } from '../auth/seat.ts'
import { noteSecurity } from '../auth/security-log.ts'
import { refuseWeak } from '../auth/setup.ts'
import { type Once, toldOnce } from '../ledger/act.ts'
import { tell } from '../mail/post.ts'
import { database, transaction } from '../store/database.ts'
import { endEmailLinksOf } from '../store/email-links.ts'
import { keepPasswordHash, lockPerson } from '../store/people.ts'
import { keptAnswer } from '../store/request-keys.ts'
import { endResetsOf } from '../store/reset-links.ts'
import { endSessionsOf } from '../store/sessions.ts'
import { endTokensOf } from '../store/tokens.ts'

export const ChangePassword = z.strictObject({ current: CurrentPassword, next: ChosenPassword })

/** Change my password. Answers how many other sessions ended. */
export async function changePassword(
  person: SignedIn,
  once: Once,
  { current, next }: z.infer<typeof ChangePassword>,
): Promise<{ readonly ended: number }> {
  const { personId, email, sessionId } = person
  refuseWeak(next, email, 'next')
  const told = once === null ? null : await keptAnswer(database(), personId, once.key)
  if (told === null) await proveSelf(person, current)
  const hash = await hashPassword(next)
  const answer = await transaction(async (db) => {
    await lockPerson(db, personId)
    return toldOnce(db, personId, once, async () => {
      await keepPasswordHash(db, personId, hash)
      await endResetsOf(db, personId)
      await endEmailLinksOf(db, personId)
      await endTokensOf(db, personId, 'password reset')
      await tell(db, personId, { kind: 'password changed', reset: false })
      return { ended: await endSessionsOf(db, personId, sessionId) }
    })
  })
  await noteSecurity({ kind: 'password changed', personId, address: null, detail: {} })
  return answer
}
