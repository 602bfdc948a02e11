import { expect, test } from 'vitest'
import { addMark } from '../../../lib/server/acts/add-mark.ts'
import { restoreMark } from '../../../lib/server/acts/restore-mark.ts'
import { withdrawMark } from '../../../lib/server/acts/withdraw-mark.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { bringIn, judges, marks, wordsOf } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

/** A withdrawn mark of Mina's claim in this text; its id. */
async function withdrawn({ mina }: Pick<Cast, 'mina'>, textNumber = 1): Promise<string> {
  await marks(mina)
  const mark = await wordsOf(mina, textNumber, 'last a century')
  const markId = (await addMark(mina, null, { claimNumber: 1, mark })).marks[1]?.id ?? ''
  await withdrawMark(mina, null, { claimNumber: 1, markId })
  return markId
}

keepsTheLaws({
  name: 'restoring a mark',
  by: 'mina',
  refuses: ['reader'],
  ready: async (people) => {
    const markId = await withdrawn(people)
    return (seat, once) => restoreMark(seat, once, { claimNumber: 1, markId })
  },
})

test('a mark comes back as it was', async () => {
  const people = await cast()
  const markId = await withdrawn(people)
  const { marks: back } = await restoreMark(people.mina, null, { claimNumber: 1, markId })
  expect(back[1]).toMatchObject({ id: markId, spans: [{ quotation: 'last a century' }] })
})

test('a mark in another text does not come back after an answer that did not see it', async () => {
  const people = await cast()
  await bringIn(people.olga, 'They say it will last a century.')
  const markId = await withdrawn(people, 2)
  await judges(people.ada, 1, 'true')
  const asked = { claimNumber: 1, markId }
  expect(await refused(restoreMark(people.eve, null, asked))).toMatchObject({
    kind: 'not now',
    sentence: expect.stringContaining('Mark the passage anew'),
  })
})
