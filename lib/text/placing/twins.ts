/**
 * Places of the new text with the very words of a passage that moved, whose surroundings are as good as
 * where it was brought. A sentence that was doubled stands between what stood before it and itself, and
 * between itself and what stood after it: the difference of the texts has to take one of the two, and nobody
 * can say which. Then it is a question.
 *
 * Units: UTF-16.
 */
import { overlaps, type Span, span } from '../span.ts'
import { placesOf, type Windows } from './windows.ts'

/** So many units on each side are surroundings. */
const NEAR = 48
/** So many of the surroundings that the best place has, as a share, are as good. */
const AS_GOOD = 0.7
/** So many places are looked at, and so many told. */
const MOST = 64
const MOST_TOLD = 8

/** The other places that are as good as the one at `best`, the likeliest first; `was` is the passage in the old text. */
export function twinsOf(before: Windows, after: Windows, was: Span, best: Span): readonly Span[] {
  const words = before.text.slice(was.start, was.end)
  const least = AS_GOOD * kept(before.text, after.text, was, best)
  return (placesOf(after, words, MOST) ?? [])
    .map((start) => span(start, start + words.length))
    .filter((one) => !overlaps(one, best))
    .map((at) => ({ at, score: kept(before.text, after.text, was, at) }))
    .filter(({ score }) => score >= least)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, MOST_TOLD)
    .map(({ at }) => at)
}

/** How many units right before and right after a passage stayed, up to `NEAR` on each side; an end of the text is kept by an end. */
function kept(before: string, after: string, was: Span, is: Span): number {
  let left = 0
  while (left < NEAR && same(before, was.start - left - 1, after, is.start - left - 1)) left++
  let right = 0
  while (right < NEAR && same(before, was.end + right, after, is.end + right)) right++
  return left + right
}

function same(before: string, i: number, after: string, j: number): boolean {
  return before.charAt(i) === after.charAt(j)
}
