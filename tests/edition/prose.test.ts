import { expect, test } from 'vitest'
import { capital, counted, dayWords, listed, minuteWords } from '../../lib/edition/prose.ts'

test('a noun follows its number', () => {
  expect(counted(1, 'claim')).toBe('one claim')
  expect(counted(0, 'claim')).toBe('no claims')
  expect(counted(3, 'person', 'people')).toBe('three people')
})

test('a list reads as a sentence', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ])
})

test('a capital is one character, also beyond the basic plane', () => {
  expect(capital('three texts')).toBe('Three texts')
  expect(capital('')).toBe('')
  expect(capital('𐐨x')).toBe('𐐀x')
})

test('an instant is said in UTC', () => {
  expect(dayWords('2026-11-21T23:59:59.999Z')).toBe('21 November 2026')
  expect(minuteWords('2026-11-21T14:02:59.000Z')).toBe('21 November 2026, 14:02 UTC')
})
