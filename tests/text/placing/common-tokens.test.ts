import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eachCommon } from '../../../lib/text/placing/common-tokens.ts'

function pairs(one: readonly number[], other: readonly number[]) {
  const found: (readonly [number, number])[] = []
  const stretch = (keys: readonly number[]) => ({
    keys: Int32Array.from(keys),
    from: 0,
    to: keys.length,
  })
  eachCommon(stretch(one), stretch(other), (i, j) => found.push([i, j]))
  return found
}

/** The length of a longest common subsequence, by the table (Wagner and Fischer 1974). */
function longest(one: readonly number[], other: readonly number[]): number {
  let row = new Array<number>(other.length + 1).fill(0)
  for (const a of one) {
    const next = [0]
    for (const [j, b] of other.entries()) {
      next.push(a === b ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

const list = fc.array(fc.nat(4), { maxLength: 40 })

test('what is common is equal, in order in both, and as long as it can be', () => {
  fc.assert(
    fc.property(list, list, (one, other) => {
      const found = pairs(one, other)
      expect(found.every(([i, j]) => one[i] === other[j])).toBe(true)
      expect(
        found.every(
          ([i, j], k) => k === 0 || (i > (found[k - 1]?.[0] ?? i) && j > (found[k - 1]?.[1] ?? j)),
        ),
      ).toBe(true)
      expect(found.length).toBe(longest(one, other))
    }),
  )
})

test('only the stretches asked for are compared, and places are told in the whole lists', () => {
  const found: (readonly [number, number])[] = []
  const one = { keys: Int32Array.of(9, 1, 2, 9), from: 1, to: 3 }
  const other = { keys: Int32Array.of(1, 9, 9, 2), from: 2, to: 4 }
  eachCommon(one, other, (i, j) => found.push([i, j]))
  expect(found).toEqual([[2, 3]])
})

test('lists that are too different have their equal ends in common, and no more', () => {
  const from = (start: number) => Array.from({ length: 3_000 }, (_, k) => start + k)
  const found = pairs(
    [1, ...from(10), 7, ...from(5_000), 2],
    [1, ...from(20_000), 7, ...from(30_000), 2],
  )
  expect(found).toEqual([
    [0, 0],
    [6_002, 6_002],
  ])
})
