/** Throwing a draft away, or ending it because it became an act. Dropping nothing is no mistake. */
import { z } from 'zod'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { database } from '../store/database.ts'
import { forgetDraft } from '../store/drafts.ts'
import { DraftPlace } from './save-draft.ts'

export const DropDraft = z.strictObject({ place: DraftPlace })

/** Drop my draft at a place. */
export async function dropDraft(
  { projectId, personId }: Seat,
  _once: Once,
  { place }: z.infer<typeof DropDraft>,
): Promise<Record<string, never>> {
  await forgetDraft(database(), { projectId, personId, place })
  return {}
}
