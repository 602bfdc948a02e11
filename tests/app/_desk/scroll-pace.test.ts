import { expect, test } from 'vitest'
import { ScrollPace } from '../../../app/_desk/scroll-pace.ts'

/** The paces at these places, each reached a frame after the one before, of 16 ms unless said otherwise. */
function paces(tops: readonly number[], frame = 16): string {
  const pace = new ScrollPace()
  return tops.map((top, nth) => pace.at(top, nth * frame)).join(' ')
}

test('a page that opens anywhere is read', () => expect(paces([90_000])).toBe('reading'))

test('a few pixels a frame are reading, a turn of the wheel passes, either way', () =>
  expect(paces([500, 510, 550, 510])).toBe('reading reading passing passing'))

test('a throw of the text is a rush until it slows down', () =>
  expect(paces([0, 60, 140, 180, 190])).toBe('reading rushing rushing passing reading'))

test('a leap is a rush however slow the frames are, and over once the page stands', () =>
  expect(paces([0, 500, 1_000, 1_000], 400)).toBe('reading rushing rushing reading'))
