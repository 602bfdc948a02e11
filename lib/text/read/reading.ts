/**
 * A reading is what came out of a source: characters, blocks over them, and what the source says
 * about itself. Every reader of this room begins with `opened`, which reads line ends and refuses
 * what no text may hold, and a reader of markup ends with `composed`, which sets its pieces one
 * under the other.
 *
 * Being refused is a value: a sentence that says what is wrong, where, and what would be right.
 */
import type { Block, BlockKind } from '../blocks.ts'
import {
  findForbidden,
  type LineEnds,
  readLineEnds,
  replaceForbidden,
  saysForbidden,
} from '../characters.ts'
import type { Ordinal } from '../ordinals.ts'
import type { Span } from '../span.ts'
import type { Doubt } from './doubt.ts'

/** A source, read. */
export type Reading = {
  readonly characters: string
  readonly blocks: readonly Block[]
  readonly lineEnds: LineEnds
  /** What the source says about itself: suggestions, which a person may correct. */
  readonly title?: string
  readonly author?: string
  readonly publisher?: string
  /** As the source writes it. */
  readonly published?: string
  /** A BCP 47 tag, as the source writes it. */
  readonly language?: string
  /** Sentences about what was left out or changed on the way. */
  readonly notes: readonly string[]
  /** What the reader was unsure of, in the order of the places. */
  readonly doubts: readonly Doubt[]
}

/** A text without carriage returns or a byte order mark: what a reader of documents makes. */
export const PLAIN_ENDS: LineEnds = { crlf: 0, cr: 0, bom: false }

/** Why a source was not read, as a sentence. */
export type Refused = { readonly refused: string }

/**
 * A block and its characters, before it has a place. Markers and doubts have places in the piece's own
 * characters; a marker names its note by a key that the note's first piece has.
 */
export type Piece = {
  readonly kind: BlockKind
  readonly level?: number
  readonly page?: number
  readonly ordinal?: Ordinal
  readonly text: string
  readonly key?: string
  readonly markers?: readonly (Span & { readonly to: string })[]
  readonly doubts?: readonly Doubt[]
}

/** The size of the largest source that is read, in bytes: 2 MB. */
export const MOST_BYTES = 2_000_000

type About = Pick<Reading, 'title' | 'author' | 'publisher' | 'published' | 'language'>

/** What a source says about itself, without what it leaves out or empty. */
export function aboutItself({
  title,
  author,
  publisher,
  published,
  language,
}: {
  readonly [Key in keyof About]?: string | undefined
}): About {
  return {
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(publisher ? { publisher } : {}),
    ...(published ? { published } : {}),
    ...(language ? { language } : {}),
  }
}

/** A source with its line ends read, or why it is refused. */
export function opened(
  source: string,
): { readonly text: string; readonly lineEnds: LineEnds } | Refused {
  const bytes = source.length > MOST_BYTES ? source.length : new TextEncoder().encode(source).length
  if (bytes > MOST_BYTES) return { refused: tooLarge(bytes) }
  const { text, ...lineEnds } = readLineEnds(source)
  const refused = saysForbidden(findForbidden(text))
  return refused === null ? { text, lineEnds } : { refused }
}

/** The sentence about a source of too many bytes. */
export function tooLarge(bytes: number): string {
  const size = (bytes / 1_000_000).toFixed(1)
  return `This source has ${size} MB or more; a text may have 2 MB. Bring it in as several texts.`
}

/**
 * Pieces one under the other, a blank line between them; rows of a table follow line by line. What
 * names a note that is there becomes a marker of that note.
 */
export function composed(pieces: readonly Piece[]): {
  characters: string
  blocks: Block[]
  doubts: Doubt[]
} {
  const blocks: Block[] = []
  const parts: string[] = []
  const doubts: Doubt[] = []
  const markers = new Map<string, Span[]>()
  const notes = new Map<string, number>()
  let start = 0
  for (const [i, piece] of pieces.filter(({ text }) => /\S/.test(text)).entries()) {
    const row = piece.kind === 'table row' && blocks[i - 1]?.kind === 'table row'
    const gap = i === 0 ? '' : row ? '\n' : '\n\n'
    const { text: raw, key, markers: names = [], doubts: unsure = [], ...rest } = piece
    const text = replaceForbidden(raw.replace(/\r\n?/g, '\n'))
    start += gap.length
    const whole = text.length === raw.length
    for (const { to, ...at } of whole ? names : []) {
      const named = markers.get(to)
      if (named === undefined) markers.set(to, [moved(at, start)])
      else named.push(moved(at, start))
    }
    for (const doubt of whole ? unsure : []) doubts.push({ ...doubt, at: moved(doubt.at, start) })
    if (key !== undefined && !notes.has(key)) notes.set(key, blocks.length)
    blocks.push({ start, end: start + text.length, ...rest })
    parts.push(gap, text)
    start += text.length
  }
  for (const [key, at] of notes) {
    const block = blocks[at]
    const named = markers.get(key)
    if (block !== undefined && named !== undefined) blocks[at] = { ...block, markers: named }
  }
  return { characters: parts.join(''), blocks, doubts }
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}
