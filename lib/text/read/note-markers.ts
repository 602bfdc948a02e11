/**
 * Markers of footnotes that nothing ties to their notes: «[7]», and figures that were small and raised
 * once and are glued to a word now («Belgorod7»). Whether «B2» is such a marker only a person can say, so
 * each is a doubt with the note that it seems to mean; the characters and the blocks stay as they are.
 *
 * A text without a block that is a footnote has no such doubts. The first note of a number is meant.
 *
 * Notes at the end of a PDF, a page or a document are often paragraphs like any other. One that begins with
 * «[7]» is a footnote where the text refers to [7] before it, inside a block: numbered paragraphs of a
 * judgment look the same, and nothing refers to them so.
 */
import { type Block, blockAt } from '../blocks.ts'
import { quote, type Span } from '../span.ts'
import type { Doubt } from './doubt.ts'

/** So many doubts about markers are told of one text. */
const MOST = 1_000

const BEGINS = /^\s*\[(\d{1,4})\]/u
const SIGN = /^\s*(?:\[(\d{1,4})\]|\((\d{1,3})\)|(\d{1,3})(?=[.)\s\p{Lu}]))/u
const MARKER = /\[(\d{1,4})\]|(?<=\p{Ll}[.,;:!?”’"»)\]]{0,2})(\d{1,3})(?![\d\p{L}%°]|[.,:/-]\d)/gu

/** The blocks of a text, its paragraphs that are notes by their signs as footnotes. */
export function withNotesBySign(text: string, blocks: readonly Block[]): readonly Block[] {
  const cited = firstCited(text, blocks)
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return block
    const [, number = ''] = BEGINS.exec(quote(text, block).slice(0, 12)) ?? []
    return (cited.get(number) ?? block.start) < block.start
      ? { ...block, kind: 'footnote' as const }
      : block
  })
}

/** Where each sign in brackets stands first that does not begin its block. */
function firstCited(text: string, blocks: readonly Block[]): Map<string, number> {
  const first = new Map<string, number>()
  let last: Block | null = null
  for (const { index, 1: number = '' } of text.matchAll(/\[(\d{1,4})\]/g)) {
    const block = blockAt(blocks, index)
    if (block === null) continue
    // Only the first sign of a block can begin it: what stands before is looked at once.
    const begins = block !== last && !/\S/.test(text.slice(block.start, index))
    last = block
    if (!begins && !first.has(number)) first.set(number, index)
  }
  return first
}

/** The doubts about markers of a text. */
export function markersDoubted(text: string, blocks: readonly Block[]): Doubt[] {
  const notes = numbersOfNotes(text, blocks)
  if (notes.size === 0) return []
  const certain = new Set(blocks.flatMap(({ markers = [] }) => markers.map(({ start }) => start)))
  const doubts: Doubt[] = []
  for (const { index, 0: words, 1: bracketed, 2: glued } of text.matchAll(MARKER)) {
    if (doubts.length >= MOST) break
    const at = { start: index, end: index + words.length }
    const block = blockAt(blocks, index)
    const note = notes.get(bracketed ?? glued ?? '')
    const opensNote = block?.kind === 'footnote' && /^\s*$/.test(text.slice(block.start, index))
    if (block === null || certain.has(index) || opensNote) continue
    if (note === undefined && bracketed === undefined) continue
    if (note !== undefined && (note === block || note.markers !== undefined)) continue
    doubts.push(doubtAbout(words, at, note))
  }
  return doubts
}

function doubtAbout(words: string, at: Span, note: Block | undefined): Doubt {
  if (note === undefined) {
    const says = `«${words}» looks like the marker of a note, but no note begins with its number.`
    return { kind: 'note marker', at, says }
  }
  const { start, end } = note
  const says = `«${words}» seems to be the marker of the note that begins with its number.`
  return { kind: 'note marker', at, says, note: { start, end } }
}

/** The footnotes by the number with which they begin. */
function numbersOfNotes(text: string, blocks: readonly Block[]): Map<string, Block> {
  const notes = new Map<string, Block>()
  for (const block of blocks) {
    if (block.kind !== 'footnote') continue
    const [, bracketed, round, bare] = SIGN.exec(quote(text, block).slice(0, 12)) ?? []
    const number = bracketed ?? round ?? bare
    if (number !== undefined && !notes.has(number)) notes.set(number, block)
  }
  return notes
}
