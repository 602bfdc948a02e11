import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorOf, type CardWish, cardTops, wholeInView } from '../../../app/_desk/card-layout.ts'

/** Cards drawn as «wish+height». */
function cards(drawn: string): CardWish[] {
  return drawn.split(' ').map((one, at) => {
    const [wish = 0, height = 0] = one.split('+').map(Number)
    return { key: String(at), wish, height }
  })
}

test('cards that have room stand where they wish', () =>
  expect(cardTops(cards('0+50 100+50 300+50'), 1, 10)).toEqual([0, 100, 300]))

test('cards below the anchor give way downwards', () =>
  expect(cardTops(cards('0+50 20+50 30+50'), 0, 10)).toEqual([0, 60, 120]))

test('cards above the anchor give way upwards', () =>
  expect(cardTops(cards('0+50 20+50 30+50'), 2, 10)).toEqual([-90, -30, 30]))

test('a far card is not moved by a crowd', () =>
  expect(cardTops(cards('0+50 20+50 500+50'), 0, 10)).toEqual([0, 60, 500]))

test('no cards have no tops', () => expect(cardTops([], 0, 10)).toEqual([]))

test('no two cards overlap, and the anchor has its wish exactly', () => {
  const some = fc.array(
    fc.record({ wish: fc.integer({ min: 0, max: 900 }), height: fc.integer({ min: 1, max: 300 }) }),
    { minLength: 1, maxLength: 30 },
  )
  fc.assert(
    fc.property(some, fc.nat(), fc.integer({ min: 0, max: 20 }), (drawn, nth, gap) => {
      const sorted = drawn
        .toSorted((a, b) => a.wish - b.wish)
        .map((card, at) => ({ ...card, key: String(at) }))
      const anchor = nth % sorted.length
      const tops = cardTops(sorted, anchor, gap)
      expect(tops[anchor]).toBe(sorted[anchor]?.wish)
      sorted.slice(1).forEach((_, at) => {
        const bottom = (tops[at] ?? 0) + (sorted[at]?.height ?? 0) + gap
        expect(tops[at + 1]).toBeGreaterThanOrEqual(bottom)
      })
    }),
  )
})

test('the open card is the anchor', () =>
  expect(anchorOf(cards('0+50 100+50 300+50'), '2', 0)).toBe(2))

test('without an open card the anchor is the one nearest the reading line', () =>
  expect(anchorOf(cards('0+50 100+50 300+50'), null, 190)).toBe(1))

test('an open card that is not there leaves the anchor to the reading line', () =>
  expect(anchorOf(cards('0+50 100+50'), 'gone', 90)).toBe(1))

const view = { top: 100, bottom: 700 }

test('an open card that fits stands level with its words', () =>
  expect(wholeInView(200, 300, view)).toBe(200))

test('an open card that would end below the view is pushed up just far enough', () =>
  expect(wholeInView(500, 300, view)).toBe(400))

test('an open card taller than the view keeps its head in view', () =>
  expect(wholeInView(500, 900, view)).toBe(100))
