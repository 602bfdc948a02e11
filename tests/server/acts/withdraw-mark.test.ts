import { expect, test } from 'vitest'
import { addMark } from '../../../lib/server/acts/add-mark.ts'
import { withdrawMark } from '../../../lib/server/acts/withdraw-mark.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { judges, marks, wordsOf } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

/** Mina marks a claim, Otto adds a second mark; its id. */
async function twoMarks({ mina, otto }: Pick<Cast, 'mina' | 'otto'>): Promise<string> {
  await marks(mina)
  const mark = await wordsOf(otto, 1, 'last a century')
  return (await addMark(otto, null, { claimNumber: 1, mark })).marks[1]?.id ?? ''
}

keepsTheLaws({
  name: 'withdrawing a mark',
  by: 'otto',
  refuses: ['reader'],
  ready: async (people) => {
    const markId = await twoMarks(people)
    return (seat, once) => withdrawMark(seat, once, { claimNumber: 1, markId })
  },
})

test('who made a mark and who marked the claim may take it away, others may not', async () => {
  const people = await cast()
  const markId = await twoMarks(people)
  const asked = { claimNumber: 1, markId }
  expect((await refused(withdrawMark(people.ada, null, asked))).kind).toBe('not yours')
  expect((await withdrawMark(people.mina, null, asked)).marks).toHaveLength(1)
})

test('the last mark of a claim stays', async () => {
  const { mina } = await cast()
  const claim = await marks(mina)
  const asked = { claimNumber: 1, markId: claim.marks[0]?.id ?? '' }
  expect(await refused(withdrawMark(mina, null, asked))).toMatchObject({
    kind: 'not now',
    sentence: expect.stringContaining('last mark'),
  })
})

test('after the first answer only an editor takes a mark away', async () => {
  const people = await cast()
  const asked = { claimNumber: 1, markId: await twoMarks(people) }
  await judges(people.ada, 1, 'true')
  expect((await refused(withdrawMark(people.otto, null, asked))).kind).toBe('not now')
  expect((await withdrawMark(people.eve, null, asked)).marks).toHaveLength(1)
})

test('a mark of another claim is not there', async () => {
  const { mina } = await cast()
  await marks(mina)
  const other = await marks(mina, 'last a century')
  const asked = { claimNumber: 1, markId: other.marks[0]?.id ?? '' }
  expect((await refused(withdrawMark(mina, null, asked))).kind).toBe('not there')
})
