/**
 * Promising a mail and telling a person something. Both are written in the transaction of what
 * causes them, so that neither is lost and neither tells of what did not happen. Where there is no
 * mail, only the line on the account page is kept.
 */
import { randomUUID } from 'node:crypto'
import { invitationDays } from '../../review/invitation.ts'
import type { Notice } from '../../review/notice.ts'
import type { Db } from '../store/database.ts'
import { postMail } from '../store/mails.ts'
import { keepNotice } from '../store/notices.ts'
import { accountOf } from '../store/people.ts'
import { emailHours, type Letter, resetHours } from './letter.ts'
import { mailOn } from './settings.ts'

/** How long each kind of mail is worth sending, in hours. */
const useful: Readonly<Record<Letter['kind'], number>> = {
  invitation: invitationDays * 24,
  reset: resetHours.mailed,
  email: emailHours,
  notice: 72,
}

/** The project that a letter or a notice names, and the invitation that it brings. */
type About = { readonly projectId: string | null; readonly invitationId?: string | null }

/** Puts a letter into the outbox. */
export async function post(
  db: Db,
  address: string,
  letter: Letter,
  { projectId, invitationId = null }: About,
): Promise<void> {
  const usefulHours = useful[letter.kind]
  await postMail(db, { id: randomUUID(), address, letter, invitationId, projectId, usefulHours })
}

/** Tells a person something: a line on the account page and, where there is mail, a mail. */
export async function tell(
  db: Db,
  personId: string,
  notice: Notice,
  projectId: string | null = null,
): Promise<void> {
  await keepNotice(db, personId, notice, projectId)
  if (!mailOn()) return
  const account = await accountOf(db, personId)
  if (account === null) return
  await post(db, account.email, { kind: 'notice', name: account.name, notice }, { projectId })
}
