/** Ending every session of mine, this one too. */
import { z } from 'zod'
import type { SignedIn } from '../auth/seat.ts'
import { noteSecurity } from '../auth/security-log.ts'
import type { Once } from '../ledger/act.ts'
import { database } from '../store/database.ts'
import { endSessionsOf } from '../store/sessions.ts'

export const SignOutEverywhere = z.strictObject({})

/** End all my sessions. Answers how many there were. */
export async function signOutEverywhere(
  { personId }: SignedIn,
  _once: Once,
  _input: z.infer<typeof SignOutEverywhere>,
): Promise<{ readonly ended: number }> {
  const ended = await endSessionsOf(database(), personId, null)
  await noteSecurity({ kind: 'signed out everywhere', personId, address: null, detail: { ended } })
  return { ended }
}
