import { beforeAll, expect, test } from 'vitest'
import { type ListAsked, listIn } from '../../../lib/review/claim-list.ts'
import { listNumbers, readClaimList } from '../../../lib/server/acts/read-claim-list.ts'
import { withdrawClaim } from '../../../lib/server/acts/withdraw-claim.ts'
import type { Seat } from '../../../lib/server/auth/seat.ts'
import { rebuildFinding } from '../../../lib/server/store/rebuild-finding.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { attaches, workOf } from '../../support/copies.ts'
import { bringIn, cites, judges, marks, rules } from '../../support/deeds.ts'

stage()

const wholeList = listIn({})
let people: Cast

const listed = async (seat: Seat, asked: Partial<ListAsked> = {}) =>
  (await readClaimList(seat, { ...wholeList, ...asked })).claims.map(({ claim }) => claim.number)

beforeAll(async () => {
  people = await cast({ policy: { quorum: 2 } })
  const { olga, mina, otto, ada, noor, eve } = people
  await bringIn(olga, 'Rivers run. Rivers rise.', 'Rivers')
  await marks(mina)
  await marks(ada, 'Rivers run', { textNumber: 2, sentence: 'Rivers run.' })
  await marks(mina, 'cost 40,000 crowns', { sentence: 'It cost 40,000 crowns.' })
  await marks(mina, 'closed in March', { sentence: 'It was closed in March.' })
  for (const seat of [mina, otto, ada, noor]) {
    await judges(seat, 1, 'true', { citations: [cites('Annals')] })
  }
  await rules(eve, 1, { kind: 'approved', label: 'true' })
  await judges(otto, 2, 'false', { citations: [cites('Sealed annals')] })
  await withdrawClaim(eve, null, { claimNumber: 4 })
})

test('all but withdrawn claims stand in the list, by number, with counts of each standing', async () => {
  const list = await readClaimList(people.eve, wholeList)
  expect(list.claims.map(({ claim }) => claim.number)).toEqual([1, 2, 3])
  expect(list).toMatchObject({ total: 3, skipped: 0, next: null, previous: null })
  expect(list.standings).toEqual({ ruled: 1, open: 2, withdrawn: 1 })
})

test('filters leave what they name', async () => {
  const { eve, mina, otto } = people
  expect(await listed(eve, { standing: 'withdrawn' })).toEqual([4])
  expect(await listed(eve, { label: 'true' })).toEqual([1])
  expect(await listed(eve, { text: 2 })).toEqual([2])
  expect(await listed(eve, { by: people.ada.personId })).toEqual([2])
  expect(await listed(eve, { find: 'CRÓWNS cost' })).toEqual([3])
  expect(await listed(eve, { find: '%' })).toEqual([1, 2, 3])
  expect(await listed(eve, { since: '2000-01-01' })).toEqual([1, 2, 3])
  expect(await listed(eve, { since: '2999-01-01' })).toEqual([])
  expect(await listed(mina, { mine: 'awaits' })).toEqual([2, 3])
  expect(await listed(otto, { mine: 'answered' })).toEqual([1, 2])
  expect(await listed(eve, { cited: true })).toEqual([1])
})

test('every order is total, turns round, and groups go by text', async () => {
  const { eve } = people
  expect(await listed(eve, { order: 'text' })).toEqual([1, 3, 2])
  expect(await listed(eve, { order: 'text', grouped: true, down: true })).toEqual([2, 3, 1])
  expect(await listed(eve, { order: 'standing' })).toEqual([2, 3, 1])
  expect(await listed(eve, { order: 'touched', down: true })).toEqual([1, 3, 2])
})

test('what is sealed moves nothing in the list of others, not even when it was touched', async () => {
  const { eve, otto, mina, rui } = people
  const seen = async () =>
    JSON.stringify(
      await Promise.all([eve, mina, rui].map((seat) => readClaimList(seat, wholeList))),
    )
  const before = await seen()
  await judges(otto, 2, 'true', { citations: [cites('One'), cites('Two')] })
  expect(await seen()).toBe(before)
})

test('a copy that is sealed moves no time and no order in the list of others', async () => {
  const { eve, otto, mina, rui } = people
  const asked = { ...wholeList, order: 'touched' } as const
  const seen = () =>
    Promise.all([eve, mina, rui].map(async (seat) => (await readClaimList(seat, asked)).claims))
  const before = await seen()
  await attaches(otto, await workOf(otto, 2), undefined, { claimNumber: 2 })
  expect(await seen()).toEqual(before)
  const whole = (await readClaimList(eve, asked)).claims
  await rebuildFinding(eve.projectId)
  expect((await readClaimList(eve, asked)).claims).toEqual(whole)
})

test('readers list what is ruled, whatever they ask', async () => {
  const { rui, otto } = people
  expect(await listed(rui)).toEqual([1])
  expect(await listed(rui, { standing: 'open' })).toEqual([])
  expect(await listed(rui, { by: otto.personId, cited: false, mine: 'awaits' })).toEqual([1])
  const { people: named, standings } = await readClaimList(rui, wholeList)
  expect([named, standings]).toEqual([[], { ruled: 1 }])
})

test('the numbers of a whole list come by its address', async () => {
  const { eve } = people
  expect(await listNumbers(eve, { list: 'standing=open' })).toEqual({ total: 2, numbers: [2, 3] })
})

test('pages go on where they ended, there and back, and count right', async () => {
  const { mina, eve } = await cast({ title: 'Many', text: 'word '.repeat(230) })
  for (let nth = 0; nth < 205; nth++) {
    await marks(mina, 'word', { sentence: `Sentence ${nth % 7}.`, nth: 1 })
  }
  for (const order of ['number', 'touched', 'said-by', 'standing', 'text'] as const) {
    const first = await readClaimList(eve, { ...wholeList, order })
    const second = await readClaimList(eve, { ...wholeList, order, after: first.next })
    const third = await readClaimList(eve, { ...wholeList, order, after: second.next })
    const numbers = [first, second, third].flatMap(({ claims }) =>
      claims.map(({ claim }) => claim.number),
    )
    expect(new Set(numbers).size).toBe(205)
    expect([second.skipped, third.skipped, third.next]).toEqual([100, 200, null])
    const back = await readClaimList(eve, { ...wholeList, order, before: third.previous })
    expect(back.claims.map(({ claim }) => claim.number)).toEqual(
      second.claims.map(({ claim }) => claim.number),
    )
  }
}, 180_000)
