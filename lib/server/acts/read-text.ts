/** One text as it stands: what is known of it, its characters and its blocks, offsets in code points. */
import type { Description } from '../../review/history.ts'
import { Refusal } from '../../review/refusal.ts'
import type { CodePointBlock } from '../../text/blocks.ts'
import type { Seat } from '../auth/seat.ts'
import { snapshot } from '../store/database.ts'
import { revisionsOf, textByNumber } from '../store/read-texts.ts'
import { revisionText } from '../store/revision-text.ts'

export type TextSeen = Description & {
  readonly id: string
  readonly number: number
  readonly revisionId: string
  readonly revision: number
  readonly sha256: string
  /** In code points, as are the offsets of the blocks. */
  readonly length: number
  readonly characters: string
  readonly blocks: readonly CodePointBlock[]
}

/** The latest revision of the text with this number. */
export async function readText(seat: Seat, textNumber: number): Promise<TextSeen> {
  return snapshot(async (db) => {
    const text = await textByNumber(db, seat.projectId, textNumber)
    if (text === null) {
      throw new Refusal('not there', `There is no text ${textNumber} in this project.`)
    }
    const revisions = await revisionsOf(db, seat.projectId)
    const revision = revisions.findLast(({ textId }) => textId === text.id)
    if (revision === undefined) throw new RangeError(`Text ${textNumber} has no revision`)
    const body = await revisionText(db, seat.projectId, revision.id)
    if (body === null) throw new RangeError(`Revision ${revision.id} has no characters`)
    const { id: revisionId, number, sha256, length } = revision
    const blocks: readonly CodePointBlock[] = JSON.parse(body.blocks)
    const characters = body.index.text
    return { ...text, revisionId, revision: number, sha256, length, characters, blocks }
  })
}
