import { expect, test } from 'vitest'
import { Pace } from '../../../lib/server/live/pace.ts'

test('so many times go in so long, each person by their own count, and later again', () => {
  const pace = new Pace(2, 1_000)
  expect([0, 1, 2].map((now) => pace.goes('a', now))).toEqual([true, true, false])
  expect(pace.goes('b', 3)).toBe(true)
  expect(pace.goes('a', 1_000)).toBe(true)
  expect(pace.goes('a', 1_000)).toBe(false)
  expect(pace.goes('a', 1_001)).toBe(true)
})

test('who was refused is not kept out by asking on', () => {
  const pace = new Pace(1, 100)
  const went = Array.from({ length: 201 }, (_, now) => pace.goes('a', now)).filter(Boolean)
  expect(went.length).toBe(3)
})

test('those who do nothing are forgotten', () => {
  const pace = new Pace(1, 100)
  for (let n = 0; n < 50; n++) pace.goes(`one ${n}`, 0)
  pace.goes('another', 500)
  expect(pace.size).toBe(1)
})
