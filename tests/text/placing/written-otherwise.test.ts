import { expect, test } from 'vitest'
import { isWrittenOtherwise } from '../../../lib/text/placing/written-otherwise.ts'

const otherwise: readonly (readonly [string, string])[] = [
  ['the Kremlin’s “own” men – all', 'the Kremlin\u02bcs "own" men - all'],
  ['590,000\u00a0 people', '590,000 people'],
  ['Köslin burned.', 'Ko\u0308slin burned.'],
  ['one end. Another', 'one end.\n\nAnother'],
  ['car\u00adbon copy', 'carbon copy'],
]

test.each(otherwise)('«%s» is written otherwise as «%s»', (before, after) => {
  expect(isWrittenOtherwise(before, after)).toBe(true)
  expect(isWrittenOtherwise(after, before)).toBe(true)
})

const others: readonly (readonly [string, string])[] = [
  ['It rose by 3.1 m', 'It rose by 31 m'],
  ['It rose by 3.1 m', 'It rose by 3,1 m'],
  ['They left in March', 'They left in march'],
  ['help us', 'help US'],
  ['It fell by -5', 'It fell by 5'],
  ['self-styled heroes', 'selfstyled heroes'],
  ['«Ja», he said', 'Ja, he said'],
  ['the same', 'the same'],
]

test.each(others)('«%s» and «%s» are not', (before, after) => {
  expect(isWrittenOtherwise(before, after)).toBe(false)
})
