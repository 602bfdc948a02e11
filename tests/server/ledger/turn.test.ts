import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inTurn } from '../../../lib/server/ledger/turn.ts'

test('what is done on one project is done one after the other, in the order of asking', async () => {
  const lines: string[] = []
  const step = (name: string, long: number) => async () => {
    lines.push(`${name} begins`)
    await pause(long)
    lines.push(`${name} ends`)
  }
  await Promise.all([
    inTurn('p', step('a', 20)),
    inTurn('p', step('b', 1)),
    inTurn('p', step('c', 1)),
  ])
  expect(lines).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})

test('projects do not wait for each other', async () => {
  const lines: string[] = []
  const slow = inTurn('p', () => pause(30).then(() => lines.push('slow')))
  await inTurn('q', async () => lines.push('quick'))
  await slow
  expect(lines).toEqual(['quick', 'slow'])
})

test('a failure does not hold up who comes next, and reaches only its own caller', async () => {
  const fails = inTurn('p', async () => {
    throw new RangeError('no')
  })
  const next = inTurn('p', async () => 'done')
  await expect(fails).rejects.toThrow('no')
  expect(await next).toBe('done')
})
