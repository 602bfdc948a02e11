/**
 * Asking for another e-mail for one's own account. It needs the password (or, where there is none, a
 * fresh sign-in: prove-self). A link goes to the new address and nowhere else; nothing changes until
 * it is used (confirm-new-email). A later asking makes the link before worthless.
 *
 * The answer and the work are the same whether the address belongs to another account or to nobody:
 * whether it is taken is looked up only for who reads mail there.
 *
 * Slowed: at most three mails an hour to one address (further ones are answered alike and not sent),
 * and ten an hour from one account (which is told).
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { Email } from '../auth/email.ts'
import { keyed } from '../auth/keyed.ts'
import { keptFor } from '../auth/one-time.ts'
import { CurrentPassword, proveSelf } from '../auth/prove-self.ts'
import type { SignedIn } from '../auth/seat.ts'
import { noteSecurity } from '../auth/security-log.ts'
import { type Once, toldOnce } from '../ledger/act.ts'
import { emailHours } from '../mail/letter.ts'
import { post } from '../mail/post.ts'
import { mailOn } from '../mail/settings.ts'
import { type Db, database, transaction } from '../store/database.ts'
import { endEmailLinksOf, keepEmailLink } from '../store/email-links.ts'
import { lockPerson } from '../store/people.ts'
import { keptAnswer } from '../store/request-keys.ts'
import { keepTry, lockSubject, wrongTries } from '../store/sign-in-attempts.ts'

export const AskNewEmail = z.strictObject({ email: Email, current: CurrentPassword })

const MINUTES = 60
const MOST_MAILS = 3
const MOST_FROM = 10

/** Ask for a link by which my account takes another e-mail. */
export async function askNewEmail(
  person: SignedIn,
  once: Once,
  { email, current }: z.infer<typeof AskNewEmail>,
): Promise<{ readonly asked: true }> {
  if (!mailOn()) throw noMail()
  const { personId } = person
  const told = once === null ? null : await keptAnswer(database(), personId, once.key)
  if (told === null) await proveSelf(person, current)
  const answer = await transaction(async (db) => {
    await lockPerson(db, personId)
    return toldOnce(db, personId, once, async () => {
      if (email === person.email) throw sameAsNow()
      await endEmailLinksOf(db, personId)
      if (await isWelcome(db, personId, email)) await promise(db, personId, email)
      return { asked: true } as const
    })
  })
  await noteSecurity({ kind: 'e-mail change asked', personId, address: null, detail: {} })
  return answer
}

async function promise(db: Db, personId: string, email: string): Promise<void> {
  const nonce = randomUUID()
  await keepEmailLink(db, keptFor('email', nonce), { personId, email, hours: emailHours })
  await post(db, email, { kind: 'email', nonce }, { projectId: null })
}

/** Counts one more asking; answers whether the address may get one more mail. */
async function isWelcome(db: Db, personId: string, email: string): Promise<boolean> {
  const [from, to] = [keyed('new e-mail of', personId), keyed('new e-mail to', email)]
  for (const subject of [from, to].sort()) await lockSubject(db, subject)
  if ((await wrongTries(db, from, MINUTES)).count >= MOST_FROM) throw tooMany()
  const { count } = await wrongTries(db, to, MINUTES)
  await keepTry(db, from)
  await keepTry(db, to)
  return count < MOST_MAILS
}

function sameAsNow(): Refusal {
  const sentence = 'This is the e-mail that your account has already.'
  return new Refusal('not understood', sentence, { field: 'email' })
}

function tooMany(): Refusal {
  const sentence = `You have asked for another e-mail ${MOST_FROM} times within an hour. Wait an hour and try again.`
  return new Refusal('too often', sentence, { seconds: 600 })
}

function noMail(): Refusal {
  return new Refusal(
    'not now',
    'This installation sends no mail, so it cannot find out whether you read mail at the new address. Whoever runs it can change the e-mail from the shell.',
  )
}
