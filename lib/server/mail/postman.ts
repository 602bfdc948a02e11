/**
 * Sending what lies in the outbox. A mail is taken under a lease, so that of several processes one
 * sends it; it carries a lasting Message-ID, so that one that was sent twice (the process died
 * between the server's yes and our note of it) is one mail to most readers. What the server refuses
 * for good, or what comes too late, has failed for good; everything else is tried again, each time
 * after a longer wait.
 *
 * Whether the address of a reset belongs to anybody is looked up only here, so that the page that
 * asks for one does the same work for everybody.
 */
import { createTransport, type Transporter } from 'nodemailer'
import { keptFor } from '../auth/one-time.ts'
import { ownOrigin } from '../auth/own-origin.ts'
import { noteTrouble } from '../auth/security-log.ts'
import { log } from '../log/log.ts'
import { type Db, database, transaction } from '../store/database.ts'
import { emailLink } from '../store/email-links.ts'
import { invitationByToken } from '../store/invitations.ts'
import { dropMail, type MailDue, markFailed, markSent, takeMails } from '../store/mails.ts'
import { keepNotice } from '../store/notices.ts'
import { accountByEmail } from '../store/people.ts'
import { keepResetLink } from '../store/reset-links.ts'
import { Letter, resetHours, written } from './letter.ts'
import type { MailSettings } from './settings.ts'

const AT_ONCE = 10
const LEASE_SECONDS = 180

/** Waits before the second, third … try, in seconds. */
const waits = [15, 60, 300, 1_800, 7_200, 21_600]

/** A way to the mail server. */
export function transporter({ url }: MailSettings): Transporter {
  return createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** Sends what is due now, once. Answers how many mails were sent. */
export async function deliverDue(by: Transporter, from: string): Promise<number> {
  let sent = 0
  for (;;) {
    const due = await takeMails(database(), AT_ONCE, LEASE_SECONDS)
    for (const mail of due) if (await deliver(by, from, mail)) sent += 1
    if (due.length < AT_ONCE) return sent
  }
}

async function deliver(by: Transporter, from: string, mail: MailDue): Promise<boolean> {
  const { id, address, letter, createdAt } = mail
  const read = Letter.safeParse(letter)
  if (!read.success || !(await transaction((db) => stillWanted(db, mail, read.data)))) {
    await dropMail(database(), id)
    return false
  }
  const origin = ownOrigin()
  try {
    await by.sendMail({
      from,
      to: { name: '', address },
      messageId: `<${id}@${new URL(origin).hostname}>`,
      date: createdAt,
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...written(read.data, origin),
    })
    await markSent(database(), id)
    log.info({ id, kind: read.data.kind }, 'mail sent')
    return true
  } catch (error) {
    await undelivered(mail, read.data, error)
    return false
  }
}

/** Is it still right to send this? A reset's link begins to work here. */
async function stillWanted(db: Db, mail: MailDue, letter: Letter): Promise<boolean> {
  if (letter.kind === 'notice') return true
  if (letter.kind === 'invitation') {
    const invitation = await invitationByToken(db, keptFor('invitation', letter.nonce))
    return invitation !== null && invitation.usedAt === null && invitation.revokedAt === null
  }
  if (letter.kind === 'email') {
    const link = await emailLink(db, keptFor('email', letter.nonce))
    return link !== null && !link.used && !link.expired
  }
  const account = await accountByEmail(db, mail.address)
  if (account === null) return false
  await keepResetLink(db, keptFor('reset', letter.nonce), {
    personId: account.id,
    startedBy: null,
    byMail: true,
    from: mail.createdAt,
    hours: resetHours.mailed,
  })
  return true
}

async function undelivered(mail: MailDue, letter: Letter, error: unknown): Promise<void> {
  noteTrouble(error, 'mail')
  const failure = saidBy(error)
  const seconds = waits[Math.min(mail.tries, waits.length) - 1] ?? 0
  await transaction(async (db) => {
    const forGood = refusedForGood(error)
    if (!(await markFailed(db, mail.id, { failure, seconds, forGood }))) return
    if (letter.kind !== 'invitation') return
    const invitation = await invitationByToken(db, keptFor('invitation', letter.nonce))
    if (invitation === null) return
    const { project } = letter
    const notice = { kind: 'mail failed', project, email: mail.address, failure } as const
    await keepNotice(db, invitation.invitedBy, notice, mail.projectId)
  })
}

/** A 5xx answer to this recipient or this mail. Wrong passwords and broken TLS may be mended. */
function refusedForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code: unknown = Reflect.get(error, 'code')
  const said: unknown = Reflect.get(error, 'responseCode')
  const about = code === 'EENVELOPE' || code === 'EMESSAGE'
  return about && typeof said === 'number' && said >= 500
}

/** What the mail server said, short, without line breaks. */
function saidBy(error: unknown): string {
  const said: unknown = error instanceof Error ? Reflect.get(error, 'response') : null
  if (typeof said === 'string') return `The mail server said «${plain(said)}».`
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null
  return typeof code === 'string'
    ? `The mail server could not be used (${plain(code)}).`
    : 'The mail server could not be used.'
}

function plain(words: string): string {
  return words.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').slice(0, 200)
}

const EVERY = 1_500

/** Looks into the outbox every moment. Answers how to stop; a mail under way is sent first. */
export function startPostman(settings: MailSettings, every = EVERY): () => Promise<void> {
  const by = transporter(settings)
  let round: Promise<unknown> = Promise.resolve()
  let busy = false
  const clock = setInterval(() => {
    if (busy) return
    busy = true
    round = deliverDue(by, settings.from)
      .catch((error) => noteTrouble(error, 'outbox'))
      .finally(() => {
        busy = false
      })
  }, every)
  clock.unref()
  return async () => {
    clearInterval(clock)
    await round
    by.close()
  }
}
