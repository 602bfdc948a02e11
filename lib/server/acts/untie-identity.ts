/**
 * Giving up a way to sign in: the identity at a provider. It needs the password, and so there must
 * be one: nobody locks themselves out. Whoever comes from the provider again with the same verified
 * e-mail is tied anew, also under another subject; that is what it is for.
 */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { TypedPassword } from '../auth/password.ts'
import { proveSelf } from '../auth/prove-self.ts'
import type { SignedIn } from '../auth/seat.ts'
import { noteSecurity } from '../auth/security-log.ts'
import { type Once, toldOnce } from '../ledger/act.ts'
import { database, transaction } from '../store/database.ts'
import { untieIdentity } from '../store/identities.ts'
import { accountOf, lockPerson } from '../store/people.ts'
import { keptAnswer } from '../store/request-keys.ts'

export const UntieIdentity = z.strictObject({
  issuer: z.string().min(1).max(500),
  current: TypedPassword,
})

/** Give up my identity at a provider. */
export async function untieMyIdentity(
  person: SignedIn,
  once: Once,
  { issuer, current }: z.infer<typeof UntieIdentity>,
): Promise<Record<string, never>> {
  const { personId } = person
  const told = once === null ? null : await keptAnswer(database(), personId, once.key)
  if (told === null) {
    if ((await accountOf(database(), personId))?.passwordHash == null) {
      throw new Refusal('not now', 'It is your only way in. Set a password first.')
    }
    await proveSelf(person, current)
  }
  const answer = await transaction(async (db) => {
    await lockPerson(db, personId)
    return toldOnce(db, personId, once, async () => {
      if (await untieIdentity(db, personId, issuer)) return {}
      throw new Refusal('not there', 'You have no identity there.')
    })
  })
  await noteSecurity({ kind: 'identity untied', personId, address: null, detail: { issuer } })
  return answer
}
