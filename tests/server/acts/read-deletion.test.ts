import { expect, test } from 'vitest'
import { readDeletion } from '../../../lib/server/acts/read-deletion.ts'
import { busyProject } from '../../support/busy-project.ts'
import { stage } from '../../support/cast.ts'
import { judges, marks } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

test('an owner is told what goes and what stays public; nobody else is', async () => {
  const { olga, eve } = await busyProject()
  const seen = await readDeletion(olga)
  expect(seen).toMatchObject({
    title: 'The bridge',
    goes: { texts: 1, claims: 2, rulings: 1, editions: 1, people: 8 },
    staysPublic: [{ number: 1, title: 'The first' }],
    goesAt: null,
  })
  expect(seen.staysPublic[0]?.address).toMatch(/^https:\/\/example\.org\/editions\//)
  expect((await refused(readDeletion(eve))).kind).toBe('not yours')
})

test('answers in an open round move no number', async () => {
  const { olga, mina, otto } = await busyProject()
  const { number } = await marks(mina, 'The mayor said', { sentence: 'The mayor said so.' })
  const before = await readDeletion(olga)
  await judges(otto, number, 'true')
  expect(await readDeletion(olga)).toEqual(before)
})
