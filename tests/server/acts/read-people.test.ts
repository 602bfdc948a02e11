import { expect, test } from 'vitest'
import { readPeople } from '../../../lib/server/acts/read-people.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import type { Seat } from '../../../lib/server/auth/seat.ts'
import { cast, stage } from '../../support/cast.ts'
import { judges, marks } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

test('owners see every e-mail, others their own, readers nobody', async () => {
  const { olga, eve, mina, rui } = await cast({ text: null, only: ['eve', 'mina', 'rui'] })
  const emails = async (seat: typeof olga) =>
    (await readPeople(seat)).people.filter(({ email }) => email !== null).map(({ name }) => name)
  expect(await emails(olga)).toEqual(['Olga', 'Mina', 'Eve', 'Rui'])
  expect(await emails(eve)).toEqual(['Eve'])
  expect(await emails(mina)).toEqual(['Mina'])
  expect(await refused(readPeople(rui))).toMatchObject({ kind: 'not yours' })
})

test('nobody of another project is among them', async () => {
  const { olga } = await cast({ text: null, only: ['mina'] })
  await cast({ text: null, only: ['mina', 'otto'] })
  expect((await readPeople(olga)).people).toHaveLength(2)
})

test('an owner sees where somebody is awaited, and not who has answered', async () => {
  const people = await cast()
  const { olga, mina, otto, ada, noor, eve } = people
  const { number } = await marks(mina)
  const awaited = async () =>
    Object.fromEntries((await readPeople(olga)).people.map(({ name, awaited }) => [name, awaited]))
  expect((await awaited()).Mina).toEqual({ open: 1, last: 0 })
  await judges(otto, number, 'true')
  const [one, three] = [await awaited(), { open: 1, last: 0 }]
  expect([one.Otto, one.Mina, one.Ada, one.Noor]).toEqual([three, three, three, three])
  await judges(ada, number, 'true')
  await judges(noor, number, 'false')
  const all = await awaited()
  const last = { open: 1, last: 1 }
  expect([all.Otto, all.Mina, all.Ada, all.Noor]).toEqual([last, last, last, last])
  expect(all.Rui).toEqual({ open: 0, last: 0 })
  expect((await readPeople(eve)).people.every(({ awaited }) => awaited === null)).toBe(true)
  await judges(mina, number, 'true')
  expect((await awaited()).Mina).toEqual({ open: 0, last: 0 })
})

test('one who alone is awaited in a round closes nothing by leaving', async () => {
  const { olga, mina } = await cast({ only: ['mina'] })
  await removeAllBut(olga, mina.personId)
  await marks(mina)
  const people = (await readPeople(olga)).people.filter(({ removed }) => !removed)
  expect(people.map(({ awaited }) => awaited?.last)).toEqual([0, 0])
})

async function removeAllBut(olga: Seat, personId: string): Promise<void> {
  for (const one of (await readPeople(olga)).people) {
    if (one.personId === personId || one.personId === olga.personId) continue
    await removeSeat(olga, null, one)
  }
}
