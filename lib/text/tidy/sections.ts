/**
 * A long text in sections that can each be edited alone: they end before a heading, once there is enough
 * in them, or where there is too much without one. A section has a number that lasts: one that takes in what
 * stands beside it, because two blocks are joined over its edge, stays itself.
 */
import type { LooseBlock } from './loose-block.ts'

/** So many blocks or units a section has before a heading ends it, and at most. */
const ENOUGH = 40
const MOST_BLOCKS = 200
const MOST_UNITS = 60_000

/** A section while it is edited. */
export type Section = { readonly id: number; readonly blocks: readonly LooseBlock[] }

/** An edge of a section. */
export type Side = 'before' | 'after'

/** The blocks, section by section; every section has one at least. */
export function sectionsOf(blocks: readonly LooseBlock[]): Section[] {
  const sections: LooseBlock[][] = []
  let section: LooseBlock[] = []
  let units = 0
  for (const block of blocks) {
    const ends =
      section.length >= MOST_BLOCKS ||
      units + block.text.length > MOST_UNITS ||
      (block.kind === 'heading' && section.length >= ENOUGH)
    if (ends && section.length > 0) {
      sections.push(section)
      section = []
      units = 0
    }
    section.push(block)
    units += block.text.length
  }
  const all = section.length === 0 ? sections : [...sections, section]
  return all.map((blocks, id) => ({ id, blocks }))
}

/** What stands beside a section, up to the next that has blocks; none at the ends of the text. */
export function blocksBeside(
  sections: readonly Section[],
  id: number,
  side: Side,
): readonly LooseBlock[] {
  return sections[besides(sections, id, side)]?.blocks ?? []
}

/** The sections when one has these blocks now; what it took in from beside it stands there no more. */
export function edited(
  sections: readonly Section[],
  id: number,
  blocks: readonly LooseBlock[],
  taken?: Side,
): readonly Section[] {
  const at = sections.findIndex((section) => section.id === id)
  if (at === -1) return sections
  const reached = taken === undefined ? at : besides(sections, id, taken)
  const first = reached === -1 ? at : Math.min(at, reached)
  const last = reached === -1 ? at : Math.max(at, reached)
  return [...sections.slice(0, first), { id, blocks }, ...sections.slice(last + 1)]
}

/** Which section is the next with blocks on a side; -1 if none is. */
function besides(sections: readonly Section[], id: number, side: Side): number {
  const at = sections.findIndex((section) => section.id === id)
  const full = ({ blocks }: Section) => blocks.length > 0
  if (side === 'before') return sections.slice(0, Math.max(0, at)).findLastIndex(full)
  const after = sections.slice(at + 1).findIndex(full)
  return after === -1 ? -1 : at + 1 + after
}
