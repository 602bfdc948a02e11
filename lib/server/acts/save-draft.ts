/**
 * Keeping what a person is still writing, for that person alone. Drafts are not in the ledger. A
 * save names the version that it builds on: one from a stale base is refused and told the kept one,
 * so that two tabs never overwrite each other. A save that was told before (same base, same content)
 * is answered as it was: retries need no key here, and keystrokes do not fill the table of keys.
 */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { database } from '../store/database.ts'
import { draftAt, keepDraft } from '../store/drafts.ts'

/** Where something is written: `answer:14`, `claim:3:new` … */
export const DraftPlace = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9:._-]{0,119}$/,
    'A draft’s place is up to 120 letters, digits, and : . _ -',
  )

export const SaveDraft = z.strictObject({
  place: DraftPlace,
  body: z.json(),
  basedOn: z.int().min(0).max(1_000_000_000),
})

/** Keep a draft; answers its new version. */
export async function saveDraft(
  seat: Seat,
  _once: Once,
  { place, body, basedOn }: z.infer<typeof SaveDraft>,
): Promise<{ readonly version: number }> {
  const written = JSON.stringify(body)
  const version = await keepDraft(database(), { ...seat, place }, written, basedOn)
  if (version !== null) return { version }
  const kept = await draftAt(database(), { ...seat, place })
  if (kept !== null && kept.version === basedOn + 1 && (await keepsSame(seat, place, written))) {
    return { version: kept.version }
  }
  throw new Refusal('changed meanwhile', 'This was changed meanwhile in another window.', {
    version: kept?.version ?? 0,
    kept: JSON.stringify(kept?.body ?? null),
  })
}

async function keepsSame(seat: Seat, place: string, written: string): Promise<boolean> {
  const kept = await draftAt(database(), { ...seat, place }, written)
  return kept !== null
}
