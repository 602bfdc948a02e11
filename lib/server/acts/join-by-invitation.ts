/**
 * Taking a seat by an invitation as somebody who has no account yet: a name and a password are
 * chosen, and account and seat come in one transaction. The e-mail is the one that was invited;
 * where an account has it already, nothing happens, and the person is told to sign in.
 *
 * Told twice with the same key, it happens once: the kept answer lies under the new account, which
 * the used invitation names.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { PersonName } from '../auth/email.ts'
import { OneTimeToken } from '../auth/one-time.ts'
import { ChosenPassword, hashPassword } from '../auth/password.ts'
import { refuseWeak } from '../auth/setup.ts'
import { enter, type Once } from '../ledger/act.ts'
import { database } from '../store/database.ts'
import { accountByEmail, keepPerson } from '../store/people.ts'
import { databaseNow } from '../store/read-project.ts'
import { keptAnswer } from '../store/request-keys.ts'
import { invitationOf, noteAccepted, refuseOver, takeSeat } from './accept-invitation.ts'

export const JoinByInvitation = z.strictObject({
  token: OneTimeToken,
  name: PersonName,
  password: ChosenPassword,
})

export type Joined = { readonly projectId: string; readonly email: string }

/** Make an account by an invitation, and take the seat. */
export async function joinByInvitation(
  asked: z.infer<typeof JoinByInvitation>,
  once: Once,
): Promise<Joined> {
  const told = await toldBefore(asked.token, once)
  if (told !== null) return told
  try {
    return await join(asked, once)
  } catch (error) {
    // The same request may have come twice at once; the other one did it.
    const done = error instanceof Refusal ? await toldBefore(asked.token, once) : null
    if (done !== null) return done
    throw error
  }
}

async function join(
  { token, name, password }: z.infer<typeof JoinByInvitation>,
  once: Once,
): Promise<Joined> {
  const row = await invitationOf(database(), token)
  const { projectId, email } = row
  refuseOver(row, await databaseNow(database()))
  refuseWeak(password, email)
  const passwordHash = await hashPassword(password)
  const personId = randomUUID()
  const joined = await enter({ personId }, projectId, once, async (db, now) => {
    if ((await accountByEmail(db, email)) !== null) throw hasAccount(email)
    await keepPerson(db, { id: personId, name, email, passwordHash, mayFound: false })
    const done = await takeSeat(db, now, { personId, name, email }, token)
    return { act: done.act, answer: { projectId, email } }
  })
  await noteAccepted(personId, projectId)
  return joined
}

const Kept = z.object({ projectId: z.string(), email: z.string() })

/** What this very request was answered before, or null. */
async function toldBefore(token: string, once: Once): Promise<Joined | null> {
  const { usedBy } = await invitationOf(database(), token)
  if (usedBy === null || once === null) return null
  const told = await keptAnswer(database(), usedBy, once.key)
  return told?.fingerprint === once.fingerprint ? Kept.parse(JSON.parse(told.body)) : null
}

function hasAccount(email: string): Refusal {
  const sentence = `There is an account for ${email} already. Sign in with it, and then take the seat.`
  return new Refusal('not now', sentence, { account: true })
}
