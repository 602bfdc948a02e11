/**
 * From the marker of a note to the note, and from the note back to its first marker. The text itself is one
 * text node a block, without links in it; so a click asks here what stands at its place, and the keyboard
 * has a button after each block with markers (heard-notes.tsx).
 *
 * Units: UTF-16.
 */
import type { Block } from '../../lib/text/blocks.ts'
import type { Span } from '../../lib/text/span.ts'

/** A way between a marker and its note. */
export type NoteLink = {
  /** Where the marker stands, or the sign with which the note begins. */
  readonly at: Span
  readonly to: Span
  /** «Note 7», or «Back to where note 7 is referred to». */
  readonly says: string
}

/** The sign at the beginning of a note, as far as it can be one. */
const SIGN = /^\s*(?:\[[^\]\s]{1,6}\]|\d{1,4}[.)]?|[*†‡§]{1,3})/u

/** All ways of a text, in its order. */
export function noteLinksOf(characters: string, blocks: readonly Block[]): readonly NoteLink[] {
  return blocks
    .flatMap((note): readonly NoteLink[] => {
      const { kind, start, end, markers = [] } = note
      const [first] = markers
      if (kind !== 'footnote' || first === undefined) return []
      const sign = SIGN.exec(characters.slice(start, Math.min(end, start + 12)))?.[0] ?? ''
      const name = `note ${sign.replace(/[^\p{L}\p{N}*†‡§]/gu, '')}`.trim()
      const says = `Back to where ${name} is referred to`
      const there = markers.map((at) => ({ at, to: { start, end }, says: `To ${name}` }))
      return [...there, { at: { start, end: start + Math.max(1, sign.length) }, to: first, says }]
    })
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
