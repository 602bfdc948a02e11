/**
 * Another e-mail for an account, from the shell: where no mail is sent, or the person reads the old
 * mailbox no more and cannot sign in. Whoever runs the installation could write it into the database
 * anyhow. Nothing proves that the person reads mail at the new address, so it counts as not proved;
 * every session ends, and the person is told at the old one.
 */
import { Refusal } from '../../review/refusal.ts'
import { foldedEmail } from '../auth/email.ts'
import { noteSecurity } from '../auth/security-log.ts'
import { transaction } from '../store/database.ts'
import { accountByEmail, lockPerson } from '../store/people.ts'
import { endSessionsOf } from '../store/sessions.ts'
import { giveEmail, taken } from './confirm-new-email.ts'

/** Set another e-mail, folded, for the account that has this one. */
export async function setEmail(email: string, next: string): Promise<void> {
  const personId = await transaction(async (db) => {
    const account = await accountByEmail(db, foldedEmail(email))
    if (account === null) throw new Refusal('not there', `Nobody has an account as ${email}.`)
    if (account.email === next) {
      throw new Refusal('not now', `This account has the e-mail ${next} already.`)
    }
    await lockPerson(db, account.id)
    if ((await accountByEmail(db, next)) !== null) throw taken(next)
    await giveEmail(db, account.id, { email: next, proved: false })
    await endSessionsOf(db, account.id, null)
    return account.id
  })
  await noteSecurity({ kind: 'e-mail changed', personId, address: null, detail: { by: 'shell' } })
}
