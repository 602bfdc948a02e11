import { expect, test } from 'vitest'
import { atOnce } from '../../../lib/server/threads/at-once.ts'

test('only so many works go at once, and the others follow in their order', async () => {
  const gate = atOnce(2)
  const begun: number[] = []
  const open: (() => void)[] = []
  const works = [0, 1, 2, 3].map((one) =>
    gate(async () => {
      begun.push(one)
      await new Promise<void>((resolve) => open.push(resolve))
      return one
    }),
  )
  await Promise.resolve()
  expect(begun).toEqual([0, 1])
  open[1]?.()
  await works[1]
  await new Promise((resolve) => setImmediate(resolve))
  expect(begun).toEqual([0, 1, 2])
  open[0]?.()
  open[2]?.()
  await works[2]
  await new Promise((resolve) => setImmediate(resolve))
  open[3]?.()
  expect(await Promise.all(works)).toEqual([0, 1, 2, 3])
})

test('a work that fails gives its place to the next', async () => {
  const gate = atOnce(1)
  const failed = gate(() => Promise.reject(new Error('no')))
  const next = gate(async () => 'done')
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('done')
})
