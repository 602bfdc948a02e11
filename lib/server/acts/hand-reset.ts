/**
 * A reset that whoever runs the installation starts from the shell, for anybody: they could read the
 * database anyhow. They get a link to hand over, which works once, for a day; they never learn the
 * password, the second factor is not touched, and the person is told.
 */
import { randomUUID } from 'node:crypto'
import { Refusal } from '../../review/refusal.ts'
import { foldedEmail } from '../auth/email.ts'
import { keptFor, linkPath } from '../auth/one-time.ts'
import { noteSecurity } from '../auth/security-log.ts'
import { resetHours } from '../mail/letter.ts'
import { transaction } from '../store/database.ts'
import { accountByEmail, lockPerson } from '../store/people.ts'
import { databaseNow } from '../store/read-project.ts'
import { endResetsOf, keepResetLink } from '../store/reset-links.ts'

/** Start a reset for the account with this e-mail. Answers the path of the link to hand over. */
export async function handReset(email: string): Promise<{ readonly link: string }> {
  const nonce = randomUUID()
  const personId = await transaction(async (db) => {
    const account = await accountByEmail(db, foldedEmail(email))
    if (account === null) throw new Refusal('not there', `Nobody has an account as ${email}.`)
    await lockPerson(db, account.id)
    await endResetsOf(db, account.id)
    await keepResetLink(db, keptFor('reset', nonce), {
      personId: account.id,
      startedBy: null,
      byMail: false,
      from: await databaseNow(db),
      hours: resetHours.handed,
    })
    return account.id
  })
  await noteSecurity({ kind: 'reset started', personId, address: null, detail: { by: 'shell' } })
  return { link: linkPath('reset', nonce) }
}
