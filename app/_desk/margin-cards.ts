/**
 * Which cards the margin has now: those of claims whose first words are near the view, those of
 * claims being written on words near the view, and always the open one, wherever it stands. In the
 * order of the text. Where more claims begin near the view than a margin has room for, those around
 * the place that is read; they change a few at a time as one reads on.
 *
 * Units: UTF-16.
 */
import type { Span } from '../../lib/text/span.ts'
import { beginningIn, type Places } from './claim-places.ts'
import { wordsOfPlace } from './places-of-drafts.ts'

export type MarginCard = {
  readonly key: string
  /** Where its words begin. */
  readonly start: number
} & (
  | { readonly kind: 'claim'; readonly claim: number }
  | { readonly kind: 'draft'; readonly place: string }
)

export type MarginAsked = {
  readonly places: Places
  readonly near: Span
  /** The stretch near the view whose claims have cards. */
  readonly stretch: Span
  readonly active: number | null
  readonly writing: string | null
  readonly begun: readonly string[]
  readonly text: number
}

/** The cards, in the order of the text. */
export function marginCards({
  places,
  near,
  stretch,
  active,
  writing,
  begun,
  text,
}: MarginAsked): MarginCard[] {
  const inside = (start: number) => near.start <= start && start < near.end
  const cards: MarginCard[] = []
  const here = new Set(beginningIn(places, stretch))
  if (active !== null && places.firsts.has(active)) here.add(active)
  for (const claim of here) {
    const start = places.firsts.get(claim)?.start ?? 0
    cards.push({ key: cardKey(claim), kind: 'claim', claim, start })
  }
  for (const place of begun) {
    const words = wordsOfPlace(place, text)
    if (words === null || !(place === writing || inside(words.start))) continue
    cards.push({ key: place, kind: 'draft', place, start: words.start })
  }
  return cards.toSorted((a, b) => a.start - b.start)
}

/** So many claims at most have a card at once; more would stand far from their words. */
const MOST = 48

/** So many cards come and go together while one reads through a crowd. */
const STEP = 8

/** Do more claims begin in a stretch than a margin has room for? */
export function isCrowded(places: Places, near: Span): boolean {
  return beginningIn(places, near).length > MOST
}

/** The stretch near the view whose claims have cards: all of it, or in a crowd what lies around the place that is read. */
export function stretchOfCards(places: Places, near: Span, reading: number): Span {
  const all = beginningIn(places, near)
  if (all.length <= MOST) return near
  const until = { start: near.start, end: Math.max(near.start, reading) }
  const from = Math.floor((beginningIn(places, until).length - MOST / 2) / STEP) * STEP
  const begin = Math.min(Math.max(from, 0), all.length - MOST)
  const start = (at: number) => places.firsts.get(all[at] ?? 0)?.start
  return { start: start(begin) ?? near.start, end: start(begin + MOST) ?? near.end }
}

/** So many cards more at most in one frame. */
const FRAME = 12

/**
 * The stretch of cards on its way to the one wanted: what is shown and still wanted, and a few cards more
 * around the place that is read; all of it when no more than a few are missing.
 */
export function stretchGrowing(places: Places, shown: Span, wanted: Span, reading: number): Span {
  const all = beginningIn(places, wanted)
  const start = (at: number) => places.firsts.get(all[at] ?? 0)?.start
  const before = (offset: number) =>
    beginningIn(places, { start: wanted.start, end: clamped(offset, wanted) }).length
  const here = shown.start < wanted.end && wanted.start < shown.end
  const [from, to] = here ? [shown.start, shown.end] : [reading, reading]
  const [low, high] = [before(from), before(to)]
  if (all.length - (high - low) <= FRAME) return wanted
  const above = Math.min(low, Math.max(FRAME / 2, FRAME - (all.length - high)))
  const begin = low - above
  const end = Math.min(high + FRAME - above, all.length)
  const grown = {
    start: begin === 0 ? wanted.start : (start(begin) ?? wanted.start),
    end: start(end) ?? wanted.end,
  }
  // Claims that begin together come together.
  return grown.start === shown.start && grown.end === shown.end ? wanted : grown
}

function clamped(offset: number, { start, end }: Span): number {
  return Math.min(Math.max(offset, start), end)
}

/** The key of a claim's card. */
export function cardKey(claim: number): string {
  return `card-of-claim-${claim}`
}
