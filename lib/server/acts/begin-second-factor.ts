/**
 * Beginning to set up a second factor: a fresh key, shown once as words and as a QR code. It counts
 * for nothing until a code of it was typed (confirm-second-factor). The kept answer of a retry holds
 * no key: the key is read from where it lies sealed.
 */
import type { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { freshKey, keyAddress } from '../auth/one-time-code.ts'
import { ownOrigin } from '../auth/own-origin.ts'
import { Proof, proveSelf } from '../auth/prove-self.ts'
import { type Drawn, qrPath } from '../auth/qr-path.ts'
import { seal, unseal } from '../auth/sealed.ts'
import type { SignedIn } from '../auth/seat.ts'
import { keyPurpose } from '../auth/second-factor.ts'
import { type Once, toldOnce } from '../ledger/act.ts'
import { database, transaction } from '../store/database.ts'
import { lockPerson } from '../store/people.ts'
import { keptAnswer } from '../store/request-keys.ts'
import { factorOf, keepFactor } from '../store/second-factors.ts'

export const BeginSecondFactor = Proof

/** What an app needs: the key as words and as a picture. */
export type FactorBegun = {
  readonly key: string
  readonly address: string
  readonly picture: Drawn
}

/** Make a key for my second factor, in place of one that was never confirmed. */
export async function beginSecondFactor(
  person: SignedIn,
  once: Once,
  { current }: z.infer<typeof BeginSecondFactor>,
): Promise<FactorBegun> {
  const { personId, email } = person
  const told = once === null ? null : await keptAnswer(database(), personId, once.key)
  if (told === null) await proveSelf(person, current)
  const sealed = await transaction(async (db) => {
    await lockPerson(db, personId)
    await toldOnce(db, personId, once, async () => {
      refuseSetUp(await factorOf(db, personId))
      await keepFactor(db, personId, seal(freshKey(), { purpose: keyPurpose, owner: personId }))
      return {}
    })
    return factorOf(db, personId)
  })
  refuseSetUp(sealed)
  const key = unseal(sealed?.secret ?? '', { purpose: keyPurpose, owner: personId })
  if (key === null) throw new Error('the key that was just sealed does not open')
  const address = keyAddress(key, email, new URL(ownOrigin()).host)
  return { key, address, picture: qrPath(address) }
}

function refuseSetUp(factor: { readonly confirmedAt: Date | null } | null): void {
  if (factor?.confirmedAt == null) return
  throw new Refusal('not now', 'You have a second factor already. Remove it to set up another one.')
}
