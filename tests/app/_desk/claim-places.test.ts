import { expect, test } from 'vitest'
import {
  answering,
  claimsAcross,
  neighbour,
  nextWanted,
  placesOf,
} from '../../../app/_desk/claim-places.ts'
import { spansAt } from '../../../lib/text/mark-index.ts'
import { codePointIndex } from '../../../lib/text/units.ts'
import { aClaim } from './a-claim.ts'

const text = codePointIndex('😀 the river rose at night')

test('places are in UTF-16 units, also behind characters of two units', () => {
  const { firsts } = placesOf([aClaim(1, [[2, 5]])], 'r1', text)
  expect(text.text.slice(firsts.get(1)?.start, firsts.get(1)?.end)).toBe('the')
})

test('claims come in the order of the text, the longer first where they begin together', () => {
  const claims = [aClaim(1, [[10, 12]]), aClaim(2, [[2, 4]]), aClaim(3, [[2, 9]])]
  expect(placesOf(claims, 'r1', text).order).toEqual([3, 2, 1])
})

test('a claim with two marks comes once, by its first', () => {
  const claims = [
    aClaim(1, [
      [12, 14],
      [2, 4],
    ]),
    aClaim(2, [[6, 8]]),
  ]
  expect(placesOf(claims, 'r1', text).order).toEqual([1, 2])
})

test('withdrawn claims and marks of other revisions have no place', () => {
  const withdrawn = aClaim(1, [[2, 4]], { standing: 'withdrawn' })
  const elsewhere = aClaim(2, [[2, 4]])
  expect(placesOf([withdrawn], 'r1', text).order).toEqual([])
  expect(placesOf([elsewhere], 'r2', text).order).toEqual([])
})

test('overlapping marks lie in different lanes', () => {
  const { lanes } = placesOf([aClaim(1, [[2, 9]]), aClaim(2, [[4, 6]])], 'r1', text)
  expect(new Set(lanes.values()).size).toBe(2)
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
  const places = placesOf(
    [
      aClaim(1, [
        [2, 5],
        [6, 9],
      ]),
      aClaim(2, [[12, 14]]),
    ],
    'r1',
    text,
  )
  expect(claimsAcross(places, { start: 3, end: 10 })).toEqual([1])
  expect(claimsAcross(places, { start: 3, end: 15 })).toEqual([1, 2])
})

test('the shortest mark under the pointer answers, then the next longer, and round', () => {
  const places = placesOf(
    [aClaim(1, [[2, 20]]), aClaim(2, [[4, 8]]), aClaim(3, [[3, 12]])],
    'r1',
    text,
  )
  const under = spansAt(places.index, 6)
  expect(answering(under, null)).toBe(2)
  expect(answering(under, 2)).toBe(3)
  expect(answering(under, 3)).toBe(1)
  expect(answering(under, 1)).toBe(2)
  expect(answering([], 1)).toBeNull()
})
