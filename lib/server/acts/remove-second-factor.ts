/**
 * Removing my second factor, which needs the password and a code. Its recovery codes go with it, and
 * every other session ends; where a project demands a factor, my seat as owner or editor is closed
 * until there is another one.
 */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { CurrentPassword, proveSelf } from '../auth/prove-self.ts'
import type { SignedIn } from '../auth/seat.ts'
import { showFactor, TypedCode } from '../auth/second-factor.ts'
import { noteSecurity } from '../auth/security-log.ts'
import { type Once, toldOnce } from '../ledger/act.ts'
import { tell } from '../mail/post.ts'
import { database, transaction } from '../store/database.ts'
import { lockPerson } from '../store/people.ts'
import { keptAnswer } from '../store/request-keys.ts'
import { dropFactor, hasFactor } from '../store/second-factors.ts'
import { endSessionsOf, setFactorShown } from '../store/sessions.ts'

export const RemoveSecondFactor = z.strictObject({ current: CurrentPassword, code: TypedCode })

/** Remove my second factor. Answers how many other sessions ended. */
export async function removeSecondFactor(
  person: SignedIn,
  once: Once,
  { current, code }: z.infer<typeof RemoveSecondFactor>,
): Promise<{ readonly ended: number }> {
  const { personId, sessionId } = person
  const told = once === null ? null : await keptAnswer(database(), personId, once.key)
  if (told === null) {
    if (!(await hasFactor(database(), personId))) throw none()
    await proveSelf(person, current)
    await showFactor(personId, code, null)
  }
  const answer = await transaction(async (db) => {
    await lockPerson(db, personId)
    return toldOnce(db, personId, once, async () => {
      if (!(await dropFactor(db, personId))) throw none()
      await setFactorShown(db, personId, null)
      await tell(db, personId, { kind: 'second factor', on: false })
      return { ended: await endSessionsOf(db, personId, sessionId) }
    })
  })
  await noteSecurity({ kind: 'second factor removed', personId, address: null, detail: {} })
  return answer
}

function none(): Refusal {
  return new Refusal('not now', 'You have no second factor.')
}
