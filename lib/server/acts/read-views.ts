/** The saved views that a seat may use: its own, then those shared with the project, by name. */
import { may } from '../../review/permissions.ts'
import type { Seat } from '../auth/seat.ts'
import { database } from '../store/database.ts'
import { viewsFor } from '../store/saved-views.ts'

export type ViewSeen = {
  readonly id: string
  readonly name: string
  /** The query of the list's address. */
  readonly list: string
  readonly shared: boolean
  readonly mine: boolean
  /** Who keeps it; null for those who may not see people. */
  readonly by: string | null
}

/** The views. Readers have their own only. */
export async function readViews({ projectId, personId, role }: Seat): Promise<readonly ViewSeen[]> {
  const rows = await viewsFor(database(), projectId, personId)
  return rows
    .filter((row) => row.personId === personId || may(role, 'see people'))
    .map(({ id, name, query, shared, by, personId: whose }) => ({
      id,
      name,
      list: query,
      shared,
      mine: whose === personId,
      by: may(role, 'see people') ? by : null,
    }))
}
