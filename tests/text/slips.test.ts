import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meant, slipsAllowed, slipsBetween } from '../../lib/text/slips.ts'

test.each([
  ['bridge', 'bridge', 0],
  ['brigde', 'bridge', 1],
  ['bridg', 'bridge', 1],
  ['bbridge', 'bridge', 1],
  ['bruidgw', 'bridge', 2],
  ['', 'pier', 4],
])('between «%s» and «%s» lie %d slips', (one, other, slips) => {
  expect(slipsBetween(one, other)).toBe(slips)
})

test('short words and numbers are taken as typed', () => {
  expect(slipsAllowed('the')).toBe(0)
  expect(slipsAllowed('1931')).toBe(0)
  expect(meant('1931', ['1932'])).toEqual([])
})

test('the nearest word is meant first, and never the word itself', () => {
  const known = ['councillor', 'councilors', 'council', 'counsellor', 'concillor']
  expect(meant('concillor', known)).toEqual(['councillor'])
  expect(meant('councilor', known)).toEqual(['councillor', 'councilors', 'concillor'])
  expect(meant('councl', ['council', 'counsel', 'counter'])).toEqual(['council'])
})

test('slips count the same both ways, and no more than the longer word has letters', () => {
  const word = fc.stringMatching(/^[a-d]{0,8}$/)
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(slipsBetween(one, other)).toBe(slipsBetween(other, one))
      expect(slipsBetween(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length))
    }),
  )
})
