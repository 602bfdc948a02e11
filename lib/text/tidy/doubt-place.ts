/**
 * Where a place of the reading stands while the text is being tidied: the same words, as near as can be to
 * where they were, in the block that they came with; the block alone if its words are others now.
 *
 * Units: UTF-16, inside the block's text.
 */
import type { Span } from '../span.ts'
import type { LooseBlock } from './loose-block.ts'

/** A place in the `nth` of some blocks. */
export type LoosePlace = Span & { readonly nth: number }

/** The place; null if its block is not among these. They are in the order of the reading. */
export function loosePlace(
  blocks: readonly LooseBlock[],
  reading: string,
  { start, end }: Span,
): LoosePlace | null {
  const nth = blocks.findLastIndex(({ origin }) => origin <= start)
  const block = blocks[nth]
  if (block === undefined) return null
  const words = reading.slice(start, end)
  const expected = start - block.origin
  const found = nearest(block.text, words, expected)
  if (found !== null) return { nth, start: found, end: found + words.length }
  return { nth, start: 0, end: block.text.length }
}

/** Where words stand nearest to a place; null if nowhere. */
function nearest(text: string, words: string, at: number): number | null {
  const before = text.lastIndexOf(words, at)
  const after = text.indexOf(words, at)
  if (before === -1 && after === -1) return null
  if (before === -1 || after === -1) return Math.max(before, after)
  return at - before <= after - at ? before : after
}
