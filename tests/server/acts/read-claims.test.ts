import { expect, test } from 'vitest'
import { withdrawClaim } from '../../../lib/server/acts/withdraw-claim.ts'
import { cast, stage } from '../../support/cast.ts'
import { claimsSeen } from '../../support/claims-seen.ts'
import { bringIn, marks } from '../../support/deeds.ts'

stage()

test('claims come by number, and those that are not ruled are not there for a reader', async () => {
  const { mina, olga, rui } = await cast({ only: ['mina', 'rui'] })
  await bringIn(olga, 'Elsewhere it rained.')
  await marks(mina)
  await marks(mina, 'it rained', { textNumber: 2 })
  await marks(mina, 'last a century')
  await withdrawClaim(mina, null, { claimNumber: 3 })
  expect((await claimsSeen(mina)).map(({ number, standing }) => [number, standing])).toEqual([
    [1, 'open'],
    [2, 'open'],
    [3, 'withdrawn'],
  ])
  expect(await claimsSeen(rui)).toEqual([])
})

test('a project without claims has none, and another project’s are not there', async () => {
  const { mina } = await cast({ only: ['mina'] })
  await marks(mina)
  const other = await cast({ only: ['mina'] })
  expect(await claimsSeen(other.mina)).toEqual([])
})
