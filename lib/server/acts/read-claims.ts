/** Many claims at once, each as the reader of them may see it; a handful of queries in all. */
import { claimSeen } from '../../review/claim-seen.ts'
import type { ClaimSeen, Standing } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import { type Db, snapshot } from '../store/database.ts'
import { dossiersOf, surroundingsOf } from '../store/dossiers.ts'
import type { Which } from '../store/read-claims.ts'

/** Which claims: of these standings, or with marks in this text. */
export type ClaimsWanted = {
  readonly standings?: readonly Standing[]
  readonly textNumber?: number
}

/** The claims of the project that the seat may see, by number. */
export async function readClaims(
  seat: Seat,
  { standings, textNumber }: ClaimsWanted = {},
): Promise<readonly ClaimSeen[]> {
  const all = await snapshot((db) => claimsNow(db, seat, null))
  return all.filter(
    ({ standing, marks }) =>
      (standings === undefined || standings.includes(standing)) &&
      (textNumber === undefined || marks.some((mark) => mark.textNumber === textNumber)),
  )
}

/** These claims inside a running transaction. */
export async function claimsNow(db: Db, seat: Seat, which: Which): Promise<readonly ClaimSeen[]> {
  const dossiers = await dossiersOf(db, seat.projectId, which)
  const around = await surroundingsOf(db, seat.projectId, dossiers)
  return dossiers.flatMap((dossier) => claimSeen(seat, dossier, around) ?? [])
}
