import { expect, test } from 'vitest'
import { restoreClaim } from '../../../lib/server/acts/restore-claim.ts'
import { withdrawClaim } from '../../../lib/server/acts/withdraw-claim.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { judges, marks } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

keepsTheLaws({
  name: 'restoring a claim',
  by: 'mina',
  refuses: ['reader', 'reviewer'],
  ready: async ({ mina }) => {
    const { number: claimNumber } = await marks(mina)
    await withdrawClaim(mina, null, { claimNumber })
    return (seat, once) => restoreClaim(seat, once, { claimNumber })
  },
})

test('a claim comes back as it was, with its round', async () => {
  const { mina, otto } = await cast()
  await marks(mina)
  await withdrawClaim(mina, null, { claimNumber: 1 })
  expect((await restoreClaim(mina, null, { claimNumber: 1 })).standing).toBe('open')
  expect((await judges(otto, 1, 'true')).rounds[0]).toMatchObject({ answered: 1 })
})

test('a claim that is not withdrawn is not restored', async () => {
  const { mina } = await cast()
  await marks(mina)
  expect((await refused(restoreClaim(mina, null, { claimNumber: 1 }))).kind).toBe('not now')
})
