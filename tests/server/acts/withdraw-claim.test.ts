import { expect, test } from 'vitest'
import { withdrawClaim } from '../../../lib/server/acts/withdraw-claim.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { judges, marks } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

keepsTheLaws({
  name: 'withdrawing a claim',
  by: 'mina',
  refuses: ['reader', 'reviewer'],
  ready: async ({ mina }) => {
    const { number: claimNumber } = await marks(mina)
    return (seat, once) => withdrawClaim(seat, once, { claimNumber })
  },
})

test('a withdrawn claim takes no answers', async () => {
  const { mina, otto } = await cast()
  await marks(mina)
  const claim = await withdrawClaim(mina, null, { claimNumber: 1 })
  expect(claim).toMatchObject({ standing: 'withdrawn', may: { answer: false, reword: false } })
  expect((await refused(judges(otto, 1, 'true'))).kind).toBe('not now')
})

test('who marked a claim withdraws it before the first answer only, an editor always', async () => {
  const { mina, otto, eve } = await cast()
  await marks(mina)
  await judges(otto, 1, 'true')
  expect((await refused(withdrawClaim(mina, null, { claimNumber: 1 }))).kind).toBe('not now')
  expect((await withdrawClaim(eve, null, { claimNumber: 1 })).standing).toBe('withdrawn')
})
