/**
 * Signing in. One answer for everybody who may not: a wrong password, an unknown e-mail and an
 * account that was never opened read the same, cost the same, and are slowed the same.
 */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { database } from '../store/database.ts'
import { accountByEmail } from '../store/people.ts'
import { endSession, openSession } from '../store/sessions.ts'
import { foldedEmail } from './email.ts'
import { freshToken } from './keyed.ts'
import { passwordMatches, TypedPassword } from './password.ts'
import { sessionLimits } from './seat.ts'
import { noteSecurity } from './security-log.ts'
import { beginTry, endTry } from './throttle.ts'

/** What is typed on the sign-in page. */
export const Typed = z.object({ email: z.string().min(1).max(254), password: TypedPassword })

/** Opens a session for the right password and answers it; else refuses. */
export async function signIn(
  typed: unknown,
  address: string,
): Promise<{ readonly personId: string; readonly sessionId: string }> {
  const parsed = Typed.safeParse(typed)
  if (!parsed.success) throw wrong()
  const email = foldedEmail(parsed.data.email)
  const trying = await beginTry(email, address)
  if ('waitSeconds' in trying) {
    await noteSecurity({ kind: 'sign-in slowed', personId: null, address, detail: {} })
    throw new Refusal('too often', `Too many tries. Wait ${trying.waitSeconds} s and try again.`, {
      seconds: trying.waitSeconds,
    })
  }
  const account = await accountByEmail(database(), email)
  const right = await passwordMatches(account?.passwordHash ?? null, parsed.data.password)
  if (account === null || !right) {
    await noteSecurity({ kind: 'sign-in wrong', personId: null, address, detail: {} })
    throw wrong()
  }
  await endTry(trying.pair, trying.others)
  const sessionId = freshToken()
  await openSession(database(), sessionId, account.id, sessionLimits)
  await noteSecurity({ kind: 'sign-in good', personId: account.id, address, detail: {} })
  return { personId: account.id, sessionId }
}

/** Ends a session, as its owner asked. */
export async function signOut(sessionId: string): Promise<void> {
  await endSession(database(), sessionId)
  await noteSecurity({ kind: 'sign-out', personId: null, address: null, detail: {} })
}

function wrong(): Refusal {
  return new Refusal('not signed in', 'The e-mail or the password is not right.')
}
