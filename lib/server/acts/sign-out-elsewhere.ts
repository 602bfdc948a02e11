/** Ending every session of mine but this one. */
import { z } from 'zod'
import type { SignedIn } from '../auth/seat.ts'
import { noteSecurity } from '../auth/security-log.ts'
import type { Once } from '../ledger/act.ts'
import { database } from '../store/database.ts'
import { endSessionsOf } from '../store/sessions.ts'

export const SignOutElsewhere = z.strictObject({})

/** End my other sessions. Answers how many there were. */
export async function signOutElsewhere(
  { personId, sessionId }: SignedIn,
  _once: Once,
  _input: z.infer<typeof SignOutElsewhere>,
): Promise<{ readonly ended: number }> {
  const ended = await endSessionsOf(database(), personId, sessionId)
  await noteSecurity({ kind: 'signed out elsewhere', personId, address: null, detail: { ended } })
  return { ended }
}
