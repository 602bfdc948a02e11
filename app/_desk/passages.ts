/**
 * How the blocks of a text are laid out on the desk: numbered paragraphs, neighbouring list items in
 * one list, neighbouring quotations in one quotation, and all of it cut into chunks of some thousand
 * characters, so that a browser need not lay out what is far away (content-visibility).
 *
 * Units: UTF-16; guesses of height in CSS pixels. A paragraph's number counts paragraphs and
 * quotations from 1, as a reader would count them; headings, list items and notes have none.
 */
import type { Block } from '../../lib/text/blocks.ts'

export type Passage = Block & {
  /** Its place among the blocks. */
  readonly index: number
  readonly paragraph: number | null
  /** For headings the level on the page, 2 to 6; the title of the text is the only 1. */
  readonly heading: number | null
  /** The page of the file that begins with it; of list items and notes none is shown. */
  readonly pageBegins: number | null
}

export type Group = {
  readonly kind: 'list' | 'quotation' | 'notes' | 'one'
  readonly passages: readonly Passage[]
}

export type Chunk = {
  readonly start: number
  readonly end: number
  readonly groups: readonly Group[]
  /** How tall it will be, roughly, until it is drawn. */
  readonly guess: number
}

/** About how many characters a chunk holds. */
const ROOM = 4_000
const LINE = 31
const LETTERS = 64

/** A title stands this near the begin of its text, in characters, or it is none. */
const NEAR = 300

/**
 * The place among the blocks of the text's own title: its first heading, if that has the words of the
 * title and stands near the begin (a date or a column's name may come before it). That heading is then
 * the title of the page, and nothing says it twice. White space does not make other words.
 */
export function titleAmong(
  characters: string,
  blocks: readonly Block[],
  title: string,
): number | null {
  const at = blocks.findIndex(({ kind }) => kind === 'heading')
  const first = blocks[at]
  if (first === undefined || first.start - (blocks[0]?.start ?? 0) > NEAR) return null
  const plain = (words: string) => words.replaceAll(/\s+/gu, ' ').trim()
  return plain(characters.slice(first.start, first.end)) === plain(title) ? at : null
}

/** The blocks of a text with their numbers, in groups, in chunks; `title` is the place of their title. */
export function chunksOf(blocks: readonly Block[], title: number | null = null): Chunk[] {
  const chunks: Chunk[] = []
  let groups: Group[] = []
  let room = 0
  for (const group of groupsOf(numbered(blocks, title))) {
    const tall = lengthOf(group)
    const heading = group.passages[0]?.kind === 'heading'
    if (groups.length > 0 && (room + tall > ROOM || (heading && room > ROOM / 2))) {
      chunks.push(chunkOf(groups))
      groups = []
      room = 0
    }
    groups.push(group)
    room += tall
  }
  if (groups.length > 0) chunks.push(chunkOf(groups))
  return chunks
}

/**
 * The blocks with their paragraph numbers and the levels of their headings. Levels on the page
 * follow those of the text, but never skip one on the way down: a screen reader's outline has no holes.
 */
export function numbered(blocks: readonly Block[], title: number | null = null): Passage[] {
  let count = 0
  let above = 1
  let page = 0
  const levels = levelsUsed(blocks.filter((_, index) => index !== title))
  return blocks.map((block, index) => {
    const counts = block.kind === 'paragraph' || block.kind === 'quotation'
    const isHeading = block.kind === 'heading'
    if (isHeading && index !== title)
      above = Math.min(levels.indexOf(block.level ?? 1) + 2, above + 1, 6)
    const shown = block.kind !== 'list item' && block.kind !== 'footnote' && index !== title
    const begins = shown && block.page !== undefined && block.page > page ? block.page : null
    page = begins ?? page
    return {
      ...block,
      index,
      paragraph: counts ? ++count : null,
      heading: index === title ? 1 : isHeading ? above : null,
      pageBegins: begins,
    }
  })
}

/** The levels of heading that a text uses, the highest first. */
function levelsUsed(blocks: readonly Block[]): number[] {
  const used = blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level ?? 1)
  return [...new Set(used)].toSorted((a, b) => a - b)
}

/** Would a browser, left alone, draw the white space of these words other than it stands? */
export function needsExactSpace(words: string): boolean {
  return /^[ \t]|[ \t]$|[ \t]{2}|[\t\n\r\f\v]/u.test(words)
}

/** The headings of a text, for the outline; its title is none of them. */
export function headingsOf(
  blocks: readonly Block[],
  title: number | null = null,
): { readonly index: number; readonly block: Block }[] {
  return blocks
    .map((block, index) => ({ index, block }))
    .filter(({ block, index }) => block.kind === 'heading' && index !== title)
}

/** The outline of a text as it is shown: its headings without the title. */
export function outlineOf(seen: {
  readonly characters: string
  readonly blocks: readonly Block[]
  readonly text: { readonly title: string }
}) {
  const { characters, blocks, text } = seen
  return headingsOf(blocks, titleAmong(characters, blocks, text.title))
}

const together: Readonly<Partial<Record<Block['kind'], Group['kind']>>> = {
  'list item': 'list',
  quotation: 'quotation',
  footnote: 'notes',
}

/** A group holds at most this many blocks, so that a list of thousands is still cut. */
const MANY = 40

function groupsOf(passages: readonly Passage[]): Group[] {
  const groups: { kind: Group['kind']; passages: Passage[] }[] = []
  for (const passage of passages) {
    const kind = together[passage.kind] ?? 'one'
    const last = groups.at(-1)
    if (kind !== 'one' && last?.kind === kind && last.passages.length < MANY)
      last.passages.push(passage)
    else groups.push({ kind, passages: [passage] })
  }
  return groups
}

function chunkOf(groups: readonly Group[]): Chunk {
  const passages = groups.flatMap((group) => group.passages)
  const lines = passages.map(({ start, end }) => Math.ceil((end - start) / LETTERS))
  return {
    start: passages[0]?.start ?? 0,
    end: passages.at(-1)?.end ?? 0,
    groups,
    guess: lines.reduce((sum, count) => sum + count * LINE + LINE / 2, 0),
  }
}

function lengthOf(group: Group): number {
  return group.passages.reduce((sum, { start, end }) => sum + end - start, 0)
}
