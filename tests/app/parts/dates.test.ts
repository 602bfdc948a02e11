import { expect, test } from 'vitest'
import {
  clockInWords,
  dayInWords,
  looseDateInWords,
  timeInWords,
} from '../../../app/_parts/dates.ts'

test('a date is as exact as it is known', () => {
  expect(['2025', '2025-03', '2025-03-14', '1987-01-01'].map(looseDateInWords)).toEqual([
    '2025',
    'March 2025',
    '14 March 2025',
    '1 January 1987',
  ])
})

test('what is no date is shown as it stands', () => {
  expect(['last spring', '2025-13', '', '14.3.2025'].map(looseDateInWords)).toEqual([
    'last spring',
    '2025-13',
    '',
    '14.3.2025',
  ])
})

test('a time is in UTC, to the minute', () => {
  const at = '2026-11-22T15:20:29.123Z'
  expect([timeInWords(at), dayInWords(at), clockInWords(at)]).toEqual([
    '22 November 2026, 15:20 UTC',
    '22 November 2026',
    '15:20 UTC',
  ])
})
