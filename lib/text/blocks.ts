/**
 * Blocks are a text's structure: headings, paragraphs, quotations, list items, footnotes. They lie
 * *over* the characters and never change them. Blocks are in order and do not overlap; characters
 * between blocks (line ends, blank lines) belong to none.
 *
 * Paragraph numbers count what a reader would cite by number: paragraphs, quotations, list items,
 * preformatted blocks and table rows, from 1 through the whole text. Headings and footnotes get
 * none; they have names of their own.
 *
 * A block of a PDF knows the page on which it begins. A footnote knows its markers, the places at
 * which the text refers to it; a note's second paragraph has none. An item of an ordered list knows its number.
 *
 * Units: UTF-16 inside TypeScript; stored and exported in code points.
 */
import { isOrdinal, type Ordinal } from './ordinals.ts'
import { type CodePointSpan, overlaps, quote, type Span } from './span.ts'
import { type CodePointIndex, toCodePoints, toUnits } from './units.ts'

/** What a block can be. */
export const blockKinds = [
  'heading',
  'paragraph',
  'quotation',
  'list item',
  'footnote',
  'preformatted',
  'table row',
] as const
export type BlockKind = (typeof blockKinds)[number]

/** One block of a text. `level` is 1–6 for headings, the depth (from 1) for list items and quotations, else absent. */
export type Block = Span & {
  readonly kind: BlockKind
  readonly level?: number
  /** The page of the file on which it begins, from 1. */
  readonly page?: number
  /** Where the text refers to this footnote. */
  readonly markers?: readonly Span[]
  /** The number of an item of an ordered list. */
  readonly ordinal?: Ordinal
}

/** A block as it is stored and exported. */
export type CodePointBlock = CodePointSpan & {
  readonly kind: BlockKind
  readonly level?: number
  readonly page?: number
  readonly markers?: readonly CodePointSpan[]
  readonly ordinal?: Ordinal
}

/** A line of a text's outline. */
export type Heading = Span & { readonly level: number; readonly title: string }

/** Which kinds have a paragraph number, and how deep each may be; 0 is for kinds without a level. */
const RULES: Readonly<Record<BlockKind, { readonly numbered: boolean; readonly deepest: number }>> =
  {
    heading: { numbered: false, deepest: 6 },
    paragraph: { numbered: true, deepest: 0 },
    quotation: { numbered: true, deepest: Number.MAX_SAFE_INTEGER },
    'list item': { numbered: true, deepest: Number.MAX_SAFE_INTEGER },
    footnote: { numbered: false, deepest: 0 },
    preformatted: { numbered: true, deepest: 0 },
    'table row': { numbered: true, deepest: 0 },
  }

/** What is wrong with the blocks of a text, as a sentence; null if nothing is. */
export function checkBlocks(text: string, blocks: readonly Block[]): string | null {
  let end = 0
  for (const [i, block] of blocks.entries()) {
    const wrong = wrongIn(text, block, end)
    if (wrong !== null) return `Block ${i + 1} (${block.kind}) ${wrong}`
    end = block.end
  }
  return null
}

/** The paragraph number of each block, in the order of the blocks; null for those that get none. */
export function numbered(blocks: readonly Block[]): (number | null)[] {
  let count = 0
  return blocks.map(({ kind }) => (RULES[kind].numbered ? ++count : null))
}

/** The headings of a text, each on one line. */
export function outline(blocks: readonly Block[], text: string): Heading[] {
  return blocks
    .filter(({ kind }) => kind === 'heading')
    .map((block) => ({
      start: block.start,
      end: block.end,
      level: block.level ?? 1,
      title: quote(text, block).replace(/\s+/g, ' ').trim(),
    }))
}

/** The block to which the unit at `offset` belongs; null between blocks. */
export function blockAt(blocks: readonly Block[], offset: number): Block | null {
  const block = blocks[firstEndingAfter(blocks, offset)]
  return block !== undefined && block.start <= offset ? block : null
}

/** The blocks that share a unit with a span, in order. */
export function blocksIn(blocks: readonly Block[], at: Span): Block[] {
  const found: Block[] = []
  if (at.start >= at.end) return found
  for (let i = firstEndingAfter(blocks, at.start); ; i++) {
    const block = blocks[i]
    if (block === undefined || block.start >= at.end) return found
    if (overlaps(block, at)) found.push(block)
  }
}

/** The blocks of a text, counted in code points. */
export function blocksToCodePoints(
  index: CodePointIndex,
  blocks: readonly Block[],
): CodePointBlock[] {
  return blocks.map(({ start, end, markers, ...rest }) => ({
    ...toCodePoints(index, { start, end }),
    ...rest,
    ...(markers && { markers: markers.map((at) => toCodePoints(index, at)) }),
  }))
}

/** The blocks of a text, counted in UTF-16 units. */
export function blocksToUnits(index: CodePointIndex, blocks: readonly CodePointBlock[]): Block[] {
  return blocks.map(({ from, to, markers, ...rest }) => ({
    ...toUnits(index, { from, to }),
    ...rest,
    ...(markers && { markers: markers.map((at) => toUnits(index, at)) }),
  }))
}

/** What is wrong with one block that may begin at `earliest`, as the end of a sentence. */
function wrongIn(text: string, block: Block, earliest: number): string | null {
  const { start, kind, level, page } = block
  if (start < earliest) return `begins at ${start}, before ${earliest}, where it may begin first.`
  const misplaced = wrongPlace(text, block)
  if (misplaced !== null) return misplaced
  if (page !== undefined && !(Number.isSafeInteger(page) && page >= 1)) {
    return `is on page ${page}; pages count from 1.`
  }
  return wrongLevel(kind, level) ?? wrongOrdinal(block) ?? wrongMarkers(text, block)
}

function wrongPlace(text: string, { start, end }: Span): string | null {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) {
    return `goes from ${start} to ${end}, which are no offsets.`
  }
  if (start >= end) return `goes from ${start} to ${end} and is empty.`
  if (end > text.length) return `ends at ${end}, but the text has ${text.length} units.`
  return cutsPair(text, start) || cutsPair(text, end) ? 'cuts a character in two.' : null
}

function wrongOrdinal({ kind, ordinal }: Block): string | null {
  if (ordinal === undefined) return null
  if (kind !== 'list item') return 'has a number, which only an item of a list has.'
  return isOrdinal(ordinal.number) ? null : `has the number ${ordinal.number}, which none can have.`
}

/** Markers are in order and belong to footnotes alone. */
function wrongMarkers(text: string, { kind, markers }: Block): string | null {
  if (markers === undefined) return null
  if (kind !== 'footnote') return 'has markers, which only a footnote has.'
  let end = 0
  for (const [i, marker] of markers.entries()) {
    const wrong = marker.start < end ? 'is out of order.' : wrongPlace(text, marker)
    if (wrong !== null) return `has a marker, the ${i + 1}., that ${wrong}`
    end = marker.end
  }
  return null
}

function wrongLevel(kind: BlockKind, level: number | undefined): string | null {
  const { deepest } = RULES[kind]
  if (level === undefined) return kind === 'heading' ? 'has no level.' : null
  if (deepest === 0) return `has the level ${level}, but its kind has none.`
  if (Number.isSafeInteger(level) && level >= 1 && level <= deepest) return null
  return `has the level ${level}, which its kind cannot have.`
}

function cutsPair(text: string, offset: number): boolean {
  if (offset === 0) return false
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1))
}

/** The place of the first block that ends after `offset`. */
function firstEndingAfter(blocks: readonly Block[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
