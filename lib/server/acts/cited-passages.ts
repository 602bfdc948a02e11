/**
 * The passages of a text that verdicts cite, each with the claim, so that one who reads them there
 * finds the way back. Only what the seat may see of the citations and of the claims.
 */
import type { CitedPassage } from '../../review/seen.ts'
import { citedInSight } from '../../review/works-seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Db } from '../store/database.ts'
import { dossiersOf } from '../store/dossiers.ts'
import { claimsQuoting } from '../store/read-claims.ts'
import { policiesOf } from '../store/read-project.ts'
import { revisionsOf, textsOf } from '../store/read-texts.ts'

/** Each passage once a claim, in the order of the text. */
export async function citedPassages(
  db: Db,
  seat: Seat,
  revisionId: string,
): Promise<readonly CitedPassage[]> {
  const ids = await claimsQuoting(db, seat.projectId, revisionId)
  if (ids.length === 0) return []
  const dossiers = await dossiersOf(db, seat.projectId, ids)
  const policies = await policiesOf(db, seat.projectId)
  const revisions = await revisionsOf(db, seat.projectId)
  const texts = await textsOf(db, seat.projectId)
  const textOf = (revision: string | undefined) => {
    const id = revisions.find((one) => one.id === revision)?.textId
    return texts.find((text) => text.id === id)?.number ?? null
  }
  const found = citedInSight(seat, { dossiers, policies }).flatMap(({ citation, dossier }) => {
    const { place } = citation
    if (place?.revisionId !== revisionId) return []
    const mark = dossier.marks.find(({ withdrawn }) => !withdrawn)
    const sentence = dossier.claim.wordings.at(-1)?.sentence ?? ''
    const { from, to } = place
    return [
      { from, to, claim: dossier.claim.number, sentence, textNumber: textOf(mark?.revisionId) },
    ]
  })
  const once = new Map(found.map((one) => [`${one.from} ${one.to} ${one.claim}`, one]))
  return [...once.values()].toSorted((a, b) => a.from - b.from || a.to - b.to || a.claim - b.claim)
}
