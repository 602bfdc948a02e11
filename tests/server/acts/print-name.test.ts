import { expect, test } from 'vitest'
import { printName } from '../../../lib/server/acts/print-name.ts'
import { readPeople } from '../../../lib/server/acts/read-people.ts'
import { cast, stage } from '../../support/cast.ts'
import { differs } from '../../support/ledger.ts'

stage()

test('everybody, readers too, says for themselves whether their name may be printed', async () => {
  const { olga, mina, rui } = await cast({ text: null, only: ['mina', 'rui'] })
  await printName(rui, null, { printed: true })
  await printName(mina, null, { printed: true })
  await printName(mina, null, { printed: false })
  const { people } = await readPeople(olga)
  const said = people.map(({ name, printed }) => [name, printed])
  expect(said).toEqual([
    ['Olga', false],
    ['Mina', false],
    ['Rui', true],
  ])
  expect(await differs(olga)).toBeNull()
})
