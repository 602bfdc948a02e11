/** Blind is blind in every reading act: what others do in an open round moves nothing, save «n of m». */
import { beforeAll, expect, test } from 'vitest'
import { readHistory } from '../../../lib/server/acts/read-history.ts'
import { withdrawAnswer } from '../../../lib/server/acts/withdraw-answer.ts'
import type { Seat } from '../../../lib/server/auth/seat.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { attaches, workOf } from '../../support/copies.ts'
import { cites, judges, marks } from '../../support/deeds.ts'
import { everythingSeen } from '../../support/everything-seen.ts'

stage()

let people: Cast
const others = ['mina', 'ada', 'eve', 'olga', 'rui'] as const
const seenBy = async (name: (typeof others)[number]) =>
  JSON.stringify(await everythingSeen(people[name]))

beforeAll(async () => {
  people = await cast()
  await marks(people.mina)
  await judges(people.mina, 1, 'misleading')
})

/** What each of the others sees before and after a deed of Otto's. */
async function seenAround(deed: (otto: Seat) => Promise<unknown>) {
  const before = await Promise.all(others.map(seenBy))
  await deed(people.otto)
  return { before, after: await Promise.all(others.map(seenBy)) }
}

test('a first answer moves «n of m» by one and tells nothing else', async () => {
  const { before, after } = await seenAround((otto) =>
    judges(otto, 1, 'false', { citations: [cites('A telling title')] }),
  )
  for (const [i, name] of others.entries()) {
    const was = before[i] ?? ''
    const is = after[i] ?? ''
    expect(is).not.toContain('A telling title')
    if (name === 'rui') expect(is).toBe(was)
    else expect(level(is)).toBe(level(was))
  }
})

test('a changed mind, with another work and a longer reason, moves nothing', async () => {
  const { before, after } = await seenAround((otto) =>
    judges(otto, 1, 'true', { citations: [cites('One title'), cites('Another title')] }),
  )
  expect(after).toEqual(before)
})

test('a copy of a sealed source moves nothing, not even the time at which the claim was touched', async () => {
  const { before, after } = await seenAround(async (otto) =>
    attaches(otto, await workOf(otto, 1), undefined, { claimNumber: 1 }),
  )
  expect(before[0]).toContain('"touchedAt"')
  expect(after).toEqual(before)
})

test('a withdrawal moves nothing, and an answer after it neither', async () => {
  const { before, after } = await seenAround(async (otto) => {
    const { rounds } = await judges(otto, 1, 'unverifiable')
    await withdrawAnswer(otto, null, { claimNumber: 1, answerId: rounds[0]?.mine?.id ?? '' })
    await judges(otto, 1, null)
  })
  expect(after).toEqual(before)
})

test('the project’s history shows numbers and commitments of what is sealed, and no more', async () => {
  const { events } = await readHistory(people.eve)
  const sealed = events.filter(({ sealed }) => sealed)
  expect(sealed).toHaveLength(7)
  for (const event of sealed)
    expect(Object.keys(event).sort()).toEqual(['commitment', 'number', 'sealed'])
  const own = (await readHistory(people.otto)).events
  expect(own.filter(({ sealed }) => sealed)).toHaveLength(1)
})

test('at the close everyone who may sees the same verdicts, under names', async () => {
  await judges(people.ada, 1, 'true')
  await judges(people.noor, 1, 'true')
  const { claim } = await everythingSeen(people.eve)
  expect(JSON.stringify(claim)).toContain('"name":"Otto"')
  expect(JSON.stringify(claim)).not.toContain('A telling title')
  expect((await everythingSeen(people.rui)).claims).toEqual([])
})

/** Without what a first answer may move: the counts, and the numbers and the list of events. */
function level(seen: string): string {
  const numbers =
    /"(answered|last|version)":\d+|\{"number":\d+,"sealed":true,"commitment":"\w+"\},?/g
  return seen.replace(numbers, '')
}
