/**
 * The words around a passage by which it is found again (W3C TextQuoteSelector): what stands immediately
 * before and after it, not trimmed, as much as makes it the only such place in its text. By the model a reader
 * selects every match, so a context that occurs twice would name two places.
 *
 * Units: UTF-16. Context begins with 32 units on each side and doubles up to 1,024, and cuts no character
 * that a person would see as one. In a text that repeats itself for longer than that the position alone decides.
 */
import type { Span } from '../text/span.ts'
import { graphemeEnd, graphemeStart } from '../text/units.ts'

export type Quoted = { readonly exact: string; readonly prefix: string; readonly suffix: string }

const SHORTEST = 32
const LONGEST = 1_024

/** The words of a place with what stands around them. */
export function quotedIn(text: string, at: Span): Quoted {
  for (let reach = SHORTEST; ; reach *= 2) {
    const start = graphemeStart(text, Math.max(0, at.start - reach))
    const end = graphemeEnd(text, Math.min(text.length, at.end + reach))
    const whole = start === 0 && end === text.length
    if (whole || reach >= LONGEST || placesOf(text, text.slice(start, end)).length === 1) {
      return {
        exact: text.slice(at.start, at.end),
        prefix: text.slice(start, at.start),
        suffix: text.slice(at.end, end),
      }
    }
  }
}

/** Where words begin in a text: the first two places at most. */
export function placesOf(text: string, words: string): readonly number[] {
  const first = text.indexOf(words)
  const second = first < 0 ? -1 : text.indexOf(words, first + 1)
  return [first, second].filter((place) => place >= 0)
}
