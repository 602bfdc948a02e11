/** A mark that was asked for, checked against the text as it stands, ready to be kept. */
import { randomUUID } from 'node:crypto'
import type { MarkMade } from '../../review/claim.ts'
import { checkedSpans } from '../../review/mark.ts'
import { placeOf, type QuotedMark } from '../../review/quoted.ts'
import { Refusal } from '../../review/refusal.ts'
import type { MarkAsked } from '../../review/seen.ts'
import type { CodePointIndex } from '../../text/units.ts'
import type { Db } from '../store/database.ts'
import { latestRevision, type TextNow } from '../store/read-texts.ts'
import { revisionText } from '../store/revision-text.ts'

export type Passage = {
  readonly text: TextNow
  readonly mark: MarkMade
  readonly index: CodePointIndex
}

/** The mark, on the text's latest revision: by its spans, or by its words where they name one place each. */
export async function markedPassage(
  db: Db,
  projectId: string,
  asked: MarkAsked | QuotedMark,
): Promise<Passage> {
  const { text, index } = await textAsked(db, projectId, asked)
  const { revisionId } = text
  const places = 'quoted' in asked ? asked.quoted.map((one) => placeOf(index, one)) : asked.spans
  const mark = { id: randomUUID(), revisionId, spans: checkedSpans(index, places) }
  return { text, mark, index }
}

/** The characters of the revision that somebody means, if it is the text's latest; words mean the latest. */
export async function textAsked(
  db: Db,
  projectId: string,
  { textNumber, revisionId }: { readonly textNumber: number; readonly revisionId?: string },
) {
  const text = await latestRevision(db, projectId, textNumber)
  if (text === null) {
    throw new Refusal('not there', `There is no text ${textNumber} in this project.`)
  }
  if (revisionId !== undefined && text.revisionId !== revisionId) {
    throw new Refusal(
      'changed meanwhile',
      `Text ${textNumber} has another revision now. Open it anew and mark the passage there.`,
      { changed: ['text'], textNumber },
    )
  }
  const body = await revisionText(db, projectId, text.revisionId)
  if (body === null) throw new RangeError(`Revision ${text.revisionId} has no characters`)
  return { text, index: body.index }
}
