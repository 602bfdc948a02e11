import { expect, test } from 'vitest'
import { changeSeat } from '../../../lib/server/acts/change-seat.ts'
import { readPeople } from '../../../lib/server/acts/read-people.ts'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import { cast, seated, stage } from '../../support/cast.ts'
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
  expect(await renameProject(eve, null, { title: 'Eve’s' })).toEqual({ title: 'Eve’s' })
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
