import { expect, test } from 'vitest'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { withdrawAnswer } from '../../../lib/server/acts/withdraw-answer.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { judges, marks } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

keepsTheLaws({
  name: 'withdrawing an answer',
  by: 'otto',
  refuses: ['reader'],
  ready: async ({ mina, otto }) => {
    await marks(mina)
    const { rounds } = await judges(otto, 1, 'true')
    const answerId = rounds[0]?.mine?.id ?? ''
    return (seat, once) => withdrawAnswer(seat, once, { claimNumber: 1, answerId })
  },
})

test('having answered stays answered, and the vote does not count', async () => {
  const { mina, otto, ada, noor } = await cast({ policy: { quorum: 3 } })
  await marks(mina)
  const { rounds } = await judges(otto, 1, 'true')
  const answerId = rounds[0]?.mine?.id ?? ''
  const after = await withdrawAnswer(otto, null, { claimNumber: 1, answerId })
  expect(after.rounds[0]).toMatchObject({ answered: 1, mine: { withdrawn: true } })
  expect((await readClaim(mina, 1)).rounds[0]).toMatchObject({ answered: 1, mine: null })
  await judges(mina, 1, 'true')
  await judges(ada, 1, 'true')
  const closed = await judges(noor, 1, null)
  expect(closed.standing).toBe('too few')
  const late = withdrawAnswer(otto, null, { claimNumber: 1, answerId })
  expect((await refused(late)).kind).toBe('not now')
})

test('after a withdrawal one may answer anew while the round is open', async () => {
  const { mina, otto } = await cast()
  await marks(mina)
  const { rounds } = await judges(otto, 1, 'true')
  const answerId = rounds[0]?.mine?.id ?? ''
  await withdrawAnswer(otto, null, { claimNumber: 1, answerId })
  expect((await judges(otto, 1, 'false')).rounds[0]?.mine).toMatchObject({
    label: 'false',
    withdrawn: false,
  })
})

test('another’s answer is as little there as one that never was', async () => {
  const { mina, otto, ada } = await cast()
  await marks(mina)
  const { rounds } = await judges(otto, 1, 'true')
  await judges(ada, 1, 'true')
  const theirs = rounds[0]?.mine?.id ?? ''
  const never = '00000000-0000-4000-8000-000000000000'
  const ask = (answerId: string) => refused(withdrawAnswer(ada, null, { claimNumber: 1, answerId }))
  expect(await ask(theirs)).toEqual(await ask(never))
})
