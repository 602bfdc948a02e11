import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Act, Event } from '../../lib/review/history.ts'
import { type Role, roles } from '../../lib/review/permissions.ts'
import {
  answersInSight,
  citationsInSight,
  claimInSight,
  eventInSight,
  headOf,
  howMany,
  roundAsSeen,
  tellsOf,
  touchOf,
  worksInSight,
} from '../../lib/review/sight.ts'
import { standingOf } from '../../lib/review/standing.ts'
import { cast, policy } from './ballots.ts'
import { answers, round, viewer, worksOf } from './world.ts'

const rule = policy('3 of 2/3')
const mina = viewer('mina')
const eve = viewer('eve', 'editor')
const rui = viewer('rui', 'reader')
const open: ReadonlySet<string> = new Set()
const closed: ReadonlySet<string> = new Set(['round 1'])
const concern = { claims: [{ number: 7, texts: [2, 1], ruled: false }], texts: [], personId: null }

function event(act: Act, by: string): Event {
  return { v: 1, project: 'p', number: 30, at: '2026-11-22T12:00:00.000Z', by, act }
}

/** The events of a drawing, in its order: answers, each withdrawn one followed by its withdrawal. */
function events(drawing: string): Event[] {
  return answers(drawing).flatMap((answer) => {
    const given = event({ kind: 'answered', answer: { ...answer, withdrawn: false }, works: [], closes: false }, answer.personId)
    const taken = { kind: 'answer withdrawn', claimId: 'claim', roundId: 'round 1', answerId: answer.id } as const
    return answer.withdrawn ? [given, event(taken, answer.personId)] : [given]
  })
}

/** The event of a person's nth act in a drawing, as touched and as told to a viewer. */
function touch(drawing: string, nth: number, by: ReturnType<typeof viewer>, rounds = open) {
  const at = events(drawing)[nth]
  if (at === undefined) throw new RangeError(`The drawing has no act ${nth}`)
  return touchOf(by, { ...headOf(at), number: at.number }, concern, rounds)
}

// ------------------------------------------------------------------ rounds

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
  }))

test('of a closed round everyone on the team sees every live answer and what it came to', () => {
  const given = answers('TTF|..x')
  const seen = roundAsSeen(eve, round('closed'), given, rule)
  expect(seen).toMatchObject({ state: 'closed', answered: 3, how: 'all answered', closedAt: '2026-11-22T12:00:00.000Z' })
  expect(seen?.state === 'closed' && seen.answers).toEqual(given.slice(0, 2))
  expect(seen?.state === 'closed' && seen.consensus).toEqual({ outcome: 'too few', votes: 2, quorum: 3 })
})

test('a withdrawn answer is still mine to see, and nobody else ever sees it', () => {
  const given = answers('TTF|x..')
  expect(roundAsSeen(mina, round('closed'), given, rule)?.mine?.withdrawn).toBe(true)
  expect(answersInSight(viewer('otto'), [round('closed')], given).map(({ personId }) => personId)).toEqual(['otto', 'ada'])
})

test('a reader sees no rounds, not even one they once answered in', () => {
  expect(roundAsSeen(viewer('mina', 'reader'), round('closed'), answers('TTT'), rule)).toBeNull()
  expect(answersInSight(viewer('mina', 'reader'), [round('closed')], answers('TTT'))).toEqual([])
})

test('answers of other rounds are no part of a round', () => {
  const given = [...answers('TTT', 'round 0'), ...answers('F..')]
  expect(roundAsSeen(mina, round('open'), given, rule)).toMatchObject({ answered: 1, mine: { label: 'false' } })
})

test('the assigned who have not answered are awaited, while the round is open', () => {
  expect(roundAsSeen(viewer('ada'), round('open'), answers('TT.'), rule)?.awaitsMe).toBe(true)
  expect(roundAsSeen(viewer('ada'), round('closed'), answers('TT.'), rule)?.awaitsMe).toBe(false)
  expect(roundAsSeen(viewer('bela'), round('open'), answers('TT.'), rule)?.awaitsMe).toBe(false)
  expect(roundAsSeen(mina, round('open'), answers('T..|x'), rule)?.awaitsMe).toBe(false)
})

test('places that fell away are neither awaited nor counted', () => {
  const fallen = { ...round('open'), assigned: cast.slice(0, 3).map((personId) => ({ personId, fellAway: personId === 'ada' })) }
  expect(howMany(fallen, answers('T..'))).toEqual({ answered: 1, of: 2 })
  expect(roundAsSeen(viewer('ada'), fallen, [], rule)?.awaitsMe).toBe(false)
})

test('one who was not assigned does not count as answered', () =>
  expect(howMany(round('open', 2), answers('T.T'))).toEqual({ answered: 1, of: 2 }))

// ------------------------------------------------------------------ answers, works, claims

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
  const ids = (state: 'open' | 'closed') => citationsInSight(rui, [round(state)], given, [ruling]).map(({ id }) => id)
  expect(ids('closed')).toEqual(['citation of otto 0 in round 1'])
  expect(ids('open')).toEqual([])
  expect(worksInSight(rui, worksOf(given), [round('closed')], given, [ruling])).toHaveLength(1)
})

test('a reader sees a claim while its ruling stands, members always', () => {
  const standings = ['open', 'too few', 'agreed', 'contested', 'ruled', 'withdrawn'] as const
  expect(standings.filter((standing) => claimInSight(rui, standing))).toEqual(['ruled'])
  expect(standings.filter((standing) => claimInSight(mina, standing))).toEqual(standings)
})

// ------------------------------------------------------------------ history and live stream

test('the history seals the acts of others in an open round, and opens them at the close', () => {
  const heads = events('TF|xx').map(headOf)
  expect(heads.map((head) => eventInSight(mina, head, open))).toEqual(['whole', 'whole', 'sealed', 'sealed'])
  expect(heads.map((head) => eventInSight(eve, head, open))).toEqual(['sealed', 'sealed', 'sealed', 'sealed'])
  expect(heads.map((head) => eventInSight(eve, head, closed))).toEqual(['whole', 'whole', 'whole', 'whole'])
})

test('what does not belong to a round is never sealed, and readers have no history', () => {
  const renamed = headOf(event({ kind: 'project renamed', title: 'New' }, 'eve'))
  expect(eventInSight(mina, renamed, open)).toBe('whole')
  expect(eventInSight(rui, renamed, open)).toBe('hidden')
})

test('an event that should name its round and does not stays sealed', () =>
  expect(eventInSight(eve, { kind: 'answered', by: 'mina', roundId: null, first: true }, closed)).toBe('sealed'))

test('a first answer stirs the claim for others, without a name and without its texts', () => {
  expect(touch('TF', 1, mina)).toEqual({ number: 30, claims: [7], texts: [], project: false, by: null })
  expect(touch('TF', 1, eve)).toEqual({ number: 30, claims: [7], texts: [], project: false, by: null })
})

test('a changed mind and a withdrawal tell others nothing', () => {
  expect(touch('.T|.F', 1, mina)).toBeNull()
  expect(touch('.T|.x', 1, eve)).toBeNull()
})

test('my own acts touch my own pages in full', () => {
  expect(touch('T|F', 1, mina)).toEqual({ number: 30, claims: [7], texts: [1, 2], project: false, by: 'mina' })
  expect(touch('T|x', 1, mina)?.by).toBe('mina')
})

test('at the close everything may be told, but to readers nothing of rounds', () => {
  expect(touch('.T|.F', 1, eve, closed)).toEqual({ number: 30, claims: [7], texts: [1, 2], project: false, by: 'otto' })
  expect(touch('.T|.F', 1, rui, closed)).toBeNull()
})

test('a reader is told of claims that were ever ruled, without names', () => {
  const ruled = { ...concern, claims: [{ number: 7, texts: [1], ruled: true }] }
  const opened = { kind: 'round opened', by: 'eve', roundId: null, first: false, number: 31 } as const
  expect(touchOf(rui, opened, ruled, open)).toEqual({ number: 31, claims: [7], texts: [1], project: false, by: null })
  expect(touchOf(rui, opened, concern, open)).toBeNull()
})

test('frozen editions are for editors to know until they are published', () => {
  const none = { claims: [], texts: [], personId: null }
  const frozen = { kind: 'edition frozen', by: 'eve', roundId: null, first: false, number: 31 } as const
  expect([eve, mina, rui].map((by) => touchOf(by, frozen, none, open)?.project)).toEqual([true, undefined, undefined])
  const out = { ...frozen, kind: 'edition published' } as const
  expect([eve, mina, rui].map((by) => touchOf(by, out, none, open)?.project)).toEqual([true, true, true])
})

test('a changed seat touches the project for members and for the one whose seat it is', () => {
  const changed = { kind: 'seat changed', by: 'eve', roundId: null, first: false, number: 31 } as const
  const seat = (personId: string) => ({ claims: [], texts: [], personId })
  expect(touchOf(mina, changed, seat('otto'), open)?.project).toBe(true)
  expect(touchOf(rui, changed, seat('otto'), open)).toBeNull()
  expect(touchOf(rui, changed, seat('rui'), open)).toEqual({ number: 31, claims: [], texts: [], project: true, by: null })
})

test('a removed member touches the project and the claims where a place fell away', () => {
  const removed = { kind: 'seat removed', by: 'eve', roundId: null, first: false, number: 31 } as const
  expect(touchOf(mina, removed, { ...concern, personId: 'otto' }, open)).toMatchObject({ claims: [7], project: true })
})

test('a new text touches itself and not the project', () => {
  const imported = { kind: 'text imported', by: 'eve', roundId: null, first: false, number: 31 } as const
  expect(touchOf(rui, imported, { claims: [], texts: [3], personId: null }, open)).toEqual({
    number: 31,
    claims: [],
    texts: [3],
    project: false,
    by: null,
  })
})

// ------------------------------------------------------------------ the law

/** How one person's answering went, in drawings that have the same first answer or none. */
const course = fc.constantFrom('T', 'F', '-', 'TF', 'T-', 'Fx', 'TxF', 'FTx', '-xT')

/** A drawing from a course for each person, null for no answer. */
function drawn(courses: readonly (string | null)[]): string {
  const turns = Math.max(1, ...courses.map((signs) => signs?.length ?? 0))
  return Array.from({ length: turns }, (_, turn) => courses.map((signs) => signs?.[turn] ?? '.').join('')).join('|')
}

/** Everything that a viewer observes of a world while its round is open. */
function observed(role: Role, drawing: string): unknown {
  const by = viewer('mina', role)
  const given = answers(drawing)
  const heads = events(drawing).map(headOf)
  const told = heads.filter((head) => tellsOf(by, head, open) !== 'nothing')
  const works = worksInSight(by, worksOf(given), [round('open')], given, [{ printed: given.map(({ id }) => `citation of ${id}`) }])
  return {
    round: roundAsSeen(by, round('open'), given, rule),
    answers: answersInSight(by, [round('open')], given),
    works,
    standing: standingOf({ withdrawn: false, wordings: [{ version: 1 }] }, [round('open')], given, null, { '1': rule }),
    history: told.map((head) => [eventInSight(by, head, open), head.by === 'mina' ? head : null]),
    touches: heads.map((head) => touchOf(by, { ...head, number: 1 }, concern, open)).filter((seen) => seen !== null),
  }
}

test('twins: what others answer in an open round does not change what anybody observes', () => {
  const others = fc.array(fc.option(fc.tuple(course, course)), { minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(fc.constantFrom(...roles), fc.option(course), others, (role, mine, pairs) => {
      const world = (twin: 0 | 1) => drawn([mine, ...pairs.map((pair) => pair?.[twin] ?? null)])
      const [one, other] = [observed(role, world(0)), observed(role, world(1))]
      expect(JSON.stringify(other)).toBe(JSON.stringify(one))
    }),
    { numRuns: 500 },
  )
})

test('the twins tell something: at the close the same worlds differ', () => {
  const at = (drawing: string) => roundAsSeen(mina, round('closed'), answers(drawing), rule)
  expect(at('TFF')).not.toEqual(at('TTT'))
})
