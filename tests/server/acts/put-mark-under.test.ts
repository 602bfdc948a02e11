import { expect, test } from 'vitest'
import { addMark } from '../../../lib/server/acts/add-mark.ts'
import { putMarkUnder } from '../../../lib/server/acts/put-mark-under.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { readHistory } from '../../../lib/server/acts/read-history.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { bringIn, judges, marks, wordsOf } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

/** Claim 1 with two marks, and claim 2. */
async function scene({ mina }: Cast, textNumber = 1) {
  await marks(mina, 'opened in 1931')
  await marks(mina, 'carries 9,000 cars')
  const mark = await wordsOf(mina, textNumber, 'cost 40,000')
  const { marks: now } = await addMark(mina, null, { claimNumber: 1, mark })
  return { claimNumber: 1, markId: now[1]?.id ?? '', place: 1, into: 2 }
}

keepsTheLaws({
  name: 'putting a mark under another claim',
  by: 'mina',
  refuses: ['reader'],
  ready: async (people) => {
    const input = await scene(people)
    return (seat, once) => putMarkUnder(seat, once, input)
  },
})

test('the mark stands for the other claim, and both histories tell of it', async () => {
  const people = await cast()
  const left = await putMarkUnder(people.mina, null, await scene(people))
  expect(left.marks).toHaveLength(1)
  const other = await readClaim(people.mina, 2)
  expect(other.marks.map(({ spans }) => spans[0]?.quotation)).toEqual(
    ['cost 40,000', 'carries 9,000 cars'].reverse(),
  )
  expect(other.version).toBe(left.version)
  for (const claimNumber of [1, 2]) {
    const { events } = await readHistory(people.mina, { claimNumber })
    expect(events[0]).toMatchObject({ sentence: 'put a mark of claim 1 under claim 2' })
  }
  expect(await differs(people.olga)).toBeNull()
})

test('in a text where the answered claim did not stand a new round begins, by an editor', async () => {
  const people = await cast()
  await bringIn(people.eve, 'It cost 40,000 crowns, they say.')
  const input = await scene(people, 2)
  await judges(people.ada, 2, 'true')
  expect((await refused(putMarkUnder(people.mina, null, input))).kind).toBe('not now')
  await putMarkUnder(people.eve, null, input)
  expect((await readClaim(people.mina, 2)).rounds.map(({ state }) => state)).toEqual([
    'closed',
    'open',
  ])
})

test('the last mark of a claim stays, and a claim is marked at one place once', async () => {
  const people = await cast()
  const input = await scene(people)
  const only = (await readClaim(people.mina, 2)).marks[0]?.id ?? ''
  const last = { claimNumber: 2, markId: only, place: 1, into: 1 }
  expect((await refused(putMarkUnder(people.mina, null, last))).sentence).toContain('last mark')
  const mark = await wordsOf(people.mina, 1, 'cost 40,000')
  await addMark(people.mina, null, { claimNumber: 2, mark })
  expect((await refused(putMarkUnder(people.mina, null, input))).kind).toBe('not now')
})
