import { expect, test } from 'vitest'
import { changeSeat } from '../../../lib/server/acts/change-seat.ts'
import { closeRound } from '../../../lib/server/acts/close-round.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import { withdrawAnswer } from '../../../lib/server/acts/withdraw-answer.ts'
import type { Seat } from '../../../lib/server/auth/seat.ts'
import { lastNumber, toldAfter, toldOf } from '../../../lib/server/live/told.ts'
import { cast, stage } from '../../support/cast.ts'
import { judges, marks, rules } from '../../support/deeds.ts'
import { eventsOf } from '../../support/ledger.ts'

stage()

/** What a seat is told of everything after a number. */
async function hears(seat: Seat, after: number) {
  const told = await toldAfter(seat.projectId, after)
  return told.flatMap((event) => event.touch(seat) ?? [])
}

test('an event names the claims and texts that are to be looked at again', async () => {
  const { mina, otto } = await cast()
  const before = await lastNumber(mina.projectId)
  await marks(mina)
  expect(await hears(otto, before)).toEqual([
    { number: before + 1, claims: [1], texts: [1], project: false, by: mina.personId },
  ])
})

test('of a first answer others hear that the claim stirred, not who gave it', async () => {
  const { mina, otto, eve, olga } = await cast()
  await marks(mina)
  const before = await lastNumber(mina.projectId)
  await judges(otto, 1, 'true')
  const stir = { number: before + 1, claims: [1], texts: [], project: false, by: null }
  for (const seat of [mina, eve, olga]) expect(await hears(seat, before)).toEqual([stir])
  expect(await hears(otto, before)).toMatchObject([{ by: otto.personId }])
})

test('of a changed mind and a withdrawal others hear nothing while the round is open', async () => {
  const { mina, otto, rui } = await cast()
  await marks(mina)
  await judges(otto, 1, 'true')
  const before = await lastNumber(mina.projectId)
  await judges(otto, 1, 'false')
  const mine = (await readClaim(otto, 1)).rounds.at(-1)?.mine
  await withdrawAnswer(otto, null, { claimNumber: 1, answerId: mine?.id ?? '' })
  expect(await hears(mina, before)).toEqual([])
  expect(await hears(rui, before)).toEqual([])
  expect(await hears(otto, before)).toHaveLength(2)
})

test('a reader hears of claims once they are ruled', async () => {
  const { mina, otto, ada, noor, eve, rui } = await cast()
  const begin = await lastNumber(mina.projectId)
  await marks(mina)
  for (const seat of [mina, otto, ada]) await judges(seat, 1, 'true')
  const round = (await readClaim(eve, 1)).rounds.at(-1)
  await closeRound(eve, null, { claimNumber: 1, roundId: round?.id ?? '' })
  expect(await hears(rui, begin)).toEqual([])
  expect(noor.role).toBe('reviewer')
  const before = await lastNumber(mina.projectId)
  await rules(eve, 1, { kind: 'approved', label: 'true' })
  expect(await hears(rui, before)).toMatchObject([{ number: before + 1, claims: [1], by: null }])
})

test('a seat that changes names its person, whose streams are looked at', async () => {
  const { projectId, rui } = await cast({ text: null, only: ['rui'] })
  const told = await toldAfter(projectId, 0)
  expect(told.map(({ seatOf }) => seatOf)).toEqual([null, null, rui.personId])
})

test('a long ledger is read in parts that leave nothing out', async () => {
  const { olga, projectId } = await cast({ text: null, only: [] })
  for (let i = 0; i < 205; i++) await renameProject(olga, null, { title: `Title ${i}` })
  const first = await toldAfter(projectId, 0)
  const second = await toldAfter(projectId, first.at(-1)?.number ?? 0)
  const numbers = [...first, ...second].map(({ number }) => number)
  expect(first).toHaveLength(200)
  expect(numbers).toEqual(Array.from({ length: 207 }, (_, at) => at + 1))
  expect(await lastNumber(projectId)).toBe(207)
})

test('every event of a whole scene is told from what is known as from the ledger, to each as for themselves', async () => {
  const { mina, otto, ada, eve, rui, olga, projectId } = await cast()
  await marks(mina)
  for (const seat of [mina, otto, ada]) await judges(seat, 1, 'true')
  const round = (await readClaim(eve, 1)).rounds.at(-1)
  await closeRound(eve, null, { claimNumber: 1, roundId: round?.id ?? '' })
  await rules(eve, 1, { kind: 'approved', label: 'true' })
  await marks(otto)
  await judges(ada, 2, 'false')
  await judges(ada, 2, 'true')
  await changeSeat(olga, null, { personId: otto.personId, role: 'reader' })
  const events = await eventsOf(projectId)
  const [handed, read] = [await toldOf(events), await toldAfter(projectId, 0)]
  expect(handed.map(({ number, seatOf }) => ({ number, seatOf }))).toEqual(
    read.map(({ number, seatOf }) => ({ number, seatOf })),
  )
  for (const seat of [mina, otto, ada, eve, rui, olga]) {
    const alone = await toldOf(events)
    const told = handed.map(({ touch }) => touch(seat))
    expect(told).toEqual(read.map(({ touch }) => touch(seat)))
    expect(told).toEqual(alone.map(({ touch }) => touch(seat)))
  }
})

test('viewers of one class are given the very same touch', async () => {
  const { mina, ada, noor, eve } = await cast()
  const before = await lastNumber(mina.projectId)
  await marks(mina)
  const [marked] = await toldAfter(mina.projectId, before)
  expect(marked?.touch(ada)).toBe(marked?.touch(noor))
  expect(marked?.touch(ada)).not.toBe(marked?.touch(eve))
})
