import { expect, test } from 'vitest'
import {
  capital,
  count,
  fractionInWords,
  listed,
  numberInWords,
  policyInWords,
  sizeInWords,
} from '../../../app/_parts/words.ts'
import { defaultPolicy } from '../../../lib/review/policy.ts'

test('numbers are words up to twelve, figures after', () => {
  expect([0, 1, 12, 13, 1204].map(numberInWords)).toEqual(['no', 'one', 'twelve', '13', '1,204'])
})

test('things are counted in words that agree', () => {
  expect([0, 1, 2].map((number) => count(number, 'claim'))).toEqual([
    'no claims',
    'one claim',
    'two claims',
  ])
  expect(count(2, 'person has', 'people have')).toBe('two people have')
})

test('lists are said as people say them', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ])
})

test('a capital is one letter, also beyond the basic plane', () => {
  expect(['two', 'ç', '', '𐐨x'].map(capital)).toEqual(['Two', 'Ç', '', '𐐀x'])
})

test('fractions are said as people say them', () => {
  const of = (numerator: number, denominator: number) => fractionInWords({ numerator, denominator })
  expect([of(2, 3), of(1, 1), of(4, 4), of(7, 9)]).toEqual(['two thirds', 'all', 'all', '7 in 9'])
})

test('the policy a project begins with is a sentence', () => {
  expect(policyInWords(defaultPolicy)).toBe(
    'Agreed is two thirds of at least three votes for one label; a verdict needs one citation.',
  )
  expect(policyInWords({ ...defaultPolicy, quorum: 1, citationsNeeded: 0 })).toBe(
    'Agreed is two thirds of at least one vote for one label; a verdict needs no citation.',
  )
})

test('sizes are rounded to what matters', () => {
  expect([0, 999, 3_940, 339_000, 1_960_000].map(sizeInWords)).toEqual([
    '0 B',
    '999 B',
    '3.9 kB',
    '339 kB',
    '2.0 MB',
  ])
})
