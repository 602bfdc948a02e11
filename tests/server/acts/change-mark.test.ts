import { expect, test } from 'vitest'
import { addMark } from '../../../lib/server/acts/add-mark.ts'
import { changeMark } from '../../../lib/server/acts/change-mark.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { restoreMark } from '../../../lib/server/acts/restore-mark.ts'
import { splitMark } from '../../../lib/server/acts/split-mark.ts'
import { withdrawMark } from '../../../lib/server/acts/withdraw-mark.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { bridge, type Cast, cast, stage } from '../../support/cast.ts'
import { bringIn, judges, marks, revises, wordsOf } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

/** A claim that Mina marked, and how its mark is called. */
async function marked({ mina }: Cast) {
  const claim = await marks(mina, 'cost 40,000 crowns')
  return { claimNumber: claim.number, markId: claim.marks[0]?.id ?? '', place: 1 }
}

keepsTheLaws({
  name: 'changing a mark',
  by: 'mina',
  refuses: ['reader'],
  ready: async (people) => {
    const where = await marked(people)
    const mark = await wordsOf(people.mina, 1, '40,000 crowns')
    return (seat, once) => changeMark(seat, once, { ...where, mark })
  },
})

test('an edge moves, a span comes across a gap, and goes; each is the next place of the mark', async () => {
  const people = await cast()
  const where = await marked(people)
  const words = ['40,000 crowns', ['40,000 crowns', 'last a century'], ['last a century']]
  for (const [before, asked] of words.entries()) {
    const mark = await wordsOf(people.mina, 1, asked)
    const place = before + 1
    const { marks: now } = await changeMark(people.mina, null, { ...where, place, mark })
    expect(now[0]?.place).toBe(place + 1)
    expect(now[0]?.spans.map(({ quotation }) => quotation)).toEqual([asked].flat())
  }
  expect(await differs(people.olga)).toBeNull()
})

test('who made it or marked the claim may, afterwards only an editor', async () => {
  const people = await cast()
  const where = await marked(people)
  const mark = await wordsOf(people.mina, 1, '40,000 crowns')
  expect((await refused(changeMark(people.otto, null, { ...where, mark }))).kind).toBe('not yours')
  await judges(people.ada, 1, 'true')
  expect((await refused(changeMark(people.mina, null, { ...where, mark }))).kind).toBe('not now')
  const { marks: now } = await changeMark(people.eve, null, { ...where, mark })
  expect(now[0]?.spans).toMatchObject([{ quotation: '40,000 crowns' }])
})

test('it is changed as it was seen, in its own text, never through a character', async () => {
  const people = await cast()
  const where = await marked(people)
  const mark = await wordsOf(people.mina, 1, '40,000 crowns')
  await changeMark(people.mina, null, { ...where, mark })
  const again = await wordsOf(people.mina, 1, 'crowns')
  expect(await refused(changeMark(people.mina, null, { ...where, mark: again }))).toMatchObject({
    kind: 'changed meanwhile',
    facts: { place: 2 },
  })
  const seen = { ...where, place: 2 }
  expect((await refused(changeMark(people.mina, null, { ...seen, mark }))).kind).toBe('not now')
  await bringIn(people.eve, 'Elsewhere it cost 40,000 crowns.')
  const elsewhere = await wordsOf(people.mina, 2, '40,000 crowns')
  expect((await refused(changeMark(people.mina, null, { ...seen, mark: elsewhere }))).kind).toBe(
    'not understood',
  )
})

test('a mark that is asked about is placed first', async () => {
  const people = await cast()
  const where = await marked(people)
  await revises(people.eve, bridge.replace('40,000', '45,000'))
  const mark = await wordsOf(people.eve, 1, '45,000 crowns')
  expect((await refused(changeMark(people.eve, null, { ...where, mark }))).sentence).toContain(
    'Say that first',
  )
  expect((await readClaim(people.eve, 1)).marks[0]?.place).toBe(1)
})

test('a claim is marked at one place once, however its marks come there', async () => {
  const people = await cast()
  const { claimNumber, markId } = await marked(people)
  const once = await wordsOf(people.mina, 1, '40,000 crowns')
  const { marks: two } = await addMark(people.mina, null, { claimNumber, mark: once })
  const second = { claimNumber, markId: two[1]?.id ?? '' }
  const already = expect.objectContaining({ kind: 'not now' })
  const same = { claimNumber, markId, place: 1, mark: once }
  expect(await refused(changeMark(people.mina, null, same))).toEqual(already)
  const cost = await wordsOf(people.mina, 1, 'cost')
  const parts = { claimNumber, markId, place: 1, kept: cost, apart: once }
  expect(await refused(splitMark(people.mina, null, parts))).toEqual(already)
  await withdrawMark(people.mina, null, second)
  await changeMark(people.mina, null, same)
  expect(await refused(restoreMark(people.mina, null, second))).toEqual(already)
})
