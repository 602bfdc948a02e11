import { expect, test } from 'vitest'
import { readWorks } from '../../../lib/server/acts/read-works.ts'
import { cast, stage } from '../../support/cast.ts'
import { citesWork, titles, twoWorks } from '../../support/cited.ts'
import { judges, marks, rules } from '../../support/deeds.ts'

stage()

test('a work says how often and where it is cited', async () => {
  const people = await cast()
  await twoWorks(people)
  expect(await readWorks(people.otto)).toMatchObject([
    { work: { title: 'Another' }, citations: 1, claims: [1], texts: [1], editions: [] },
    { work: { title: 'A record of bridges' }, citations: 1, claims: [1], texts: [1] },
  ])
})

test('a sealed answer’s work is in nobody’s library but its writer’s', async () => {
  const { mina, otto, olga, eve } = await cast()
  await marks(mina)
  await judges(mina, 1, 'true', { citations: [citesWork()] })
  expect(await titles(mina)).toEqual(['A record of bridges'])
  for (const seat of [otto, olga, eve]) expect(await titles(seat)).toEqual([])
})

test('a reader’s library holds what rulings print', async () => {
  const people = await cast()
  await twoWorks(people)
  expect(await titles(people.rui)).toEqual([])
  const [first] = (await readWorks(people.eve)).map(({ work }) => work.id)
  const claim = await rules(people.eve, 1, { kind: 'approved', label: 'true' })
  expect(await titles(people.rui)).toEqual([])
  expect(first).toBeDefined()
  expect(claim.ruling?.cited).toEqual([])
})
