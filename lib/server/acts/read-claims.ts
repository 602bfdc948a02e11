/** Many claims at once, each as the reader of them may see it; a handful of queries in all. */
import { claimSeen } from '../../review/claim-seen.ts'
import type { ClaimSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Db } from '../store/database.ts'
import { storiedDossiersOf, surroundingsOf } from '../store/dossiers.ts'
import type { Which } from '../store/read-claims.ts'

/** These claims, or all of the project, that the seat may see, by number; inside a running transaction. */
export async function claimsNow(db: Db, seat: Seat, which: Which): Promise<readonly ClaimSeen[]> {
  const dossiers = await storiedDossiersOf(db, seat.projectId, which)
  const around = await surroundingsOf(db, seat.projectId, dossiers)
  return dossiers.flatMap((dossier) => claimSeen(seat, dossier, around) ?? [])
}
