/**
 * Moving through a text by keyboard: by a character as people count them (grapheme clusters), by a
 * word, by a block, to either end. Lines are the page's matter (`text-caret.tsx`), since only
 * the layout knows them.
 *
 * Units: UTF-16. A caret stands only inside blocks: the line ends between blocks are stepped over.
 */
import type { Block } from '../../lib/text/blocks.ts'
import { graphemeEnd, graphemeStart } from '../../lib/text/units.ts'

export type Unit = 'character' | 'word' | 'block' | 'text'

/** Where a caret comes to stand. */
export function moved(
  text: string,
  blocks: readonly Block[],
  from: number,
  step: 1 | -1,
  unit: Unit,
): number {
  const first = blocks[0]
  const last = blocks.at(-1)
  if (first === undefined || last === undefined) return 0
  if (unit === 'text') return step === 1 ? last.end : first.start
  const at = blockAt(blocks, from)
  const block = blocks[at] ?? first
  const edge = step === 1 ? block.end : block.start
  if (step === 1 ? from >= edge : from <= edge) {
    const beyond = blocks[at + step]
    return beyond === undefined ? edge : step === 1 ? beyond.start : beyond.end
  }
  if (unit === 'block') return edge
  return unit === 'character' ? byCharacter(text, from, step) : byWord(text, block, from, step)
}

/** The place in the list of the block in which, or behind which, an offset stands. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(low - 1, 0)
}

/** So far round a caret words are looked for; no word is longer. */
const ROUND = 512

const words = new Intl.Segmenter(undefined, { granularity: 'word' })

function byCharacter(text: string, from: number, step: 1 | -1): number {
  return step === 1 ? graphemeEnd(text, from + 1) : graphemeStart(text, from - 1)
}

function byWord(text: string, block: Block, from: number, step: 1 | -1): number {
  const start = Math.max(from - ROUND, block.start)
  const end = Math.min(from + ROUND, block.end)
  const segments = [...words.segment(text.slice(start, end))].filter((one) => one.isWordLike)
  if (step === 1) {
    const ends = segments.map(({ index, segment }) => start + index + segment.length)
    return ends.find((one) => one > from) ?? end
  }
  const starts = segments.map(({ index }) => start + index)
  return starts.findLast((one) => one < from) ?? start
}
