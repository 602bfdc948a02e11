/** How many marks are asked about since a newer revision of their text: for who can answer; for everybody else none. */
import { may } from '../../review/permissions.ts'
import type { Seat } from '../auth/seat.ts'
import { snapshot } from '../store/database.ts'
import { askedCounts } from '../store/read-claims.ts'

/** The numbers by text; texts without questions are left out. */
export async function readAsked(seat: Seat): Promise<ReadonlyMap<number, number>> {
  if (!may(seat.role, 'revise texts')) return new Map()
  const counts = await snapshot((db) => askedCounts(db, seat.projectId))
  return new Map(counts.map(({ textNumber, marks }) => [textNumber, marks]))
}
