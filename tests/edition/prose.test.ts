import { expect, test } from 'vitest'
import {
  capital,
  counted,
  dateWords,
  dayWords,
  figures,
  listed,
  minuteWords,
  numberWord,
  shortCode,
} from '../../lib/edition/prose.ts'

test('small numbers are words, large ones figures, none is «no»', () => {
  expect([0, 1, 7, 13, 20, 21, 40, 99].map(numberWord)).toEqual([
    'no',
    'one',
    'seven',
    'thirteen',
    'twenty',
    'twenty-one',
    'forty',
    'ninety-nine',
  ])
  expect([100, 1204, 1234567].map(numberWord)).toEqual(['100', '1,204', '1,234,567'])
})

test('what is no count has no word', () => {
  expect(() => numberWord(-1)).toThrow(RangeError)
  expect(() => numberWord(1.5)).toThrow(RangeError)
})

test('figures have a comma between thousands', () =>
  expect([7, 999, 1000, 40000].map(figures)).toEqual(['7', '999', '1,000', '40,000']))

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

test('a date is said as exactly as it is known', () => {
  expect(['2025', '2025-03', '2025-03-04', '12 Rabi'].map(dateWords)).toEqual([
    '2025',
    'March 2025',
    '4 March 2025',
    '12 Rabi',
  ])
})

test('an instant is said in UTC', () => {
  expect(dayWords('2026-11-21T23:59:59.999Z')).toBe('21 November 2026')
  expect(minuteWords('2026-11-21T14:02:59.000Z')).toBe('21 November 2026, 14:02 UTC')
})

test('a long code keeps its ends', () => {
  expect(shortCode('9f2c71ab00000000000003e4')).toBe('9f2c 71ab … 03e4')
  expect(shortCode('short')).toBe('short')
})
