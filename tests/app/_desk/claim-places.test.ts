import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answering,
  beginningIn,
  claimsAcross,
  isPlaced,
  marksAt,
  marksNear,
  neighbour,
  nextWanted,
  type Places,
  placesOf,
  placesWith,
  spansOf,
} from '../../../app/_desk/claim-places.ts'
import { lookOf } from '../../../app/_desk/mark-style.ts'
import { byPlace, type Span } from '../../../lib/text/span.ts'
import { aClaim, placed } from './a-claim.ts'

/** The places of some claims. */
function placesFor(...claims: readonly ReturnType<typeof aClaim>[]) {
  return placesOf(claims.map((claim) => placed(claim)))
}

/** Every mark. */
function all(places: Places) {
  return marksNear(places, { start: 0, end: 1_000 })
}

test('claims come in the order of the text, the longer first where they begin together', () => {
  const claims = [aClaim(1, [[10, 12]]), aClaim(2, [[2, 4]]), aClaim(3, [[2, 9]])]
  expect(placesFor(...claims).order).toEqual([3, 2, 1])
})

test('a claim with two marks comes once, by its first', () => {
  const claims = [
    aClaim(1, [
      [12, 14],
      [2, 4],
    ]),
    aClaim(2, [[6, 8]]),
  ]
  expect(placesFor(...claims).order).toEqual([1, 2])
})

test('overlapping marks lie in different lanes', () => {
  const marks = all(placesFor(aClaim(1, [[2, 9]]), aClaim(2, [[4, 6]])))
  expect(new Set(marks.map(({ lane }) => lane)).size).toBe(2)
})

test('next and previous follow the text, and end at its ends', () => {
  expect(neighbour([4, 2, 9], 4, 1)).toBe(2)
  expect(neighbour([4, 2, 9], 2, -1)).toBe(4)
  expect(neighbour([4, 2, 9], 9, 1)).toBeNull()
  expect(neighbour([4, 2, 9], 4, -1)).toBeNull()
})

test('from nowhere the next is the first, and the previous the last', () => {
  expect(neighbour([4, 2, 9], null, 1)).toBe(4)
  expect(neighbour([4, 2, 9], null, -1)).toBe(9)
  expect(neighbour([], null, 1)).toBeNull()
})

test('the next one wanted is looked for to the end and then from the begin', () => {
  const even = (claim: number) => claim % 2 === 0
  expect(nextWanted([2, 3, 5, 8], 3, even)).toBe(8)
  expect(nextWanted([2, 3, 5], 3, even)).toBe(2)
  expect(nextWanted([2, 3], 2, even)).toBeNull()
  expect(nextWanted([3, 4], null, even)).toBe(4)
})

test('the claims across some words are found, each once', () => {
  const places = placesFor(
    aClaim(1, [
      [2, 5],
      [6, 9],
    ]),
    aClaim(2, [[12, 14]]),
  )
  expect(claimsAcross(places, { start: 3, end: 10 })).toEqual([1])
  expect(claimsAcross(places, { start: 3, end: 15 })).toEqual([1, 2])
})

test('the shortest mark under the pointer answers, then the next longer, and round', () => {
  const places = placesFor(aClaim(1, [[2, 20]]), aClaim(2, [[4, 8]]), aClaim(3, [[3, 12]]))
  const under = marksAt(places, 6)
  expect(answering(under, null)).toBe(2)
  expect(answering(under, 2)).toBe(3)
  expect(answering(under, 3)).toBe(1)
  expect(answering(under, 1)).toBe(2)
  expect(answering([], 1)).toBeNull()
})

test('the claims that begin in a stretch are found, from its start to before its end', () => {
  const places = placesFor(aClaim(1, [[2, 20]]), aClaim(2, [[8, 9]]), aClaim(3, [[5, 12]]))
  expect(beginningIn(places, { start: 2, end: 8 })).toEqual([1, 3])
  expect(beginningIn(places, { start: 3, end: 9 })).toEqual([3, 2])
  expect(beginningIn(places, { start: 30, end: 40 })).toEqual([])
})

const anySpan = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: start + length }))
const anyMarks = fc.array(fc.array(anySpan, { minLength: 1, maxLength: 1 }), { maxLength: 3 })
const anyClaims = fc
  .array(anyMarks, { maxLength: 12 })
  .map((all) =>
    all.map((marks, at) => ({ number: at + 1, look: lookOf(aClaim(1)), marks: inPlace(marks) })),
  )

function inPlace(marks: readonly (readonly Span[])[]) {
  return marks.toSorted((a, b) => byPlace(a[0] ?? none, b[0] ?? none))
}
const none = { start: 0, end: 0 }

/** Everything about places that does not depend on how they came about; lanes may. */
function told(places: Places) {
  const { order, firsts } = places
  const at = Array.from({ length: 82 }, (_, offset) =>
    marksAt(places, offset)
      .map(({ claim, nth }) => `${claim}.${nth}`)
      .toSorted(),
  )
  return { at, order: new Set(order), firsts: [...firsts].toSorted(([a], [b]) => a - b) }
}

test('places with one claim changed are those that would be made anew, and no other mark is touched', () => {
  fc.assert(
    fc.property(anyClaims, fc.nat(12), anyMarks, (claims, at, marks) => {
      const before = placesOf(claims)
      const changed = { number: at + 1, marks: inPlace(marks) }
      const after = placesWith(before, changed)
      const others = claims.filter(({ number }) => number !== changed.number)
      expect(told(after)).toEqual(
        told(placesOf([...others, { ...changed, look: lookOf(aClaim(1)) }])),
      )
      const kept = all(before).filter(({ claim }) => claim !== changed.number)
      expect(all(after).filter(({ claim }) => claim !== changed.number)).toEqual(kept)
      const starts = after.order.map((number) => after.firsts.get(number)?.start ?? -1)
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      expect(isPlaced(after, changed.number, changed.marks)).toBe(true)
    }),
  )
})

test('a mark that comes later lies in a lane of its own', () => {
  fc.assert(
    fc.property(anyClaims, anySpan, (claims, at) => {
      const places = placesWith(placesOf(claims), { number: 99, marks: [[at]] })
      const lane = all(places).find(({ claim }) => claim === 99)?.lane
      const over = marksNear(places, at).filter(({ claim }) => claim !== 99)
      expect(over.every((one) => one.lane !== lane)).toBe(true)
    }),
  )
})

test('the marks at a place come shortest first, their length that of all their pieces', () => {
  const spans = (...at: readonly (readonly [number, number])[]) => [
    at.map(([start, end]) => ({ start, end })),
  ]
  const places = placesOf([
    { number: 1, marks: spans([0, 2], [3, 6]) },
    { number: 2, marks: spans([0, 3]) },
    { number: 3, marks: spans([1, 1]) },
  ])
  expect(marksAt(places, 1).map(({ claim }) => claim)).toEqual([2, 1])
  expect(spansOf(places)).toEqual([
    { start: 0, end: 3 },
    { start: 0, end: 2 },
    { start: 3, end: 6 },
  ])
})
