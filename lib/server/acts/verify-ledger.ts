/** Verify the project's ledger, and the tables against it. */
import type { Seat } from '../auth/seat.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { type Verification, verify } from '../ledger/verify.ts'
import { snapshot } from '../store/database.ts'
import { type Following, unfollowed } from '../threads/following.ts'

/** How many events there are, the head of the chain, and the first thing that differs, if any. */
export async function verifyLedger(
  seat: Seat,
  following: Following = unfollowed,
): Promise<Verification> {
  onlyIf(seat, 'verify the ledger')
  return snapshot((db) => verify(db, seat.projectId, null, following))
}
