import { expect, test } from 'vitest'
import { closeRound } from '../../../lib/server/acts/close-round.ts'
import { readQueue } from '../../../lib/server/acts/read-queue.ts'
import { cast, stage } from '../../support/cast.ts'
import { judges, marks, rules } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

test('every claim is in one of the editor’s lists', async () => {
  const people = await cast({ only: ['mina', 'otto', 'eve'], policy: { quorum: 2 } })
  const { mina, otto, eve } = people
  const words = ['The bridge', 'opened in 1931', 'cost 40,000', 'The mayor', 'last a century']
  for (const one of words) await marks(mina, one)
  for (const [number, theirs] of [
    ['1', 'true'],
    ['2', 'false'],
    ['5', 'true'],
  ] as const) {
    await judges(mina, Number(number), 'true')
    await judges(otto, Number(number), theirs)
  }
  const third = await judges(mina, 3, 'true')
  await closeRound(eve, null, { claimNumber: 3, roundId: third.rounds[0]?.id ?? '' })
  await rules(eve, 5, { kind: 'approved', label: 'true' })
  const queue = await readQueue(eve)
  const numbers = Object.entries(queue).map(([list, claims]) => [
    list,
    claims.map(({ number }) => number),
  ])
  expect(Object.fromEntries(numbers)).toEqual({
    ready: [1],
    contested: [2],
    tooFew: [3],
    open: [4],
    ruled: [5],
  })
  expect((await refused(readQueue(mina))).kind).toBe('not yours')
})
