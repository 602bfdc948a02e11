/** Ten new recovery codes; the ones before are worth nothing from then on. Shown once, like the first. */
import type { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { Proof, proveSelf } from '../auth/prove-self.ts'
import { freshNonce, keptOf, recoveryCodes } from '../auth/recovery-codes.ts'
import type { SignedIn } from '../auth/seat.ts'
import { noteSecurity } from '../auth/security-log.ts'
import { type Once, toldOnce } from '../ledger/act.ts'
import { database, transaction } from '../store/database.ts'
import { lockPerson } from '../store/people.ts'
import { keptAnswer } from '../store/request-keys.ts'
import { hasFactor, keepRecoveryCodes } from '../store/second-factors.ts'

export const RenewRecoveryCodes = Proof

/** Make my recovery codes anew. */
export async function renewRecoveryCodes(
  person: SignedIn,
  once: Once,
  { current }: z.infer<typeof RenewRecoveryCodes>,
): Promise<{ readonly codes: readonly string[] }> {
  const { personId, factor } = person
  const told = once === null ? null : await keptAnswer(database(), personId, once.key)
  if (told === null) await proveSelf(person, current)
  const fresh = freshNonce()
  const kept = await keptOf(recoveryCodes(fresh))
  const { nonce } = await transaction(async (db) => {
    await lockPerson(db, personId)
    return toldOnce(db, personId, once, async () => {
      if (!factor || !(await hasFactor(db, personId))) {
        throw new Refusal('not now', 'Recovery codes stand in for a second factor; you have none.')
      }
      await keepRecoveryCodes(db, personId, kept)
      return { nonce: fresh }
    })
  })
  await noteSecurity({ kind: 'recovery codes renewed', personId, address: null, detail: {} })
  return { codes: recoveryCodes(nonce) }
}
