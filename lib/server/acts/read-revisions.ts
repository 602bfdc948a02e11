/** The revisions of a text: which there are, and what one of them says, offsets in code points. */
import type { Revision } from '../../review/history.ts'
import { Refusal } from '../../review/refusal.ts'
import type { CodePointBlock } from '../../text/blocks.ts'
import type { Seat } from '../auth/seat.ts'
import { type Db, snapshot } from '../store/database.ts'
import { revisionsOf, textByNumber } from '../store/read-texts.ts'
import { revisionText } from '../store/revision-text.ts'

export type RevisionSeen = Omit<Revision, 'textId'>

/** The revisions of a text, oldest first. */
export async function readRevisions(
  seat: Seat,
  textNumber: number,
): Promise<readonly RevisionSeen[]> {
  return snapshot(async (db) =>
    (await ofText(db, seat, textNumber)).map(({ textId: _, ...revision }) => revision),
  )
}

export type RevisionRead = RevisionSeen & {
  readonly characters: string
  readonly blocks: readonly CodePointBlock[]
}

/** One revision, whole. */
export async function readRevision(
  seat: Seat,
  textNumber: number,
  number: number,
): Promise<RevisionRead> {
  return snapshot(async (db) => {
    const found = (await ofText(db, seat, textNumber)).find((one) => one.number === number)
    if (found === undefined) {
      throw new Refusal('not there', `Text ${textNumber} has no revision ${number}.`)
    }
    const body = await revisionText(db, seat.projectId, found.id)
    if (body === null) throw new RangeError(`Revision ${found.id} has no characters`)
    const { textId: _, ...revision } = found
    return { ...revision, characters: body.index.text, blocks: JSON.parse(body.blocks) }
  })
}

async function ofText(db: Db, { projectId }: Seat, textNumber: number) {
  const text = await textByNumber(db, projectId, textNumber)
  if (text === null) {
    throw new Refusal('not there', `There is no text ${textNumber} in this project.`)
  }
  return (await revisionsOf(db, projectId)).filter(({ textId }) => textId === text.id)
}
