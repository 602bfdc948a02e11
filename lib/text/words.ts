/**
 * Words in the language of a text, as `Intl.Segmenter` finds them (UAX #29 with dictionaries for scripts that part
 * no words by spaces), and taking whole ones in: what a person selected grows to the words that it cuts, and
 * leaves the punctuation and quotation marks round them behind. Marks that belong to a figure («%», «€») stay.
 *
 * Units: UTF-16. Words are looked for so far round a place; none is longer.
 */
import { segmenterFor } from './segmenters.ts'
import type { Span } from './span.ts'
import { snapToGraphemes } from './units.ts'

const ROUND = 512

/** The words of a stretch of a text, in order. */
export function wordsIn(text: string, at: Span, language: string): Span[] {
  const found = segmenterFor(language, 'word').segment(text.slice(at.start, at.end))
  return [...found].flatMap(({ index, segment, isWordLike }) =>
    isWordLike === true
      ? [{ start: at.start + index, end: at.start + index + segment.length }]
      : [],
  )
}

/** The words near an offset, in order. */
export function wordsNear(text: string, offset: number, within: Span, language: string): Span[] {
  const near = {
    start: Math.max(offset - ROUND, within.start),
    end: Math.min(offset + ROUND, within.end),
  }
  return wordsIn(text, snapToGraphemes(text, near), language)
}

/** The smallest range of whole words round what was selected; what holds no word is only kept from cutting a character. */
export function snapToWords(text: string, at: Span, language: string): Span {
  const whole = snapToGraphemes(text, at)
  const grown = {
    start: wordAt(text, whole.start, language)?.start ?? whole.start,
    end: wordAt(text, whole.end, language)?.end ?? whole.end,
  }
  const bare = withoutPunctuation(text, grown)
  return bare.start < bare.end && /[\p{L}\p{N}]/u.test(text.slice(bare.start, bare.end))
    ? bare
    : whole
}

/** The word that an offset cuts; none at its edges. */
function wordAt(text: string, offset: number, language: string): Span | null {
  const all = { start: 0, end: text.length }
  const words = wordsNear(text, offset, all, language)
  return words.find(({ start, end }) => start < offset && offset < end) ?? null
}

/** Blanks, quotation marks, stops and dashes; brackets are looked at in pairs. */
const LEADING = /^(?:[\s"'.,;:!?…—–。、！？،؟؛।\p{Pi}\p{Pf}„‚]|-(?!\d))+/u
const TRAILING =
  /(?:[\s"',;:!?…—–\-。、！？،؟؛।\p{Pi}\p{Pf}„‚]|(?<=[.!?…”"])\[\d{1,3}\]|(?<!\p{Lu}\.\p{Lu})\.)+$/u

function withoutPunctuation(text: string, at: Span): Span {
  let { start, end } = at
  for (let before = -1; before !== end - start; ) {
    before = end - start
    start += LEADING.exec(text.slice(start, end))?.[0].length ?? 0
    end -= TRAILING.exec(text.slice(start, end))?.[0].length ?? 0
    const words = text.slice(start, end)
    if (/^\p{Ps}/u.test(words) && !isPaired(words)) start++
    else if (/\p{Pe}$/u.test(words) && !isPaired(words)) end--
  }
  return { start, end }
}

/** Does every bracket in these words have its other half in them? */
function isPaired(words: string): boolean {
  let open = 0
  for (const bracket of words.match(/[\p{Ps}\p{Pe}]/gu) ?? []) {
    open += /\p{Ps}/u.test(bracket) ? 1 : -1
    if (open < 0) return false
  }
  return open === 0
}
