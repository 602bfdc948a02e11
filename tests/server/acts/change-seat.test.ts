import { expect, test } from 'vitest'
import { changeSeat } from '../../../lib/server/acts/change-seat.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { readHistory } from '../../../lib/server/acts/read-history.ts'
import { readPeople } from '../../../lib/server/acts/read-people.ts'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import { lastNumber, toldAfter } from '../../../lib/server/live/told.ts'
import { cast, seated, stage } from '../../support/cast.ts'
import { judges, marks } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()
const small = { text: null, only: ['eve', 'mina'] } as const
const owners = async (seat: Parameters<typeof readPeople>[0]) =>
  (await readPeople(seat)).people.filter(({ role, removed }) => role === 'owner' && !removed).length

test('another role bites inside the very next act', async () => {
  const { olga, eve } = await cast(small)
  const anna = await seated(olga, 'Anna', 'owner')
  await changeSeat(olga, null, { personId: anna.personId, role: 'reader' })
  expect(await refused(renameProject(anna, null, { title: 'Mine' }))).toMatchObject({
    kind: 'not yours',
  })
  await changeSeat(olga, null, { personId: eve.personId, role: 'owner' })
  expect(await renameProject(eve, null, { title: 'Eve’s' })).toMatchObject({ title: 'Eve’s' })
  expect(await differs(olga)).toBeNull()
})

test('who becomes a reader is awaited no more, and a round that waited for nobody else closes', async () => {
  const { olga, mina, otto, ada, noor } = await cast()
  await marks(mina)
  await marks(otto, 'It was closed in March', { sentence: 'It closed in March.' })
  for (const seat of [mina, otto, ada]) await judges(seat, 1, 'false')
  await judges(noor, 2, 'true')
  const before = await lastNumber(olga.projectId)
  const { version } = await readClaim(mina, 1)
  await changeSeat(olga, null, { personId: noor.personId, role: 'reader' })
  const closed = await readClaim(mina, 1)
  expect(closed.rounds).toMatchObject([
    { state: 'closed', answered: 3, of: 3, how: 'all answered', consensus: { label: 'false' } },
  ])
  expect(closed.version).toBeGreaterThan(version)
  expect((await readClaim(mina, 2)).rounds).toMatchObject([{ state: 'open', answered: 1, of: 4 }])
  const told = (await toldAfter(olga.projectId, before)).map(({ touch }) => touch(mina))
  expect(told).toMatchObject([{ claims: [1], project: true }])
  expect((await readHistory(mina)).events[0]).toMatchObject({
    sentence: 'made Noor a reader, which closed a round that waited for nobody else',
  })
  expect(await differs(olga)).toBeNull()
})

test('who is given a role that answers keeps their places', async () => {
  const { olga, mina, noor } = await cast()
  await marks(mina)
  await changeSeat(olga, null, { personId: noor.personId, role: 'editor' })
  expect((await readClaim(mina, 1)).rounds).toMatchObject([{ state: 'open', of: 4 }])
  expect((await readClaim(noor, 1)).rounds).toMatchObject([{ awaitsMe: true }])
  expect(await differs(olga)).toBeNull()
})

test('the last owner cannot be anything less', async () => {
  const { olga } = await cast(small)
  const less = changeSeat(olga, null, { personId: olga.personId, role: 'editor' })
  expect(await refused(less)).toMatchObject({ kind: 'not now' })
})

test('of two owners who demote each other at once, one stays', async () => {
  for (let i = 0; i < 10; i++) {
    const { olga } = await cast({ ...small, only: [] })
    const anna = await seated(olga, 'Anna', 'owner')
    const tries = await Promise.allSettled([
      changeSeat(olga, null, { personId: anna.personId, role: 'reviewer' }),
      changeSeat(anna, null, { personId: olga.personId, role: 'reviewer' }),
    ])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await owners(olga)).toBe(1)
  }
})

test('only owners change roles, only of members here, and only to another', async () => {
  const { olga, eve, mina } = await cast(small)
  const other = await cast(small)
  const { personId } = mina
  expect(await refused(changeSeat(eve, null, { personId, role: 'editor' }))).toMatchObject({
    kind: 'not yours',
  })
  expect(await refused(changeSeat(other.olga, null, { personId, role: 'editor' }))).toMatchObject({
    kind: 'not there',
  })
  expect(await refused(changeSeat(olga, null, { personId, role: 'reviewer' }))).toMatchObject({
    kind: 'not now',
  })
})

test('told twice, it happens once', async () => {
  const { olga, mina } = await cast(small)
  const once = { key: 'k', fingerprint: 'f' }
  const input = { personId: mina.personId, role: 'editor' } as const
  expect(await changeSeat(olga, once, input)).toEqual(await changeSeat(olga, once, input))
})
