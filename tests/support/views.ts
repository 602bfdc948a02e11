/** A view that somebody keeps and shares, for tests of its address. */
import { saveView } from '../../lib/server/acts/save-view.ts'
import type { Seat } from '../../lib/server/auth/seat.ts'

/** Keep one; answers its id. */
export async function viewOf(seat: Seat): Promise<string> {
  const { id } = await saveView(seat, null, { name: 'A view', list: '', shared: true })
  return id
}
