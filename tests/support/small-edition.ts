/**
 * A small edition around one text: each mark is a list of spans in UTF-16 units on a claim of its own,
 * numbered from 1, all ruled true by one vote of one reviewer. Blocks are the lines unless given.
 */
import { sha256Hex } from '../../lib/edition/digest.ts'
import type { BlockFrozen, ClaimFrozen, Snapshot } from '../../lib/edition/edition.ts'
import { type PlacedText, pageOf } from '../../lib/edition/page.ts'
import type { Span } from '../../lib/text/span.ts'
import { codePointIndex, toCodePoints } from '../../lib/text/units.ts'
import { harrow } from './harrow-snapshot.ts'
import { claim } from './harrow-told.ts'

type Small = {
  readonly blocks?: readonly BlockFrozen[]
  readonly title?: string
  readonly sentence?: string
  readonly note?: string
}

/** The edition of one text with marks on it. */
export function smallEdition(
  characters: string,
  marks: readonly (readonly Span[])[] = [],
  small: Small = {},
): Snapshot {
  const index = codePointIndex(characters)
  const [text] = harrow.texts
  if (text === undefined) throw new Error('The invented edition has no text')
  const claims = marks.map((spans, i): ClaimFrozen => {
    const made = claim(i + 1, small.sentence ?? 'It is so.', {
      marks: [],
      votes: 'TTT',
      note: small.note ?? 'So it is.',
    })
    const quoted = spans.map((at) => ({
      ...toCodePoints(index, at),
      quotation: characters.slice(at.start, at.end),
    }))
    return {
      ...made,
      marks: [{ id: `mark-${i + 1}`, number: 1, text: 1, revision: 1, spans: quoted }],
    }
  })
  return {
    ...harrow,
    title: small.title ?? 'A small edition',
    texts: [
      {
        ...text,
        title: small.title ?? 'A text',
        characters,
        sha256: sha256Hex(characters),
        blocks: small.blocks ?? lines(characters),
      },
    ],
    claims,
    works: [],
    since: null,
  }
}

/** The only text of a small edition, prepared for its page. */
export function onlyText(snapshot: Snapshot): PlacedText {
  const [one] = pageOf(snapshot).texts
  if (one === undefined) throw new Error('This edition has no text')
  return one
}

/** Every line that holds anything is a paragraph. */
function lines(characters: string): readonly BlockFrozen[] {
  const index = codePointIndex(characters)
  return [...characters.matchAll(/[^\n]+/g)].map(({ 0: line, index: start }) => ({
    kind: 'paragraph',
    ...toCodePoints(index, { start, end: start + line.length }),
  }))
}
