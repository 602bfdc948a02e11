/**
 * Taking the second factor off somebody who has lost the device and the recovery codes. Only from
 * the shell of the machine, where somebody has looked whom they have before them: no owner can do it,
 * for an owner may want to come in as another. Every session of the person ends.
 */
import { noteSecurity } from '../auth/security-log.ts'
import { tell } from '../mail/post.ts'
import { transaction } from '../store/database.ts'
import { dropHalfSignIns } from '../store/half-sign-ins.ts'
import { lockPerson } from '../store/people.ts'
import { dropFactor } from '../store/second-factors.ts'
import { endSessionsOf } from '../store/sessions.ts'

/** Lift a person's second factor. Answers whether there was one. */
export async function liftSecondFactor(personId: string): Promise<{ readonly lifted: boolean }> {
  const lifted = await transaction(async (db) => {
    await lockPerson(db, personId)
    const counted = await dropFactor(db, personId)
    await dropHalfSignIns(db, personId)
    if (!counted) return false
    await endSessionsOf(db, personId, null)
    await tell(db, personId, { kind: 'second factor', on: false })
    return true
  })
  await noteSecurity({ kind: 'second factor lifted', personId, address: null, detail: { lifted } })
  return { lifted }
}
