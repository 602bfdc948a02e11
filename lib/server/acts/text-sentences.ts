/**
 * The sentences of a text as it stands: the latest revision, read with its language and with what people said of
 * where sentences begin. They are kept in memory beside the characters, because finding the sentences of a
 * megabyte takes a tenth of a second.
 */
import type { SentenceBound } from '../../review/coverage.ts'
import { blocksToUnits } from '../../text/blocks.ts'
import { type Bound, sentencesOf } from '../../text/sentences.ts'
import type { Span } from '../../text/span.ts'
import { type CodePointIndex, toUnits } from '../../text/units.ts'
import type { Db } from '../store/database.ts'
import { boundsOf } from '../store/read-sentences.ts'
import { textByNumber } from '../store/read-texts.ts'
import { revisionText } from '../store/revision-text.ts'
import { textAsked } from './marked-passage.ts'

/** A text with its sentences in UTF-16 units. */
export type TextSentences = {
  readonly revisionId: string
  /** The language of the text, as it is described now. */
  readonly language: string
  readonly index: CodePointIndex
  readonly bounds: readonly SentenceBound[]
  readonly sentences: readonly Span[]
}

/** The text with this number; `revisionId`, where it is asked for, must be its latest. */
export async function textSentences(
  db: Db,
  projectId: string,
  asked: { readonly textNumber: number; readonly revisionId?: string },
): Promise<TextSentences> {
  const { text, index } = await textAsked(db, projectId, asked)
  const { revisionId } = text
  const language = (await textByNumber(db, projectId, text.number))?.language ?? 'und'
  const blocks = (await revisionText(db, projectId, revisionId))?.blocks ?? '[]'
  const bounds = await boundsOf(db, projectId, revisionId)
  const sentences = remembered(index, JSON.stringify([language, bounds]), () =>
    sentencesOf(
      { text: index.text, blocks: blocksToUnits(index, JSON.parse(blocks)), language },
      boundsInUnits(index, bounds),
    ),
  )
  return { revisionId, language, index, bounds, sentences }
}

/** What holds of where sentences begin, in UTF-16 units; a word that was taken back does not. */
export function boundsInUnits(
  index: CodePointIndex,
  bounds: readonly SentenceBound[],
): readonly Bound[] {
  return bounds.flatMap(({ at, begins }) =>
    begins === null ? [] : [{ at: toUnits(index, { from: at, to: at }).start, begins }],
  )
}

/** What was found last in a text; it goes with the text's characters. */
const kept = new WeakMap<
  CodePointIndex,
  { readonly read: string; readonly found: readonly Span[] }
>()

function remembered(
  index: CodePointIndex,
  read: string,
  find: () => readonly Span[],
): readonly Span[] {
  const known = kept.get(index)
  if (known?.read === read) return known.found
  const found = find()
  kept.set(index, { read, found })
  return found
}
