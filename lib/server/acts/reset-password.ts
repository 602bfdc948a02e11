/**
 * Choosing a new password by a reset link. Every session and access token of the person ends, every other reset link
 * is worthless, and the person is told. It signs nobody in: that is done at the door, as always, so
 * that a second factor is asked for there.
 *
 * A link that an owner started holds only while that owner could still start it: the rule of
 * start-reset is asked again here, under the person's lock, which taking a seat takes too.
 *
 * Told twice with the same key, it happens once.
 */
import { z } from 'zod'
import { tokenSha256 } from '../auth/keyed.ts'
import { linkOver, noSuchLink, OneTimeToken } from '../auth/one-time.ts'
import { ChosenPassword, hashPassword } from '../auth/password.ts'
import { noteSecurity } from '../auth/security-log.ts'
import { refuseWeak } from '../auth/setup.ts'
import { type Once, toldOnce } from '../ledger/act.ts'
import { tell } from '../mail/post.ts'
import { type Db, database, transaction } from '../store/database.ts'
import { endEmailLinksOf } from '../store/email-links.ts'
import { accountOf, keepPasswordHash, lockPerson, proveEmail } from '../store/people.ts'
import { keptAnswer } from '../store/request-keys.ts'
import { endResetsOf, type ResetLinkRow, resetLink, useResetLink } from '../store/reset-links.ts'
import { endSessionsOf } from '../store/sessions.ts'
import { endTokensOf } from '../store/tokens.ts'
import { takesMore } from './start-reset.ts'

export const ResetPassword = z.strictObject({ token: OneTimeToken, password: ChosenPassword })

/** Set a new password. Answers the e-mail to sign in with. */
export async function resetPassword(
  { token, password }: z.infer<typeof ResetPassword>,
  once: Once,
): Promise<{ readonly email: string }> {
  const sha256 = tokenSha256(token)
  const row = await resetLink(database(), sha256)
  if (row === null) throw noSuchLink()
  const { personId } = row
  if (!(await wasTold(personId, once))) refuseOver(row)
  const account = await accountOf(database(), personId)
  const email = account?.email ?? ''
  refuseWeak(password, email)
  const hash = await hashPassword(password)
  const answer = await transaction(async (db) => {
    await lockPerson(db, personId)
    return toldOnce(db, personId, once, async () => {
      if (await isWithdrawn(db, row)) throw linkOver('withdrawn')
      if ((await useResetLink(db, sha256)) === null) throw linkOver('used')
      await keepPasswordHash(db, personId, hash)
      if (row.byMail) await proveEmail(db, personId)
      await endResetsOf(db, personId)
      await endEmailLinksOf(db, personId)
      await endSessionsOf(db, personId, null)
      await endTokensOf(db, personId, 'password reset')
      await tell(db, personId, { kind: 'password changed', reset: true })
      return { email }
    })
  })
  await noteSecurity({ kind: 'password reset', personId, address: null, detail: {} })
  return answer
}

async function wasTold(personId: string, once: Once): Promise<boolean> {
  return once !== null && (await keptAnswer(database(), personId, once.key)) !== null
}

function refuseOver({ used, expired }: ResetLinkRow): void {
  if (used) throw linkOver('used')
  if (expired) throw linkOver('expired')
}

/** A link that an owner started is over when that owner could not start it any more. */
export async function isWithdrawn(db: Db, { startedBy, personId }: ResetLinkRow): Promise<boolean> {
  return startedBy !== null && (await takesMore(db, startedBy, personId))
}
