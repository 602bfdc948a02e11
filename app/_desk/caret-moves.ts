/**
 * Moving through a text by keyboard: by a character as people count them (grapheme clusters), by a
 * word of the text's language, by a sentence, by a block, to either end. Lines are the page's matter (`text-caret.tsx`), since only
 * the layout knows them.
 *
 * Units: UTF-16. A caret stands only inside blocks: the line ends between blocks are stepped over.
 */
import type { Block } from '../../lib/text/blocks.ts'
import { sentenceAt, sentencesOf } from '../../lib/text/sentences.ts'
import type { Span } from '../../lib/text/span.ts'
import { graphemeEnd, graphemeStart } from '../../lib/text/units.ts'
import { wordsNear } from '../../lib/text/words.ts'

export type Unit = 'character' | 'word' | 'sentence' | 'block' | 'text'

/** How the text is read: its language, and its sentences where they are known. */
export type Reading = { readonly language: string; readonly sentences: readonly Span[] | null }

/** Where a caret comes to stand. */
export function moved(
  text: string,
  blocks: readonly Block[],
  from: number,
  step: 1 | -1,
  unit: Unit,
  reading: Reading,
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
  if (unit === 'sentence') return bySentence(text, block, from, step, reading)
  return unit === 'character'
    ? byCharacter(text, from, step)
    : byWord(text, block, from, step, reading)
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

function byCharacter(text: string, from: number, step: 1 | -1): number {
  return step === 1 ? graphemeEnd(text, from + 1) : graphemeStart(text, from - 1)
}

function byWord(
  text: string,
  block: Block,
  from: number,
  step: 1 | -1,
  { language }: Reading,
): number {
  const words = wordsNear(text, from, block, language)
  if (step === 1) return words.find(({ end }) => end > from)?.end ?? block.end
  return words.findLast(({ start }) => start < from)?.start ?? block.start
}

/** To the end of the sentence, or to its begin; a sentence that goes on in the next block is left at the block's edge. */
function bySentence(
  text: string,
  block: Block,
  from: number,
  step: 1 | -1,
  { language, sentences }: Reading,
): number {
  const known = sentences ?? sentencesOf({ text, blocks: [block], language })
  const near = known.slice(
    Math.max(sentenceAt(known, block.start), 0),
    sentenceAt(known, block.end) + 1,
  )
  if (step === 1) return Math.min(near.find(({ end }) => end > from)?.end ?? block.end, block.end)
  return Math.max(near.findLast(({ start }) => start < from)?.start ?? block.start, block.start)
}
