/** One claim, as the reader of it may see it, with the words around its marks. */

import { claimSeen } from '../../review/claim-seen.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ClaimSeen, MarkSeen } from '../../review/seen.ts'
import { surroundingsIn } from '../../text/surroundings.ts'
import type { Seat } from '../auth/seat.ts'
import { type Db, snapshot } from '../store/database.ts'
import {
  type Ground,
  storiedDossierOf,
  storiedDossierOnGround,
  surroundingsOf,
} from '../store/dossiers.ts'
import { charactersOf } from '../store/revision-text.ts'

/** The claim with this number; what the seat may not see is not there. */
export async function readClaim(seat: Seat, number: number): Promise<ClaimSeen> {
  return snapshot((db) => claimNow(db, seat, number))
}

/** The same inside a running transaction: what an act on a claim answers. The ground is read unless it is known. */
export async function claimNow(
  db: Db,
  seat: Seat,
  number: number,
  known?: Ground,
): Promise<ClaimSeen> {
  const { dossier, ground } =
    known === undefined
      ? await storiedDossierOnGround(db, seat.projectId, number)
      : { dossier: await storiedDossierOf(db, seat.projectId, number), ground: known }
  if (dossier === null) throw notThere(number)
  const seen = claimSeen(seat, dossier, await surroundingsOf(db, seat.projectId, [dossier], ground))
  if (seen === null) throw notThere(number)
  const marks = await Promise.all(
    seen.marks.map((mark) => withSurroundings(db, seat.projectId, mark, ground)),
  )
  return { ...seen, marks }
}

/** Nothing to see under this number. */
export function notThere(number: number): Refusal {
  return new Refusal('not there', `There is no claim ${number} in this project.`)
}

async function withSurroundings(
  db: Db,
  projectId: string,
  mark: MarkSeen,
  { revisions }: Ground,
): Promise<MarkSeen> {
  const revision = revisions.find(({ id }) => id === mark.revisionId)
  const text = revision === undefined ? null : await charactersOf(db, projectId, revision)
  const first = mark.spans[0]
  const last = mark.spans.at(-1)
  if (text === null || first === undefined || last === undefined) return mark
  return { ...mark, around: surroundingsIn(text.index, { from: first.from, to: last.to }) }
}
