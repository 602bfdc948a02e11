/**
 * The ways between the markers of a text's own notes and the notes, there and back (DPUB-ARIA 1.1: doc-noteref,
 * doc-backlink), and where the notes stand: those of a text that has all of them at its end are its endnotes, a list;
 * others are footnotes where they stand.
 *
 * The surprising decision: the links stand around the text's own signs, «[7]», and add no characters, so that a text
 * can still be read back. Only the ways back to the second place and further ones that refer to a note are added.
 */
import { blocksIn } from '../text/blocks.ts'
import { saysItsSign, tiedNotes } from '../text/note-links.ts'
import type { Span } from '../text/span.ts'
import { attribute } from './escape.ts'
import type { PlacedBlock, PlacedText } from './page.ts'

/** A link around some characters; where a line is drawn under a part of them it is parted, and only the first has the id. */
export type Tie = {
  readonly at: Span
  readonly id: string
  readonly attributes: string
  /** Where the note begins to which it leads; null for a way back. */
  readonly note: number | null
}

/** Where a note stands: its id, and the block after its last. */
export type NotePlaced = { readonly id: string; readonly until: number; readonly backs: string }

export type Ties = {
  /** In the order of the text. */
  readonly links: readonly Tie[]
  /** By the place of its first block among the blocks. */
  readonly notes: ReadonlyMap<number, NotePlaced>
  /** The place of the first note where all of them stand at the end; else null. */
  readonly endnotes: number | null
}

/** So many ways back from one note are written. */
const MOST_BACK = 20

/** The ways of a text. */
export function tiesOf({ text: { characters }, id, blocks }: PlacedText): Ties {
  const places = new Map(blocks.map(({ start }, nth) => [start, nth]))
  const notes = new Map<number, NotePlaced>()
  const links: Tie[] = []
  const ids = new Map<number, string>()
  for (const [nth, { note, sign, markers }] of tiedNotes(characters, drawn(blocks)).entries()) {
    const noteId = `text-${id}-note-${nth + 1}`
    const place = places.get(note.start) ?? 0
    const refs = markers.map(({ start }, i) => {
      // A place that is tied to two notes has one link, to which both lead back.
      const ref = ids.get(start) ?? `text-${id}-ref-${nth + 1}${i === 0 ? '' : `-${i + 1}`}`
      ids.set(start, ref)
      return ref
    })
    for (const [i, at] of markers.entries()) {
      const attributes = `href="#${noteId}" role="doc-noteref"`
      links.push({ at, id: refs[i] ?? '', attributes, note: note.start })
    }
    const words = characters.slice(sign.start, sign.end).trim()
    const label = attribute(`${words} back to the text`)
    const back = `href="#${refs[0]}" role="doc-backlink" aria-label="${label}"`
    links.push({ at: sign, id: '', attributes: back, note: null })
    const backs = refs
      .slice(1, MOST_BACK)
      .map((ref, i) => wayBack(ref, i + 2))
      .join('')
    notes.set(place, { id: noteId, until: untilOf(characters, blocks, place), backs })
  }
  return {
    links: inOrder(links),
    notes,
    endnotes: notes.size === 0 ? null : endnotesOf(characters, blocks),
  }
}

/** Blocks with those markers that stand within one of them: between blocks nothing is drawn. */
function drawn(blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  const within = (at: Span) => {
    const [block] = blocksIn(blocks, at)
    return block !== undefined && block.start <= at.start && at.end <= block.end
  }
  return blocks.map(({ markers, ...block }) =>
    markers === undefined ? block : { ...block, markers: markers.filter(within) },
  )
}

function wayBack(to: string, nth: number): string {
  return `<a class="again" href="#${to}" role="doc-backlink" aria-label="${nth}, back to the text" data-added>↩${nth}</a>`
}

/** Links in order, none over another: a text may have been tied at one place to two notes. */
function inOrder(links: readonly Tie[]): readonly Tie[] {
  const kept: Tie[] = []
  for (const link of links.toSorted((a, b) => a.at.start - b.at.start)) {
    if (link.at.start >= (kept.at(-1)?.at.end ?? 0)) kept.push(link)
  }
  return kept
}

/** The block after those of a note: paragraphs of it that say no sign of their own and have no markers. */
function untilOf(characters: string, blocks: readonly PlacedBlock[], first: number): number {
  let at = first + 1
  for (let block = blocks[at]; block !== undefined; block = blocks[++at]) {
    const words = characters.slice(block.start, block.start + 12)
    if (block.kind !== 'footnote' || block.markers !== undefined || saysItsSign(words)) break
    if (!isSpace(characters.slice(blocks[at - 1]?.end, block.start))) break
  }
  return at
}

function endnotesOf(characters: string, blocks: readonly PlacedBlock[]): number | null {
  const first = blocks.findIndex(({ kind }) => kind === 'footnote')
  const whole = blocks.slice(first).every(({ kind, start }, nth) => {
    const before = nth === 0 ? start : (blocks[first + nth - 1]?.end ?? start)
    return kind === 'footnote' && isSpace(characters.slice(before, start))
  })
  return first >= 0 && whole ? first : null
}

/** Blank space, as it may stand between the elements of a page. */
export function isSpace(characters: string): boolean {
  return /^[ \t\n\f\r]*$/.test(characters)
}
