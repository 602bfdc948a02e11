/**
 * Where a place of the reading stands while the text is being tidied: the same words, as near as can be to
 * where they were, in the block that they came with; the block alone if its words are others now. In a block
 * of other words (theirs was joined to it, or was cut) they stand only where what stood around them does.
 *
 * Units: UTF-16, inside the block's text.
 */
import type { Span } from '../span.ts'
import type { LooseBlock } from './loose-block.ts'

/** A place in the `nth` of some blocks. */
export type LoosePlace = Span & { readonly nth: number }

/** A place of the reading, and the block of the reading that it is in. */
export type ReadPlace = { readonly at: Span; readonly within: Span }

/** So many units around some words tell them from the same words elsewhere. */
const AROUND = 20

/** A place with its block: the last that begins before it. `blocks` are those of the reading, in order. */
export function readPlace(blocks: readonly Span[], at: Span): ReadPlace {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.start ?? 0) <= at.start) low = middle + 1
    else high = middle
  }
  const { start, end } = blocks[low - 1] ?? { start: 0, end: 0 }
  return { at, within: { start, end: Math.max(end, at.end) } }
}

/** The place; null if it is not in these blocks. They are in the order of the reading. */
export function loosePlace(
  blocks: readonly LooseBlock[],
  reading: string,
  { at: { start, end }, within }: ReadPlace,
): LoosePlace | null {
  const nth = blocks.findLastIndex(({ origin }) => origin <= start)
  const block = blocks[nth]
  if (block === undefined) return null
  const expected = start - block.origin
  const own = block.origin >= within.start
  const from = own ? start : Math.max(within.start, start - AROUND)
  const to = own ? end : Math.min(within.end, end + AROUND)
  const found = nearest(block.text, reading.slice(from, to), expected - (start - from))
  if (found !== null) {
    const begun = found + start - from
    return { nth, start: begun, end: begun + end - start }
  }
  return own ? { nth, start: 0, end: block.text.length } : null
}

/** Where words stand nearest to a place; null if nowhere. */
function nearest(text: string, words: string, at: number): number | null {
  const before = text.lastIndexOf(words, at)
  const after = text.indexOf(words, at)
  if (before === -1 && after === -1) return null
  if (before === -1 || after === -1) return Math.max(before, after)
  return at - before <= after - at ? before : after
}
