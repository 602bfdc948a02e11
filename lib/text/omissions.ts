/**
 * Looking up a quoted passage that leaves words out: «The bridge … needs repairs», «opened [...] in
 * 1931». Where the passage does not stand as it is, its parts are sought by themselves, in their
 * order, each after the one before.
 *
 * The surprising decision: no further than `REACH` apart. Anything stands somewhere in a long report;
 * parts that lie pages from each other are no quotation; nor are parts of a word or two (`He … said … no`
 * stands nearly everywhere), so a part has three words, or `LETTERS` letters. Units: UTF-16.
 */
import { UNSPACED, wordsIn } from './folding.ts'
import {
  findPassage,
  type Loosening,
  loosenings,
  type PlaceFound,
  type Skeleton,
} from './passage.ts'
import type { Span } from './span.ts'

/** Where a passage stands, part by part, and what was loosened to find it there. */
export type PartsFound = {
  readonly spans: readonly Span[]
  readonly loosened: readonly Loosening[]
}

/** The most that may be left out between two parts: about two pages. */
export const REACH = 5_000

/** So many letters say enough in fewer than three words; where no blanks part the words, a third of it. */
const LETTERS = 12

const OMISSION = /[[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\./u

/** The places where a passage stands, whole or with what it leaves out. */
export function findParts(copy: Skeleton, passage: string): readonly PartsFound[] {
  const whole = findPassage(copy, passage)
  const pieces = passage.split(OMISSION)
  if (whole.length > 0 || pieces.length < 2) {
    return whole.map(({ span, loosened }) => ({ spans: [span], loosened }))
  }
  const parts = pieces.map((part) => part.trim()).filter((part) => /[\p{L}\p{N}]/u.test(part))
  if (!parts.every(saysEnough)) return []
  const [first = [], ...rest] = parts.map((part) => findPassage(copy, part))
  return first.flatMap((place) => {
    const places = inOrder(place, rest)
    return places === null ? [] : [together(places)]
  })
}

function saysEnough(part: string): boolean {
  const words = wordsIn(part)
  const letters = words.reduce(
    (sum, { word }) => sum + word.length * (UNSPACED.test(word) ? 3 : 1),
    0,
  )
  return words.length >= 3 || letters >= LETTERS
}

/** The nearest place of each further part behind the one before, or null where one is missing. */
function inOrder(
  first: PlaceFound,
  rest: readonly (readonly PlaceFound[])[],
): readonly PlaceFound[] | null {
  const places = [first]
  let { end } = first.span
  for (const found of rest) {
    const next = found.find(({ span }) => span.start >= end && span.start - end <= REACH)
    if (next === undefined) return null
    places.push(next)
    end = next.span.end
  }
  return places
}

function together(places: readonly PlaceFound[]): PartsFound {
  const loosened = new Set<Loosening>(places.flatMap((place) => place.loosened))
  loosened.add('omissions')
  return {
    spans: places.map(({ span }) => span),
    loosened: loosenings.filter((one) => loosened.has(one)),
  }
}
