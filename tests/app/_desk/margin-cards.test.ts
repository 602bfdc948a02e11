import { expect, test } from 'vitest'
import { beginningIn, placesOf } from '../../../app/_desk/claim-places.ts'
import {
  type MarginAsked,
  marginCards,
  stretchGrowing,
  stretchOfCards,
} from '../../../app/_desk/margin-cards.ts'
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

test('many new cards come a few a frame, those around the place that is read first', () => {
  const wanted = { start: 20, end: 68 }
  let stretch = { start: 0, end: 0 }
  const frames: (readonly number[])[] = []
  for (let frame = 0; frame < 10 && stretch.end - stretch.start !== 48; frame++) {
    stretch = stretchGrowing(crowd, stretch, wanted, 44)
    frames.push(beginningIn(crowd, stretch))
  }
  expect(stretch).toEqual(wanted)
  expect(frames.map(({ length }) => length)).toEqual([12, 24, 36, 48])
  expect(frames[0]).toContain(44)
})

test('what is read at an end of the stretch has its cards first, and the others come from there', () => {
  const wanted = { start: 20, end: 68 }
  expect(stretchGrowing(crowd, { start: 0, end: 0 }, wanted, 20)).toEqual({ start: 20, end: 32 })
  expect(stretchGrowing(crowd, { start: 0, end: 0 }, wanted, 68)).toEqual({ start: 56, end: 68 })
})

test('cards that are there and still wanted stay while others come, and those that are not go', () => {
  const wanted = { start: 60, end: 108 }
  const stretch = stretchGrowing(crowd, { start: 20, end: 70 }, wanted, 80)
  expect(stretch).toEqual({ start: 60, end: 82 })
})

test('where only a few are missing the stretch is the one wanted', () => {
  const wanted = { start: 28, end: 76 }
  expect(stretchGrowing(crowd, { start: 20, end: 68 }, wanted, 50)).toEqual(wanted)
  expect(stretchGrowing(crowd, { start: 300, end: 400 }, { start: 190, end: 300 }, 0)).toEqual({
    start: 190,
    end: 300,
  })
})

test('many claims that begin at one place come together', () => {
  const same = placesOf(
    Array.from({ length: 40 }, (_, at) => placed(aClaim(at + 1, [[7, 20 + at]]))),
  )
  const wanted = { start: 0, end: 90 }
  const first = stretchGrowing(same, { start: 0, end: 0 }, wanted, 7)
  expect(stretchGrowing(same, first, wanted, 7)).toEqual(wanted)
})
