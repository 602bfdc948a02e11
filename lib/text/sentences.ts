/**
 * Sentences, as the keyboard selects them: the boundaries of Unicode UAX #29 as `Intl.Segmenter`
 * finds them in one block. No sentence reaches over the end of its block, and the white space
 * around a sentence is no part of it. Abbreviations («Dr. Roth») may end one too early.
 */
import { type Block, blockAt } from './blocks.ts'
import { type Span, span } from './span.ts'

/** The sentence of which the unit at `offset` is part; null between blocks. */
export function sentenceAt(
  text: string,
  blocks: readonly Block[],
  offset: number,
  language = 'en',
): Span | null {
  const block = blockAt(blocks, offset)
  if (block === null) return null
  const words = text.slice(block.start, block.end)
  const found = segmenter(language)
    .segment(words)
    .containing(offset - block.start)
  if (found === undefined) return null
  const start = block.start + found.index + found.segment.search(/\S|$/)
  const end = block.start + found.index + found.segment.trimEnd().length
  return start < end ? span(start, end) : null
}

/** A segmenter for a language; for one that is unknown or badly written, that of English. */
function segmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' })
  }
}
