import { expect, test } from 'vitest'
import { Pace } from '../../../lib/server/auth/pace.ts'

test('so many at once, then so many a second; each for themselves', () => {
  const pace = new Pace(3, 2)
  expect([1, 2, 3].map(() => pace.take('mina', 0))).toEqual([0, 0, 0])
  expect(pace.take('mina', 0)).toBe(1)
  expect(pace.take('otto', 0)).toBe(0)
  expect(pace.take('mina', 499)).toBe(1)
  expect(pace.take('mina', 500)).toBe(0)
  expect(pace.take('mina', 500)).toBe(1)
  expect([1, 2, 3, 4].map(() => pace.take('mina', 60_000))).toEqual([0, 0, 0, 1])
})

test('whoever has been quiet is forgotten, whoever has not is not', () => {
  const pace = new Pace(2, 1)
  for (let n = 0; n < 10_001; n++) pace.take(`guest ${n}`, 0)
  pace.take('busy', 5_000)
  pace.take('busy', 5_000)
  expect(pace.take('busy', 5_000)).toBe(1)
})
