import { expect, test } from 'vitest'
import { lookOf } from '../../../app/_desk/mark-style.ts'
import { unpacked } from '../../../lib/review/placed-claims.ts'
import { readDesk } from '../../../lib/server/acts/read-desk.ts'
import { withdrawAnswer } from '../../../lib/server/acts/withdraw-answer.ts'
import { withdrawClaim } from '../../../lib/server/acts/withdraw-claim.ts'
import { withdrawMark } from '../../../lib/server/acts/withdraw-mark.ts'
import type { Seat } from '../../../lib/server/auth/seat.ts'
import { quote } from '../../../lib/text/span.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { bringIn, judges, marks, rules } from '../../support/deeds.ts'

stage()

/** Everybody's looks of the claims of text 1, which must be those of the whole claims. */
async function looks(seat: Seat) {
  const { placed, claims } = await readDesk(seat, 1)
  const all = unpacked(placed)
  for (const claim of claims) {
    const look = all.find(({ number }) => number === claim.number)?.look
    expect(look, `claim ${claim.number} for ${seat.role}`).toEqual(lookOf(claim))
  }
  expect(claims.map(({ number }) => number).toSorted()).toEqual(
    all.map(({ number }) => number).toSorted(),
  )
  return new Map(all.map(({ number, look }) => [number, look]))
}

/** Four claims: one open and judged by Mina alone, one agreed, one ruled, one taken back by Mina. */
async function worked(people: Cast): Promise<void> {
  const { mina, otto, ada, noor, eve } = people
  await marks(mina, 'The bridge opened in 1931')
  await marks(mina, 'last a century')
  await marks(mina, 'The mayor')
  await marks(mina, 'opened in 1931')
  await judges(mina, 1, 'false')
  for (const claim of [2, 3])
    for (const one of [mina, otto, ada, noor]) await judges(one, claim, 'true')
  await rules(eve, 3, { kind: 'approved', label: 'true' })
  const { rounds } = await judges(mina, 4, 'false')
  const answerId = rounds.at(-1)?.mine?.id ?? ''
  await withdrawAnswer(mina, null, { claimNumber: 4, answerId })
}

test('each seat is told of every claim what it is told of the whole claim', async () => {
  const people = await cast()
  await worked(people)
  const mina = await looks(people.mina)
  expect(mina.get(1)).toMatchObject({ own: 'false', judged: true, mine: true, awaitsMe: false })
  expect(mina.get(4)).toMatchObject({ own: null, judged: false, mine: false, awaitsMe: false })
  const otto = await looks(people.otto)
  expect(otto.get(1)).toMatchObject({ own: null, judged: false, mine: false, awaitsMe: true })
  expect(otto.get(2)).toMatchObject({ standing: 'agreed', label: 'true', mine: true })
  for (const seat of [people.eve, people.olga]) await looks(seat)
  expect([...(await looks(people.rui)).keys()]).toEqual([3])
})

test('what another gives in an open round changes nothing of what I am told', async () => {
  const people = await cast()
  await marks(people.mina)
  const before = await readDesk(people.otto, 1)
  await judges(people.mina, 1, 'false')
  const after = await readDesk(people.otto, 1)
  expect(after.placed).toEqual(before.placed)
  expect(after.texts).toEqual(before.texts)
  expect(after.queue).toEqual(before.queue)
})

test('places are UTF-16 units, in the order of the text; withdrawn marks and claims have none', async () => {
  const { olga, mina } = await cast({ only: ['mina'] })
  await bringIn(olga, '😀 One and two and three.')
  await marks(mina, 'three', { textNumber: 2 })
  await marks(mina, ['One', 'two'], { textNumber: 2 })
  const gone = await marks(mina, 'and', { textNumber: 2 })
  await marks(mina, 'two and', { textNumber: 2 })
  await withdrawClaim(mina, null, { claimNumber: gone.number })
  const { characters, placed } = await readDesk(mina, 2)
  const words = unpacked(placed).map(({ number, marks }) => [
    number,
    marks.map((spans) => spans.map((at) => quote(characters, at))),
  ])
  expect(words).toEqual([
    [2, [['One', 'two']]],
    [4, [['two and']]],
    [1, [['three']]],
  ])
})

test('a mark that was taken away is told no more', async () => {
  const { mina } = await cast({ only: ['mina'] })
  const claim = await marks(mina)
  const markId = claim.marks[0]?.id ?? ''
  await withdrawMark(mina, null, { claimNumber: claim.number, markId }).catch(() => undefined)
  const { placed, claims } = await readDesk(mina, 1)
  expect(unpacked(placed)).toHaveLength(claims.length)
})
