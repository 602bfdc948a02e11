import { expect, test } from 'vitest'
import { listClaims } from '../../../lib/server/acts/list-claims.ts'
import { withdrawClaim } from '../../../lib/server/acts/withdraw-claim.ts'
import { cast, stage } from '../../support/cast.ts'
import { bringIn, judges, marks, rules } from '../../support/deeds.ts'

stage()

const first = { limit: 2, after: null }
const numbers = (page: { items: readonly { number: number }[] }) =>
  page.items.map((one) => one.number)

test('claims come by number in pages, of one standing or one text where that is asked', async () => {
  const { mina, olga } = await cast({ only: ['mina', 'otto'] })
  await bringIn(olga, 'Elsewhere it rained.')
  await marks(mina)
  await marks(mina, 'it rained', { textNumber: 2 })
  await marks(mina, 'last a century')
  const page = await listClaims(mina, first)
  expect([numbers(page), page.next]).toEqual([[1, 2], '2'])
  await marks(mina, 'in March')
  const rest = await listClaims(mina, { limit: 2, after: page.next })
  expect([numbers(rest), rest.next]).toEqual([[3, 4], null])
  await withdrawClaim(mina, null, { claimNumber: 3 })
  expect(numbers(await listClaims(mina, first, { standing: 'withdrawn' }))).toEqual([3])
  expect(numbers(await listClaims(mina, first, { text: 2 }))).toEqual([2])
  expect(numbers(await listClaims(mina, first, { text: 9 }))).toEqual([])
})

test('a page of a reader is full of ruled claims, however many others lie between', async () => {
  const { mina, otto, ada, eve, rui } = await cast({
    only: ['mina', 'otto', 'ada', 'eve', 'rui'],
    policy: { quorum: 1 },
  })
  for (let n = 1; n <= 6; n++) await marks(mina)
  for (const n of [3, 6]) {
    for (const seat of [mina, otto, ada]) await judges(seat, n, 'true')
    await rules(eve, n, { kind: 'approved', label: 'true' })
  }
  expect(numbers(await listClaims(rui, first))).toEqual([3, 6])
  const one = await listClaims(rui, { limit: 1, after: null })
  expect([numbers(one), one.next]).toEqual([[3], '3'])
})

test('another project’s claims are not in the list', async () => {
  const { mina } = await cast({ only: ['mina'] })
  await marks(mina)
  const other = await cast({ only: ['mina'] })
  expect(await listClaims(other.mina, first)).toEqual({ items: [], next: null })
})
