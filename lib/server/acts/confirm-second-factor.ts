/**
 * A second factor counts once a code of its key was typed. Then this session has shown it, every
 * other session of the person ends, and the ten recovery codes are shown, once. The kept answer of a
 * retry holds a nonce, from which only this installation makes the codes.
 */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { freshNonce, keptOf, recoveryCodes } from '../auth/recovery-codes.ts'
import type { SignedIn } from '../auth/seat.ts'
import { notRight, stepNow, TypedCode } from '../auth/second-factor.ts'
import { noteSecurity } from '../auth/security-log.ts'
import { beginTry, endTry } from '../auth/throttle.ts'
import { type Once, toldOnce } from '../ledger/act.ts'
import { tell } from '../mail/post.ts'
import { type Db, transaction } from '../store/database.ts'
import { dropHalfSignIns } from '../store/half-sign-ins.ts'
import { lockPerson } from '../store/people.ts'
import { confirmFactor, factorOf, keepRecoveryCodes, takeStep } from '../store/second-factors.ts'
import { endSessionsOf, setFactorShown } from '../store/sessions.ts'

export const ConfirmSecondFactor = z.strictObject({ code: TypedCode })

/** Confirm my second factor by its first code. Answers the recovery codes, and how many sessions ended. */
export async function confirmSecondFactor(
  person: SignedIn,
  once: Once,
  { code }: z.infer<typeof ConfirmSecondFactor>,
): Promise<{ readonly codes: readonly string[]; readonly ended: number }> {
  const { personId, sessionId } = person
  const trying = await beginTry(`second factor of ${personId}`, `session of ${personId}`)
  if ('waitSeconds' in trying) {
    const seconds = trying.waitSeconds
    throw new Refusal('too often', `Too many tries. Wait ${seconds} s and try again.`, { seconds })
  }
  const fresh = freshNonce()
  const kept = await keptOf(recoveryCodes(fresh))
  const { nonce, ended } = await transaction(async (db) => {
    await lockPerson(db, personId)
    return toldOnce(db, personId, once, async () => {
      await confirmBy(db, personId, code)
      await keepRecoveryCodes(db, personId, kept)
      await dropHalfSignIns(db, personId)
      await setFactorShown(db, personId, sessionId)
      await tell(db, personId, { kind: 'second factor', on: true })
      return { nonce: fresh, ended: await endSessionsOf(db, personId, sessionId) }
    })
  })
  await endTry(trying.pair, trying.others)
  await noteSecurity({ kind: 'second factor set up', personId, address: null, detail: { ended } })
  return { codes: recoveryCodes(nonce), ended }
}

async function confirmBy(db: Db, personId: string, code: string): Promise<void> {
  const factor = await factorOf(db, personId)
  if (factor === null) {
    throw new Refusal('not now', 'There is nothing to confirm. Begin with a new key.')
  }
  if (factor.confirmedAt !== null) {
    throw new Refusal('not now', 'Your second factor is confirmed already.')
  }
  const step = await stepNow(db, personId, factor, code)
  if (step === null || !(await takeStep(db, personId, step))) throw notRight()
  await confirmFactor(db, personId)
}
