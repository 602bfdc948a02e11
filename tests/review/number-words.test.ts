import { expect, test } from 'vitest'
import { figures, numberWord } from '../../lib/review/number-words.ts'

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
