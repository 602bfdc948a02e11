import { expect, test } from 'vitest'
import type { Act, Event } from '../../lib/review/history.ts'
import {
  answersInSight,
  citationsInSight,
  claimInSight,
  headOf,
  howMany,
  roundAsSeen,
  touchOf,
  worksInSight,
} from '../../lib/review/sight.ts'
import { cast, policy } from './ballots.ts'
import { answers, round, viewer, worksOf } from './world.ts'

const rule = policy('3 of 2/3')
const mina = viewer('mina')
const eve = viewer('eve', 'editor')
const rui = viewer('rui', 'reader')
const open: ReadonlySet<string> = new Set()
const _closed: ReadonlySet<string> = new Set(['round 1'])
const concern = { claims: [{ number: 7, texts: [2, 1], ruled: false }], texts: [], personId: null }

function event(act: Act, by: string): Event {
  return { v: 1, project: 'p', number: 30, at: '2026-11-22T12:00:00.000Z', by, act }
}

/** The events of a drawing, in its order: answers, each withdrawn one followed by its withdrawal. */
function events(drawing: string): Event[] {
  return answers(drawing).flatMap((answer) => {
    const given = event(
      { kind: 'answered', answer: { ...answer, withdrawn: false }, works: [], closes: false },
      answer.personId,
    )
    const taken = {
      kind: 'answer withdrawn',
      claimId: 'claim',
      roundId: 'round 1',
      answerId: answer.id,
    } as const
    return answer.withdrawn ? [given, event(taken, answer.personId)] : [given]
  })
}

/** The event of a person's nth act in a drawing, as touched and as told to a viewer. */
function _touch(drawing: string, nth: number, by: ReturnType<typeof viewer>, rounds = open) {
  const at = events(drawing)[nth]
  if (at === undefined) throw new RangeError(`The drawing has no act ${nth}`)
  return touchOf(by, { ...headOf(at), number: at.number }, concern, rounds)
}

test('of an open round a reviewer sees the counts and their own answer', () => {
  const given = answers('TF.')
  expect(roundAsSeen(mina, round('open'), given, rule)).toEqual({
    state: 'open',
    answered: 2,
    of: 3,
    awaitsMe: false,
    mine: given[0],
  })
})

test.each(['owner', 'editor'] as const)('an %s sees no more of an open round', (role) =>
  expect(roundAsSeen(viewer('eve', role), round('open'), answers('TFT'), rule)).toEqual({
    state: 'open',
    answered: 3,
    of: 3,
    awaitsMe: false,
    mine: null,
  }),
)

test('of a closed round everyone on the team sees every live answer and what it came to', () => {
  const given = answers('TTF|..x')
  const seen = roundAsSeen(eve, round('closed'), given, rule)
  expect(seen).toMatchObject({
    state: 'closed',
    answered: 3,
    how: 'all answered',
    closedAt: '2026-11-22T12:00:00.000Z',
  })
  expect(seen?.state === 'closed' && seen.answers).toEqual(given.slice(0, 2))
  expect(seen?.state === 'closed' && seen.consensus).toEqual({
    outcome: 'too few',
    votes: 2,
    quorum: 3,
  })
})

test('a withdrawn answer is still mine to see, and nobody else ever sees it', () => {
  const given = answers('TTF|x..')
  expect(roundAsSeen(mina, round('closed'), given, rule)?.mine?.withdrawn).toBe(true)
  expect(
    answersInSight(viewer('otto'), [round('closed')], given).map(({ personId }) => personId),
  ).toEqual(['otto', 'ada'])
})

test('a reader sees no rounds, not even one they once answered in', () => {
  expect(roundAsSeen(viewer('mina', 'reader'), round('closed'), answers('TTT'), rule)).toBeNull()
  expect(answersInSight(viewer('mina', 'reader'), [round('closed')], answers('TTT'))).toEqual([])
})

test('answers of other rounds are no part of a round', () => {
  const given = [...answers('TTT', 'round 0'), ...answers('F..')]
  expect(roundAsSeen(mina, round('open'), given, rule)).toMatchObject({
    answered: 1,
    mine: { label: 'false' },
  })
})

test('the assigned who have not answered are awaited, while the round is open', () => {
  expect(roundAsSeen(viewer('ada'), round('open'), answers('TT.'), rule)?.awaitsMe).toBe(true)
  expect(roundAsSeen(viewer('ada'), round('closed'), answers('TT.'), rule)?.awaitsMe).toBe(false)
  expect(roundAsSeen(viewer('bela'), round('open'), answers('TT.'), rule)?.awaitsMe).toBe(false)
  expect(roundAsSeen(mina, round('open'), answers('T..|x'), rule)?.awaitsMe).toBe(false)
})

test('places that fell away are neither awaited nor counted', () => {
  const fallen = {
    ...round('open'),
    assigned: cast.slice(0, 3).map((personId) => ({ personId, fellAway: personId === 'ada' })),
  }
  expect(howMany(fallen, answers('T..'))).toEqual({ answered: 1, of: 2 })
  expect(roundAsSeen(viewer('ada'), fallen, [], rule)?.awaitsMe).toBe(false)
})

test('one who was not assigned does not count as answered', () =>
  expect(howMany(round('open', 2), answers('T.T'))).toEqual({ answered: 1, of: 2 }))

test('of answers a viewer sees their own latest, and the live ones of closed rounds', () => {
  const given = [...answers('TF.|M..'), ...answers('TFL|..M', 'round 0')]
  const seen = answersInSight(mina, [round('open'), round('closed', 3, 'round 0')], given)
  expect(seen.map(({ id }) => id)).toEqual([
    'mina 1 in round 1',
    'mina 0 in round 0',
    'otto 0 in round 0',
    'ada 1 in round 0',
  ])
})

test('a work is as sealed as the answer it came with', () => {
  const given = answers('TF.')
  const ids = (by: typeof mina, state: 'open' | 'closed') =>
    worksInSight(by, worksOf(given), [round(state)], given, []).map(({ id }) => id)
  expect(ids(mina, 'open')).toEqual(['work of mina 0 in round 1'])
  expect(ids(eve, 'open')).toEqual([])
  expect(ids(eve, 'closed')).toEqual(['work of mina 0 in round 1', 'work of otto 0 in round 1'])
})

test('the works of my earlier answers stay mine, others never see them', () => {
  const given = answers('T..|F')
  expect(worksInSight(mina, worksOf(given), [round('open')], given, [])).toHaveLength(2)
  expect(worksInSight(eve, worksOf(given), [round('closed')], given, [])).toHaveLength(1)
})

test('a reader sees the citations that standing rulings print, and no others', () => {
  const given = answers('TF.')
  const ruling = { printed: ['citation of otto 0 in round 1'] }
  const ids = (state: 'open' | 'closed') =>
    citationsInSight(rui, [round(state)], given, [ruling]).map(({ id }) => id)
  expect(ids('closed')).toEqual(['citation of otto 0 in round 1'])
  expect(ids('open')).toEqual([])
  expect(worksInSight(rui, worksOf(given), [round('closed')], given, [ruling])).toHaveLength(1)
})

test('a reader sees a claim while its ruling stands, members always', () => {
  const standings = ['open', 'too few', 'agreed', 'contested', 'ruled', 'withdrawn'] as const
  expect(standings.filter((standing) => claimInSight(rui, standing))).toEqual(['ruled'])
  expect(standings.filter((standing) => claimInSight(mina, standing))).toEqual(standings)
})

test('of my own answers the round shows the latest', () =>
  expect(roundAsSeen(mina, round('open'), answers('T..|F'), rule)?.mine?.id).toBe(
    'mina 1 in round 1',
  ))
