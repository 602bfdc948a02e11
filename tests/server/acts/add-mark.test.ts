import { expect, test } from 'vitest'
import { addMark } from '../../../lib/server/acts/add-mark.ts'
import { openRound } from '../../../lib/server/acts/open-round.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { bringIn, judges, marks, rules, wordsOf } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

keepsTheLaws({
  name: 'adding a mark',
  by: 'mina',
  refuses: ['reader'],
  ready: async ({ mina }) => {
    const { number: claimNumber } = await marks(mina)
    const mark = await wordsOf(mina, 1, 'last a century')
    return (seat, once) => addMark(seat, once, { claimNumber, mark })
  },
})

const second = 'Elsewhere they say that the bridge opened in 1931, too.'

async function marksAlso({ otto }: Pick<Cast, 'otto'>, textNumber: number, words: string) {
  return addMark(otto, null, { claimNumber: 1, mark: await wordsOf(otto, textNumber, words) })
}

test('before the first answer a mark in another text changes nothing else', async () => {
  const people = await cast()
  await bringIn(people.olga, second)
  await marks(people.mina)
  const claim = await marksAlso(people, 2, 'the bridge opened in 1931')
  expect(claim.marks.map(({ textNumber }) => textNumber)).toEqual([1, 2])
  expect(claim.rounds).toHaveLength(1)
})

test('after the first answer an editor’s mark in another text closes the round and begins a new one', async () => {
  const people = await cast()
  await bringIn(people.olga, second)
  await marks(people.mina)
  await judges(people.ada, 1, 'true')
  const claim = await marksAlso({ otto: people.eve }, 2, 'the bridge opened in 1931')
  expect(claim.rounds).toHaveLength(2)
  expect(claim.rounds[0]).toMatchObject({ state: 'closed', how: 'claim changed', answered: 1 })
  expect(claim.rounds[1]).toMatchObject({ state: 'open', answered: 0, of: 4 })
})

test('a reviewer cannot open a sealed round by a mark in another text', async () => {
  const people = await cast()
  await bringIn(people.olga, second)
  await marks(people.mina)
  await judges(people.ada, 1, 'true')
  expect(await refused(marksAlso(people, 2, 'the bridge opened in 1931'))).toMatchObject({
    kind: 'not now',
    sentence: expect.stringContaining('Ask an editor'),
  })
  expect((await readClaim(people.otto, 1)).rounds).toMatchObject([{ state: 'open', answered: 1 }])
})

test('after the first answer a mark in the same text does not', async () => {
  const people = await cast()
  await marks(people.mina)
  await judges(people.ada, 1, 'true')
  expect((await marksAlso(people, 1, 'last a century')).rounds).toHaveLength(1)
})

test('a ruled claim gets marks from editors only', async () => {
  const people = await cast({ policy: { quorum: 1 } })
  const { mina, otto, ada, noor, eve } = people
  await marks(mina)
  for (const seat of [mina, otto, ada, noor]) await judges(seat, 1, 'true')
  await rules(eve, 1, { kind: 'approved', label: 'true' })
  const mark = await wordsOf(eve, 1, 'last a century')
  expect(await refused(addMark(otto, null, { claimNumber: 1, mark }))).toMatchObject({
    kind: 'not now',
    sentence: expect.stringContaining('only an editor'),
  })
  const claim = await addMark(eve, null, { claimNumber: 1, mark })
  expect(claim.standing).toBe('ruled')
  await openRound(eve, null, { claimNumber: 1, roundId: claim.rounds[0]?.id ?? '' })
  expect((await marksAlso(people, 1, 'It was closed')).marks).toHaveLength(3)
})

test('the same place is marked once', async () => {
  const people = await cast()
  await marks(people.mina, 'last a century')
  const mark = await wordsOf(people.otto, 1, 'last a century')
  expect((await refused(addMark(people.otto, null, { claimNumber: 1, mark }))).kind).toBe('not now')
})
