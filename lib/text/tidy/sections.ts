/**
 * A long text in sections that can each be edited alone: they end before a heading, once there is enough
 * in them, or where there is too much without one.
 */
import type { LooseBlock } from './loose-block.ts'

/** So many blocks or units a section has before a heading ends it, and at most. */
const ENOUGH = 40
const MOST_BLOCKS = 200
const MOST_UNITS = 60_000

/** The blocks, section by section; every section has one at least. */
export function sectionsOf(blocks: readonly LooseBlock[]): LooseBlock[][] {
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
  return section.length === 0 ? sections : [...sections, section]
}
