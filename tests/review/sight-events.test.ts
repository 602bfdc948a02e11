import { expect, test } from 'vitest'
import type { Act, Event } from '../../lib/review/history.ts'
import { eventInSight, headOf, tellsOf, touchOf } from '../../lib/review/sight.ts'
import { policy } from './ballots.ts'
import { answers, viewer } from './world.ts'

const _rule = policy('3 of 2/3')
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
function touch(drawing: string, nth: number, by: ReturnType<typeof viewer>, rounds = open) {
  const at = events(drawing)[nth]
  if (at === undefined) throw new RangeError(`The drawing has no act ${nth}`)
  return touchOf(by, { ...headOf(at), number: at.number }, concern, rounds)
}

test('the history seals the acts of others in an open round, and opens them at the close', () => {
  const heads = events('TF|xx').map(headOf)
  expect(heads.map((head) => eventInSight(mina, head, open))).toEqual([
    'whole',
    'whole',
    'sealed',
    'sealed',
  ])
  expect(heads.map((head) => eventInSight(eve, head, open))).toEqual([
    'sealed',
    'sealed',
    'sealed',
    'sealed',
  ])
  expect(heads.map((head) => eventInSight(eve, head, closed))).toEqual([
    'whole',
    'whole',
    'whole',
    'whole',
  ])
})

test('what does not belong to a round is never sealed, and readers have no history', () => {
  const renamed = headOf(event({ kind: 'project renamed', title: 'New' }, 'eve'))
  expect(eventInSight(mina, renamed, open)).toBe('whole')
  expect(eventInSight(rui, renamed, open)).toBe('hidden')
})

test('an event that should name its round and does not stays sealed', () =>
  expect(
    eventInSight(eve, { kind: 'answered', by: 'mina', roundId: null, first: true }, closed),
  ).toBe('sealed'))

test('a first answer stirs the claim for others, without a name and without its texts', () => {
  expect(touch('TF', 1, mina)).toEqual({
    number: 30,
    claims: [7],
    texts: [],
    project: false,
    by: null,
  })
  expect(touch('TF', 1, eve)).toEqual({
    number: 30,
    claims: [7],
    texts: [],
    project: false,
    by: null,
  })
})

test('a changed mind and a withdrawal tell others nothing', () => {
  expect(touch('.T|.F', 1, mina)).toBeNull()
  expect(touch('.T|.x', 1, eve)).toBeNull()
})

test('my own acts touch my own pages in full', () => {
  expect(touch('T|F', 1, mina)).toEqual({
    number: 30,
    claims: [7],
    texts: [1, 2],
    project: false,
    by: 'mina',
  })
  expect(touch('T|x', 1, mina)?.by).toBe('mina')
})

test('at the close everything may be told, but to readers nothing of rounds', () => {
  expect(touch('.T|.F', 1, eve, closed)).toEqual({
    number: 30,
    claims: [7],
    texts: [1, 2],
    project: false,
    by: 'otto',
  })
  expect(touch('.T|.F', 1, rui, closed)).toBeNull()
})

test('a reader is told of claims that were ever ruled, without names', () => {
  const ruled = { ...concern, claims: [{ number: 7, texts: [1], ruled: true }] }
  const opened = {
    kind: 'round opened',
    by: 'eve',
    roundId: null,
    first: false,
    number: 31,
  } as const
  expect(touchOf(rui, opened, ruled, open)).toEqual({
    number: 31,
    claims: [7],
    texts: [1],
    project: false,
    by: null,
  })
  expect(touchOf(rui, opened, concern, open)).toBeNull()
})

test('frozen editions are for editors to know until they are published', () => {
  const none = { claims: [], texts: [], personId: null }
  const frozen = {
    kind: 'edition frozen',
    by: 'eve',
    roundId: null,
    first: false,
    number: 31,
  } as const
  expect([eve, mina, rui].map((by) => touchOf(by, frozen, none, open)?.project)).toEqual([
    true,
    undefined,
    undefined,
  ])
  const out = { ...frozen, kind: 'edition published' } as const
  expect([eve, mina, rui].map((by) => touchOf(by, out, none, open)?.project)).toEqual([
    true,
    true,
    true,
  ])
})

test('a changed seat touches the project for members and for the one whose seat it is', () => {
  const changed = {
    kind: 'seat changed',
    by: 'eve',
    roundId: null,
    first: false,
    number: 31,
  } as const
  const seat = (personId: string) => ({ claims: [], texts: [], personId })
  expect(touchOf(mina, changed, seat('otto'), open)?.project).toBe(true)
  expect(touchOf(rui, changed, seat('otto'), open)).toBeNull()
  expect(touchOf(rui, changed, seat('rui'), open)).toEqual({
    number: 31,
    claims: [],
    texts: [],
    project: true,
    by: null,
  })
})

test('a removed member touches the project and the claims where a place fell away', () => {
  const removed = {
    kind: 'seat removed',
    by: 'eve',
    roundId: null,
    first: false,
    number: 31,
  } as const
  expect(touchOf(mina, removed, { ...concern, personId: 'otto' }, open)).toMatchObject({
    claims: [7],
    project: true,
  })
})

test('a new text touches itself and not the project', () => {
  const imported = {
    kind: 'text imported',
    by: 'eve',
    roundId: null,
    first: false,
    number: 31,
  } as const
  expect(touchOf(rui, imported, { claims: [], texts: [3], personId: null }, open)).toEqual({
    number: 31,
    claims: [],
    texts: [3],
    project: false,
    by: null,
  })
})

test('a reader is not told that claims are marked, rounds closed or seats given', () => {
  const kinds = ['claim marked', 'round closed', 'seat given', 'seat changed', 'answered'] as const
  for (const kind of kinds) {
    expect(tellsOf(rui, { kind, by: 'eve', roundId: null, first: false }, open)).toBe('nothing')
  }
  expect(tellsOf(rui, { kind: 'ruled', by: 'eve', roundId: null, first: false }, open)).toBe('all')
})
