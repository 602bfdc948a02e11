import { expect, test } from 'vitest'
import { readPeople } from '../../../lib/server/acts/read-people.ts'
import { cast, stage } from '../../support/cast.ts'
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
