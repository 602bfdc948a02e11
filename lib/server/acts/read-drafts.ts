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

/** My drafts whose place begins with one of `prefixes`. */
export async function readDrafts(
  { projectId, personId }: Seat,
  ...prefixes: readonly string[]
): Promise<readonly DraftSeen[]> {
  const rows = await draftsOf(database(), projectId, personId, prefixes)
  return rows.map(({ savedAt, ...draft }) => ({ ...draft, savedAt: savedAt.toISOString() }))
}
