import { expect, test } from 'vitest'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { readPeople } from '../../../lib/server/acts/read-people.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { cast, seated, stage } from '../../support/cast.ts'
import { judges, marks } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

test('answers of who leaves stay and count; what was not answered falls away', async () => {
  const { olga, mina, otto, ada, noor } = await cast()
  const { number } = await marks(mina)
  await judges(mina, number, 'true')
  await judges(otto, number, 'true')
  await removeSeat(olga, null, { personId: mina.personId })
  await removeSeat(olga, null, { personId: ada.personId })
  expect((await readClaim(olga, number)).rounds.at(-1)).toMatchObject({
    state: 'open',
    answered: 2,
    of: 3,
  })
  const closed = await judges(noor, number, 'true')
  expect(closed.rounds.at(-1)).toMatchObject({ state: 'closed', answered: 3, of: 3 })
  expect(await differs(olga)).toBeNull()
})

test('a round that only waited for who leaves closes', async () => {
  const { olga, mina, otto, ada, noor } = await cast()
  const { number } = await marks(mina)
  for (const seat of [mina, otto, ada]) await judges(seat, number, 'false')
  await removeSeat(olga, null, { personId: noor.personId })
  expect((await readClaim(olga, number)).rounds.at(-1)).toMatchObject({
    state: 'closed',
    consensus: { outcome: 'agreed', label: 'false', votes: 3 },
  })
  expect(await differs(olga)).toBeNull()
})

test('who has left can do and see nothing any more', async () => {
  const { olga, mina } = await cast()
  const { number } = await marks(mina)
  await removeSeat(olga, null, { personId: mina.personId })
  expect(await refused(judges(mina, number, 'true'))).toMatchObject({ kind: 'not there' })
  expect((await readPeople(olga)).people.find(({ name }) => name === 'Mina')).toMatchObject({
    removed: true,
  })
})

test('the last owner cannot go, also not when two owners remove each other at once', async () => {
  const { olga } = await cast({ text: null, only: [] })
  expect(await refused(removeSeat(olga, null, { personId: olga.personId }))).toMatchObject({
    kind: 'not now',
  })
  const anna = await seated(olga, 'Anna', 'owner')
  const tries = await Promise.allSettled([
    removeSeat(olga, null, { personId: anna.personId }),
    removeSeat(anna, null, { personId: olga.personId }),
  ])
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('only owners remove, only members here; told twice, once', async () => {
  const { olga, eve, mina } = await cast({ text: null, only: ['eve', 'mina'] })
  const other = await cast({ text: null, only: [] })
  const { personId } = mina
  expect(await refused(removeSeat(eve, null, { personId }))).toMatchObject({ kind: 'not yours' })
  expect(await refused(removeSeat(other.olga, null, { personId }))).toMatchObject({
    kind: 'not there',
  })
  const once = { key: 'k', fingerprint: 'f' }
  expect(await removeSeat(olga, once, { personId })).toEqual(
    await removeSeat(olga, once, { personId }),
  )
  expect(await refused(removeSeat(olga, null, { personId }))).toMatchObject({ kind: 'not there' })
})
