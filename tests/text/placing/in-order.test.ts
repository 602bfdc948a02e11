import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder, runsOf } from '../../../lib/text/placing/in-order.ts'

test('tokens that went side by side are one run, those that went nowhere none', () => {
  expect(runsOf(Int32Array.of(3, 4, -1, 0, 1, 9))).toEqual([
    { i: 0, j: 3, size: 2 },
    { i: 3, j: 0, size: 2 },
    { i: 5, j: 9, size: 1 },
  ])
})

test('of two runs that changed places the longer one stayed', () => {
  const runs = [
    { i: 0, j: 5, size: 2 },
    { i: 2, j: 0, size: 5 },
  ]
  expect(inOrder(runs, 7)).toEqual(runs.slice(1))
})

test('what stayed rises in both texts and is as heavy as any such choice', () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 1 })
  const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(order, sizes, (places, size) => {
      const runs = places.map((j, i) => ({ i: i * 5, j: j * 5, size: size[i] ?? 1 }))
      const chain = inOrder(runs, 40)
      expect(
        chain.every(
          ({ i, j }, k) => k === 0 || (i > (chain[k - 1]?.i ?? i) && j > (chain[k - 1]?.j ?? j)),
        ),
      ).toBe(true)
      const heaviest = Math.max(
        ...Array.from({ length: 2 ** runs.length }, (_, bits) =>
          runs.filter((_, k) => (bits >> k) & 1),
        )
          .filter((some) => some.every(({ j }, k) => k === 0 || j > (some[k - 1]?.j ?? j)))
          .map(weight),
      )
      expect(weight(chain)).toBe(heaviest)
    }),
    { numRuns: 50 },
  )
})

function weight(runs: readonly { readonly size: number }[]): number {
  return runs.reduce((sum, { size }) => sum + size, 0)
}
