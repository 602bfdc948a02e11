/**
 * Where the cards of the margin stand. Each card wishes to be level with its words; cards must not
 * lie over each other. One card, the anchor (the one worked on, or the one at the reading line), has
 * its wish exactly; those above give way upwards, those below downwards.
 *
 * Units: CSS pixels in the scrolled page, downwards. The surprising decision: the anchor is never
 * moved for the sake of others, so that in a crowded passage the far cards drift and not the near.
 */

/** A card that wants to stand at `wish` and is `height` tall. */
export type CardWish = {
  readonly key: string
  readonly wish: number
  readonly height: number
}

/** The tops of cards in the order given, `gap` pixels apart at least; the card at `anchor` exact. */
export function cardTops(cards: readonly CardWish[], anchor: number, gap: number): number[] {
  if (cards.length === 0) return []
  const exact = Math.min(Math.max(anchor, 0), cards.length - 1)
  const tops = cards.map(({ wish }) => wish)
  for (let at = exact + 1; at < cards.length; at++) {
    const before = cards[at - 1]
    const floor = (tops[at - 1] ?? 0) + (before?.height ?? 0) + gap
    tops[at] = Math.max(tops[at] ?? floor, floor)
  }
  for (let at = exact - 1; at >= 0; at--) {
    const ceiling = (tops[at + 1] ?? 0) - gap - (cards[at]?.height ?? 0)
    tops[at] = Math.min(tops[at] ?? ceiling, ceiling)
  }
  return tops
}

/** The card that the others give way to: the active one if it is among them, else the one nearest the reading line. */
export function anchorOf(
  cards: readonly CardWish[],
  active: string | null,
  readingLine: number,
): number {
  const chosen = cards.findIndex(({ key }) => key === active)
  if (chosen !== -1) return chosen
  let nearest = 0
  let distance = Number.POSITIVE_INFINITY
  cards.forEach(({ wish }, at) => {
    const away = Math.abs(wish - readingLine)
    if (away < distance) {
      nearest = at
      distance = away
    }
  })
  return nearest
}

/**
 * Where an open card stands so that the whole of it can be seen: level with its words where it fits
 * between `top` and `bottom` of the view, else pushed just far enough, its head never cut.
 */
export function wholeInView(
  wish: number,
  height: number,
  view: { readonly top: number; readonly bottom: number },
): number {
  return Math.max(Math.min(wish, view.bottom - height), view.top)
}
