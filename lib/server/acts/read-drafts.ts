/** My drafts in a project. Nobody else's, whatever the role. */
import type { Seat } from '../auth/seat.ts'
import { database } from '../store/database.ts'
import { draftsOf } from '../store/drafts.ts'

export type DraftSeen = {
  readonly place: string
  readonly body: unknown
  readonly version: number
  readonly savedAt: string
}

/** My drafts whose place begins with `prefix`. */
export async function readDrafts(
  { projectId, personId }: Seat,
  prefix: string,
): Promise<readonly DraftSeen[]> {
  const rows = await draftsOf(database(), projectId, personId, prefix)
  return rows.map(({ savedAt, ...draft }) => ({ ...draft, savedAt: savedAt.toISOString() }))
}
