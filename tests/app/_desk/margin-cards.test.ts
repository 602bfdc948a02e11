import { expect, test } from 'vitest'
import { beginningIn, placesOf } from '../../../app/_desk/claim-places.ts'
import { type MarginAsked, marginCards, stretchOfCards } from '../../../app/_desk/margin-cards.ts'
import type { Span } from '../../../lib/text/span.ts'
import { aClaim, placed } from './a-claim.ts'

const claims = [aClaim(1, [[10, 12]]), aClaim(2, [[50, 60]]), aClaim(3, [[90, 95]])]
const places = placesOf(claims.map((claim) => placed(claim)))

/** The keys of the cards; near is 40 to 80 unless said otherwise. */
function cards(but: Partial<MarginAsked> = {}): string[] {
  const near = { start: 40, end: 80 }
  const asked = {
    places,
    near,
    stretch: near,
    active: null,
    writing: null,
    begun: [],
    text: 1,
    ...but,
  }
  return marginCards(asked).map(({ key }) => key)
}

test('only the cards near the view are there', () => expect(cards()).toEqual(['card-of-claim-2']))

test('the open card is there wherever its words stand', () =>
  expect(cards({ active: 3 })).toEqual(['card-of-claim-2', 'card-of-claim-3']))

test('claims being written stand among the others, in the order of the text', () =>
  expect(
    cards({ begun: ['claim-1-45-49', 'claim-1-70-75', 'claim-1-0-5', 'claim-2-45-49'] }),
  ).toEqual(['claim-1-45-49', 'card-of-claim-2', 'claim-1-70-75']))

test('the claim being written now is there wherever its words stand', () =>
  expect(cards({ begun: ['claim-1-0-5'], writing: 'claim-1-0-5' })).toEqual([
    'claim-1-0-5',
    'card-of-claim-2',
  ]))

/** Claim 1 begins at 1, claim 2 at 2, and so on. */
const crowd = placesOf(
  Array.from({ length: 200 }, (_, at) => placed(aClaim(at + 1, [[at + 1, at + 9]]))),
)

/** The claims that have cards. */
function shown(near: Span, reading: number): readonly number[] {
  return beginningIn(crowd, stretchOfCards(crowd, near, reading))
}

test('in a crowd the cards around the place that is read are there, and no more than there is room for', () => {
  const near = { start: 20, end: 180 }
  const cards = shown(near, 100)
  expect(cards).toHaveLength(48)
  expect(cards).toContain(100)
  expect(Math.abs((cards[0] ?? 0) + 24 - 100)).toBeLessThanOrEqual(8)
  expect(shown(near, 0)[0]).toBe(20)
  expect(shown(near, 500).at(-1)).toBe(179)
})

test('reading on changes the cards of a crowd a few at a time', () => {
  const near = { start: 20, end: 180 }
  for (let reading = 30; reading < 170; reading++) {
    const [one, other] = [shown(near, reading), shown(near, reading + 1)]
    expect(one.filter((number) => !other.includes(number)).length).toBeLessThanOrEqual(8)
  }
})

test('where there is no crowd every claim near the view has its card, wherever one reads', () => {
  expect(shown({ start: 20, end: 60 }, 0)).toHaveLength(40)
  expect(shown({ start: 20, end: 60 }, 59)).toHaveLength(40)
})
