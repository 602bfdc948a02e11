import { expect, test } from 'vitest'
import { measured, percentile, ratio, spread, takeTurns } from './measured.ts'

test('a spread is the median with the medians of the halves', () => {
  expect(spread([5, 1, 4, 2, 3])).toEqual({ low: 2, median: 3, high: 4 })
  expect(spread([1, 2, 3, 4])).toEqual({ low: 1.5, median: 2.5, high: 3.5 })
  expect(() => spread([])).toThrow(RangeError)
})

test('a percentile is the least of the numbers that so many in a hundred do not exceed', () => {
  const twenty = Array.from({ length: 20 }, (_, at) => 20 - at)
  expect(percentile(twenty, 95)).toBe(19)
  expect(percentile([7], 95)).toBe(7)
  expect(() => percentile([], 95)).toThrow(RangeError)
})

test('a go that counts only in part says itself how long it took', async () => {
  const times = await takeTurns([{ name: 'a', go: async () => 42 }], { blocks: 1, goes: 2 })
  expect(times).toEqual({ a: [[42, 42]] })
})

test('a ratio is taken block by block, so that a slow minute does not decide', () => {
  const times = {
    ours: [
      [4, 4],
      [40, 40],
    ],
    bare: [
      [2, 2],
      [20, 20],
    ],
    wire: [
      [2, 2],
      [20, 20],
    ],
  }
  expect(ratio(times, 'ours', 'bare').ratio).toEqual({ low: 2, median: 2, high: 2 })
  expect(ratio(times, 'ours', 'bare', 'wire')).toEqual({
    of: 'ours',
    to: 'bare + wire',
    ratio: { low: 1, median: 1, high: 1 },
  })
})

test('ways take turns, and the first round does not count', async () => {
  const order: string[] = []
  const way = (name: string) => ({
    name,
    go: async () => {
      order.push(name)
    },
  })
  const times = await takeTurns([way('a'), way('b')], { blocks: 2, goes: 2 })
  expect(order.join('')).toBe('aabbbbaaaabb')
  expect(measured(times).map(({ name }) => name)).toEqual(['a', 'b'])
  expect(times.a?.map((block) => block.length)).toEqual([2, 2])
})
