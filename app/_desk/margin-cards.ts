/**
 * Which cards the margin has now: those of claims whose first words are near the view, those of
 * claims being written on words near the view, and always the open one, wherever it stands. In the
 * order of the text.
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
  readonly active: number | null
  readonly writing: string | null
  readonly begun: readonly string[]
  readonly text: number
}

/** The cards, in the order of the text. */
export function marginCards({
  places,
  near,
  active,
  writing,
  begun,
  text,
}: MarginAsked): MarginCard[] {
  const inside = (start: number) => near.start <= start && start < near.end
  const cards: MarginCard[] = []
  const here = new Set(beginningIn(places, near))
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

/** The key of a claim's card. */
export function cardKey(claim: number): string {
  return `card-of-claim-${claim}`
}
