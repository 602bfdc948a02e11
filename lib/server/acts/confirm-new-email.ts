/**
 * Taking another e-mail for one's own account, by the link that was mailed to it. The link counts only
 * in a session of the person who asked: so a mistyped address gives nobody else the account. The old
 * address is told, every other session ends, pending links are worthless; the access tokens stay, for
 * no secret has changed.
 *
 * Whether the address belongs to another account is said here, where whoever asks has shown that they
 * read mail there. Told twice with the same key, it happens once.
 */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { tokenSha256 } from '../auth/keyed.ts'
import { linkOver, noSuchLink, OneTimeToken } from '../auth/one-time.ts'
import type { SignedIn } from '../auth/seat.ts'
import { noteSecurity } from '../auth/security-log.ts'
import { type Once, toldOnce } from '../ledger/act.ts'
import { tell } from '../mail/post.ts'
import { type Db, transaction } from '../store/database.ts'
import { emailLink, endEmailLinksOf, useEmailLink } from '../store/email-links.ts'
import { accountByEmail, keepEmail, lockPerson } from '../store/people.ts'
import { endResetsOf } from '../store/reset-links.ts'
import { endSessionsOf } from '../store/sessions.ts'

export const ConfirmNewEmail = z.strictObject({ token: OneTimeToken })

/** Take the e-mail of the link. Answers it, and how many other sessions ended. */
export async function confirmNewEmail(
  { personId, sessionId }: SignedIn,
  once: Once,
  { token }: z.infer<typeof ConfirmNewEmail>,
): Promise<{ readonly email: string; readonly ended: number }> {
  const sha256 = tokenSha256(token)
  const answer = await transaction(async (db) => {
    await lockPerson(db, personId)
    return toldOnce(db, personId, once, async () => {
      const link = await emailLink(db, sha256)
      if (link === null) throw noSuchLink()
      if (link.personId !== personId) throw ofAnother()
      if (link.used || link.expired) throw linkOver(link.used ? 'used' : 'expired')
      const { email } = link
      if ((await accountByEmail(db, email)) !== null) throw taken(email)
      await useEmailLink(db, sha256)
      await giveEmail(db, personId, { email, proved: true })
      return { email, ended: await endSessionsOf(db, personId, sessionId) }
    })
  })
  await noteSecurity({ kind: 'e-mail changed', personId, address: null, detail: {} })
  return answer
}

/**
 * Gives a person another e-mail, which nobody has: the address before is told, and links that wait are
 * worthless. Proved, if it is known that they read mail there; else whoever runs the installation says so.
 */
export async function giveEmail(
  db: Db,
  personId: string,
  to: { readonly email: string; readonly proved: boolean },
): Promise<void> {
  await tell(db, personId, { kind: 'email changed', shell: !to.proved })
  await keepEmail(db, personId, to)
  await endResetsOf(db, personId)
  await endEmailLinksOf(db, personId)
}

/** The refusal of an e-mail that another account has, for who may know that. */
export function taken(email: string): Refusal {
  return new Refusal(
    'not now',
    `There is another account for ${email}. Nothing was changed: one e-mail has one account.`,
  )
}

function ofAnother(): Refusal {
  return new Refusal(
    'not now',
    'This link was asked for from another account. Sign out, and open it again signed in to that one. Nothing was changed.',
  )
}
