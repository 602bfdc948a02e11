import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { inTurn } from '../../../lib/server/ledger/turn.ts'
import { Busy } from '../../../lib/server/store/trouble.ts'

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

test('who stands behind an act that gave up gives up with it; who comes later tries anew', async () => {
  let began = 0
  const stuck = () => {
    began++
    return pause(1_100).then(() => Promise.reject(new Busy(new Error('locked'))))
  }
  const behind = await Promise.allSettled([
    inTurn('p', stuck),
    inTurn('p', stuck),
    inTurn('p', stuck),
  ])
  expect(behind.map((one) => one.status === 'rejected' && one.reason instanceof Busy)).toEqual([
    true,
    true,
    true,
  ])
  expect(began).toBe(1)
  expect(await inTurn('p', async () => 'done')).toBe('done')
})

test('nobody waits longer for a turn than four seconds, and what was given up is not done later', async () => {
  vi.useFakeTimers()
  const long = inTurn('p', () => new Promise((done) => setTimeout(done, 9_000, 'long')))
  const done: string[] = []
  const late = inTurn('p', async () => done.push('late')).catch((failure: unknown) => failure)
  await vi.advanceTimersByTimeAsync(3_900)
  const third = inTurn('p', async () => done.push('third')).catch((failure: unknown) => failure)
  await vi.advanceTimersByTimeAsync(200)
  expect(await late).toBeInstanceOf(Busy)
  const fourth = vi
    .advanceTimersByTimeAsync(3_800)
    .then(() => inTurn('p', async () => done.push('fourth')))
  await vi.advanceTimersByTimeAsync(6_000)
  expect([await long, await third, await fourth, done]).toEqual([
    'long',
    expect.any(Busy),
    1,
    ['fourth'],
  ])
  vi.useRealTimers()
})

test('a connection that broke under an act is no reason for the next to give up', async () => {
  const broke = inTurn('p', () => Promise.reject(new Busy(new Error('cut'))))
  const next = inTurn('p', async () => 'done')
  await expect(broke).rejects.toBeInstanceOf(Busy)
  expect(await next).toBe('done')
})
