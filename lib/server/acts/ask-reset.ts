/**
 * Asking for a new password by mail. Everybody gets the same answer, after the same work: one line
 * in the outbox. Whether the e-mail has an account is looked up by the postman, so neither the
 * answer nor its time tells.
 *
 * Slowed: at most three mails an hour to one e-mail (further ones are answered alike and not sent),
 * and thirty an hour from one address over all e-mails (which is told).
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { Email } from '../auth/email.ts'
import { keyed } from '../auth/keyed.ts'
import { noteSecurity } from '../auth/security-log.ts'
import type { Once } from '../ledger/act.ts'
import { post } from '../mail/post.ts'
import { mailOn } from '../mail/settings.ts'
import { transaction } from '../store/database.ts'
import { keepTry, lockSubject, wrongTries } from '../store/sign-in-attempts.ts'

export const AskReset = z.strictObject({ email: Email })

const MINUTES = 60
const MOST_MAILS = 3
const MOST_FROM = 30

/** Ask for a link by which to choose a new password. */
export async function askReset(
  { email }: z.infer<typeof AskReset>,
  _once: Once,
  address: string,
): Promise<{ readonly asked: true }> {
  if (!mailOn()) throw noMail()
  const [place, account] = [keyed('reset address', address), keyed('reset account', email)]
  await transaction(async (db) => {
    for (const subject of [place, account].sort()) await lockSubject(db, subject)
    const from = await wrongTries(db, place, MINUTES)
    if (from.count >= MOST_FROM) throw tooMany()
    const { count } = await wrongTries(db, account, MINUTES)
    await keepTry(db, place)
    await keepTry(db, account)
    if (count < MOST_MAILS)
      await post(db, email, { kind: 'reset', nonce: randomUUID() }, { projectId: null })
  })
  await noteSecurity({ kind: 'reset asked', personId: null, address, detail: {} })
  return { asked: true }
}

function tooMany(): Refusal {
  const sentence = 'Many resets were asked for from here. Wait an hour and try again.'
  return new Refusal('too often', sentence, { seconds: 600 })
}

function noMail(): Refusal {
  return new Refusal(
    'not now',
    'This installation sends no mail. Ask an owner of a project of yours for a reset link, or whoever runs this installation.',
  )
}
