/** All claims of a project that a seat may see, by number. */
import { claimsNow } from '../../lib/server/acts/read-claims.ts'
import type { Seat } from '../../lib/server/auth/seat.ts'
import { snapshot } from '../../lib/server/store/database.ts'

export const claimsSeen = (seat: Seat) => snapshot((db) => claimsNow(db, seat, null))
