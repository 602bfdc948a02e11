/**
 * The marks of one revision placed on the next, as the law says that an anchor never guesses. A
 * mark is *exact* (same words, same surroundings, wherever they now begin) and may follow by itself;
 * *moved* (same words, other surroundings), *changed* (other words) or *ambiguous* (several places) and a person is
 * asked; or *lost*. Only *exact* is sure enough for silence; everything else is an offer.
 *
 * Two witnesses are heard: the difference of the texts (follow) and the words with their surroundings
 * (candidates, fitting). A mark of several spans has each placed; its outcome is the worst of theirs
 * (Phelps and Wilensky 2000, «Robust intra-document locations», for the idea of offering what is left).
 *
 * Units: UTF-16, in and out. No grapheme cluster is cut, no character is normalised.
 */
import type { Span } from '../span.ts'
import { byPlace, overlaps } from '../span.ts'
import { type Offer, spanPlacer } from './place-span.ts'

/** What became of a mark. */
export type Placed =
  | { readonly outcome: 'exact' | 'moved' | 'changed'; readonly spans: readonly Span[] }
  /** Several places, the likeliest first: each has all spans of the mark. */
  | { readonly outcome: 'ambiguous'; readonly places: readonly (readonly Span[])[] }
  /** Gone; `nearest` is where it would have stood, empty or with what stands there now. */
  | { readonly outcome: 'lost'; readonly nearest: Span | null }

export type Outcome = Placed['outcome']

/** Told after each hundred marks. */
export type PlacingProgress = (done: number, of: number) => void

/** No more places than these are offered for one mark. */
export const MOST_PLACES = 9

/** Place marks, each one or more spans in order, and keep their order. */
export function placeMarks(
  before: string,
  after: string,
  marks: readonly (readonly Span[])[],
  { onProgress = () => {} }: { readonly onProgress?: PlacingProgress } = {},
): readonly Placed[] {
  if (before === after) return marks.map((spans) => ({ outcome: 'exact', spans }))
  const placeSpan = spanPlacer(before, after)
  return marks.map((spans, i) => {
    if (i % 100 === 0) onProgress(i, marks.length)
    return together(spans.map(placeSpan))
  })
}

const WORSE: readonly Outcome[] = ['exact', 'moved', 'changed', 'ambiguous', 'lost']

/** The places of a mark's spans made one. */
function together(offers: readonly Offer[]): Placed {
  const lost = offers.find(({ outcome }) => outcome === 'lost')
  if (lost !== undefined || offers.length === 0) {
    return { outcome: 'lost', nearest: lost?.nearest ?? null }
  }
  const ways = combined(offers)
  const [spans] = ways
  if (spans === undefined) return { outcome: 'lost', nearest: offers[0]?.places[0]?.[0] ?? null }
  if (offers.some(({ outcome }) => outcome === 'ambiguous')) {
    return { outcome: 'ambiguous', places: ways.map((way) => way.toSorted(byPlace)) }
  }
  const worst = Math.max(...offers.map(({ outcome }) => WORSE.indexOf(outcome)))
  const inOrder = spans.every((one, i) => i === 0 || (spans[i - 1]?.end ?? 0) <= one.start)
  if (worst === 0 && inOrder) return { outcome: 'exact', spans }
  return { outcome: worst <= 1 ? 'moved' : 'changed', spans: spans.toSorted(byPlace) }
}

/** Every way to take one place of each span so that none overlap, the likeliest first. */
function combined(offers: readonly Offer[]): readonly (readonly Span[])[] {
  let ways: (readonly Span[])[] = [[]]
  for (const { places } of offers) {
    ways = ways
      .flatMap((way) =>
        places.filter((place) => apart(way, place)).map((place) => [...way, ...place]),
      )
      .slice(0, MOST_PLACES)
  }
  return ways
}

function apart(some: readonly Span[], others: readonly Span[]): boolean {
  return some.every((one) => others.every((other) => !overlaps(one, other)))
}
