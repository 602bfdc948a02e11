import { expect, test } from 'vitest'
import { readClaims } from '../../../lib/server/acts/read-claims.ts'
import { withdrawClaim } from '../../../lib/server/acts/withdraw-claim.ts'
import { cast, stage } from '../../support/cast.ts'
import { bringIn, marks } from '../../support/deeds.ts'

stage()

test('claims come by number, and can be asked for by standing and text', async () => {
  const { mina, olga, rui } = await cast({ only: ['mina', 'rui'] })
  await bringIn(olga, 'Elsewhere it rained.')
  await marks(mina)
  await marks(mina, 'it rained', { textNumber: 2 })
  await marks(mina, 'last a century')
  await withdrawClaim(mina, null, { claimNumber: 3 })
  const numbers = async (wanted?: Parameters<typeof readClaims>[1]) =>
    (await readClaims(mina, wanted)).map(({ number }) => number)
  expect(await numbers()).toEqual([1, 2, 3])
  expect(await numbers({ textNumber: 2 })).toEqual([2])
  expect(await numbers({ standings: ['withdrawn'] })).toEqual([3])
  expect(await readClaims(rui)).toEqual([])
})

test('a project without claims has none, and another project’s are not there', async () => {
  const { mina } = await cast({ only: ['mina'] })
  await marks(mina)
  const other = await cast({ only: ['mina'] })
  expect(await readClaims(other.mina)).toEqual([])
})
