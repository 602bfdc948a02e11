/** Ending one session of mine: another browser, or this one. It is over at once, told twice as once. */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import type { SignedIn } from '../auth/seat.ts'
import { noteSecurity } from '../auth/security-log.ts'
import type { Once } from '../ledger/act.ts'
import { database } from '../store/database.ts'
import { endSessionByHandle } from '../store/sessions.ts'

export const EndSession = z.strictObject({ session: z.uuid() })

/** End a session of mine. */
export async function endMySession(
  { personId }: SignedIn,
  _once: Once,
  { session }: z.infer<typeof EndSession>,
): Promise<Record<string, never>> {
  if (!(await endSessionByHandle(database(), personId, session))) {
    throw new Refusal('not there', 'There is no such session of yours.')
  }
  await noteSecurity({ kind: 'session ended', personId, address: null, detail: { session } })
  return {}
}
