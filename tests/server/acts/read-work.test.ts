import { expect, test } from 'vitest'
import { joinWorks } from '../../../lib/server/acts/join-works.ts'
import { readWork } from '../../../lib/server/acts/read-work.ts'
import { cast, stage } from '../../support/cast.ts'
import { citesWork, twoWorks } from '../../support/cited.ts'
import { judges, marks } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

test('a work leads to each of its citations', async () => {
  const people = await cast()
  const [workId] = await twoWorks(people)
  expect(await readWork(people.otto, workId)).toMatchObject({
    work: { id: workId },
    version: 1,
    cited: [{ citation: { passage: 'It opened in 1931.' }, claim: { number: 1 }, textNumber: 1 }],
    joined: [],
    alike: [],
    mayCorrect: false,
  })
})

test('what was joined is found under both ids, and editors can part it', async () => {
  const people = await cast()
  const [one, other] = await twoWorks(people)
  await joinWorks(people.eve, null, { workId: one, into: other })
  const seen = await readWork(people.eve, one)
  expect(seen).toMatchObject({ work: { id: other }, joined: [{ id: one }], mayCorrect: true })
  expect(seen.cited).toHaveLength(2)
})

test('an editor is shown what seems to be the same', async () => {
  const people = await cast()
  const [workId] = await twoWorks(people)
  await marks(people.mina, 'closed in March')
  await judges(people.otto, 2, 'true', { citations: [citesWork({ title: 'Else' }, true)] })
  expect((await readWork(people.eve, workId)).alike).toEqual([])
  for (const seat of [people.mina, people.ada, people.noor]) await judges(seat, 2, 'true')
  expect((await readWork(people.eve, workId)).alike).toMatchObject([{ by: 'address' }])
  expect((await readWork(people.otto, workId)).alike).toEqual([])
})

test('a work of a sealed answer is as one that never was', async () => {
  const { mina, otto } = await cast()
  await marks(mina)
  const claim = await judges(mina, 1, 'true', { citations: [citesWork()] })
  const id = claim.rounds[0]?.mine?.citations[0]?.workId ?? ''
  expect((await readWork(mina, id)).citations).toBe(1)
  expect(await refused(readWork(otto, id))).toEqual(
    await refused(readWork(otto, '00000000-0000-4000-8000-000000000000')),
  )
})
