/**
 * From the marker of a note to the note, and from the note back to its markers: what the desk, an earlier revision
 * and an edition lead by. The desk's text is one text node a block, without links in it; so a click asks here what
 * stands at its place, and the keyboard has a button after each block with markers (heard-notes.tsx).
 *
 * Units: UTF-16.
 */
import type { Block } from './blocks.ts'
import type { Span } from './span.ts'

/** A note to which the text refers: its block, the sign with which it begins, where it is referred to. */
export type TiedNote = {
  readonly note: Span
  readonly sign: Span
  /** «note 7» */
  readonly name: string
  readonly markers: readonly [Span, ...Span[]]
}

/** A way between a marker and its note. */
export type NoteLink = {
  /** Where the marker stands, or the sign with which the note begins. */
  readonly at: Span
  readonly to: Span
  /** «To note 7», or «Back to where note 7 is referred to». */
  readonly says: string
}

/** The sign at the beginning of a note, as far as it can be one. */
const SIGN = /^\s*(?:\[[^\]\s]{1,6}\]|\d{1,4}[.)]?|[*†‡§]{1,3})/u

/** The notes of a text that are tied to their markers, in its order. */
export function tiedNotes(characters: string, blocks: readonly Block[]): readonly TiedNote[] {
  return blocks.flatMap(({ kind, start, end, markers = [] }): readonly TiedNote[] => {
    const [first, ...others] = markers
    if (kind !== 'footnote' || first === undefined) return []
    const sign = SIGN.exec(characters.slice(start, Math.min(end, start + 12)))?.[0] ?? ''
    const name = `note ${sign.replace(/[^\p{L}\p{N}*†‡§]/gu, '')}`.trim()
    const at = { start, end: start + Math.max(1, sign.length) }
    return [{ note: { start, end }, sign: at, name, markers: [first, ...others] }]
  })
}

/** Does a note's words begin with a sign of their own? What follows a note without one goes on with it. */
export function saysItsSign(words: string): boolean {
  return SIGN.test(words)
}

/** All ways of a text, in its order. */
export function noteLinksOf(characters: string, blocks: readonly Block[]): readonly NoteLink[] {
  return tiedNotes(characters, blocks)
    .flatMap(({ note, sign, name, markers }): readonly NoteLink[] => [
      ...markers.map((at) => ({ at, to: note, says: `To ${name}` })),
      { at: sign, to: markers[0], says: `Back to where ${name} is referred to` },
    ])
    .sort((one, other) => one.at.start - other.at.start)
}

/** The way that begins at a place; null if none does. */
export function noteLinkAt(links: readonly NoteLink[], at: number): NoteLink | null {
  return links.find((link) => link.at.start <= at && at < link.at.end) ?? null
}

/** The ways that begin within a block. */
export function noteLinksIn(links: readonly NoteLink[], { start, end }: Span): readonly NoteLink[] {
  return links.filter((link) => start <= link.at.start && link.at.start < end)
}
