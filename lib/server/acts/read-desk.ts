/** The desk: one text with its blocks and claims, the rail, and what awaits me. */
import { queueOf, textsListed } from '../../review/listing.ts'
import { Refusal } from '../../review/refusal.ts'
import type { DeskSeen } from '../../review/seen.ts'
import { blocksToUnits, type CodePointBlock } from '../../text/blocks.ts'
import type { Seat } from '../auth/seat.ts'
import { snapshot } from '../store/database.ts'
import { outlined } from '../store/outlines.ts'
import { revisionText } from '../store/revision-text.ts'
import { citedPassages } from './cited-passages.ts'
import { claimsNow } from './read-claims.ts'
import { guidelineNow } from './read-guideline.ts'
import { projectNow } from './read-project.ts'

/** Everything that the desk shows of a text. */
export async function readDesk(seat: Seat, textNumber: number): Promise<DeskSeen> {
  return snapshot(async (db) => {
    const outlines = await outlined(db, seat.projectId)
    const text = outlines.texts.find(({ number }) => number === textNumber)
    const revision = outlines.revisions.findLast(({ textId }) => textId === text?.id)
    if (text === undefined || revision === undefined) {
      throw new Refusal('not there', `There is no text ${textNumber} in this project.`)
    }
    const body = await revisionText(db, seat.projectId, revision.id)
    if (body === null) throw new RangeError(`Revision ${revision.id} has no characters`)
    const blocks: readonly CodePointBlock[] = JSON.parse(body.blocks)
    const here = outlines.dossiers.filter(({ marks }) =>
      marks.some(({ revisionId, withdrawn }) => !withdrawn && revisionId === revision.id),
    )
    const { id: revisionId, number, sha256 } = revision
    const { next: _, ...queue } = queueOf(seat, outlines)
    return {
      project: await projectNow(db, seat),
      text: { ...text, revisionId, revision: number, sha256 },
      characters: body.index.text,
      blocks: blocksToUnits(body.index, blocks),
      claims: await claimsNow(
        db,
        seat,
        here.map(({ claim }) => claim.id),
      ),
      cited: await citedPassages(db, seat, revision.id, outlines),
      texts: textsListed(seat, outlines),
      queue,
      guideline: await guidelineNow(db, seat.projectId),
    }
  })
}
