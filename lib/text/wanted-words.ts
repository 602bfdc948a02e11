/**
 * What a person who looks for something typed, taken apart: words that must stand there, «phrases in
 * quotation marks» whose words must stand together, and -what must not. Everything else that they
 * type is a blank: `%`, `_` and `\` mean nothing, here or in the database.
 *
 * The last word may still be under way, so it also stands for everything that begins with it, unless
 * it is quoted, refused, or followed by a blank. A word that folds into several («9,000») is a phrase.
 */
import { wordsIn } from './folding.ts'

export type Wanted = {
  /** Folded words that stand together, in this order. */
  readonly words: readonly string[]
  readonly quoted: boolean
  readonly refused: boolean
  /** May its last word go on? */
  readonly begun: boolean
}

/** More terms than this narrow nothing any more. */
const MOST = 12

const TERM = /(?<!\S)(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|(\S+))/gu

/** The terms of what was typed, in order. */
export function wantedIn(typed: string): readonly Wanted[] {
  const terms: Wanted[] = []
  for (const match of typed.matchAll(TERM)) {
    const [whole, minus = '', quote, bare] = match
    const words = wordsIn(quote ?? bare ?? '').map(({ word }) => word)
    if (words.length === 0) continue
    const refused = minus !== ''
    const quoted = quote !== undefined
    const last = match.index + whole.length === typed.length
    terms.push({ words, quoted, refused, begun: last && !quoted && !refused })
  }
  return terms.slice(0, MOST)
}
