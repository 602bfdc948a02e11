import { expect, test } from 'vitest'
import { marksOf } from '../../../app/_desk/claim-places.ts'
import { DeskStore } from '../../../app/_desk/desk-state.ts'
import { lookOf } from '../../../app/_desk/mark-style.ts'
import { packed } from '../../../lib/review/placed-claims.ts'
import { defaultPolicy } from '../../../lib/review/policy.ts'
import { defaultScale } from '../../../lib/review/scale.ts'
import type { ClaimSeen } from '../../../lib/review/seen.ts'
import { aClaim, anAnswer, openRound, placed } from './a-claim.ts'

/** A store with some claims, on revision `r1` of text 1. */
function storeWith(
  claims: readonly ClaimSeen[],
  active: number | null = null,
  far: readonly ClaimSeen[] = [],
  characters = 'x'.repeat(100),
  whole = true,
): DeskStore {
  const description = {
    title: 'A text',
    author: null,
    publisher: null,
    date: null,
    address: null,
    language: 'en',
    rights: null,
  }
  const me = { personId: 'mina', name: 'Mina', role: 'reviewer', life: 'working' } as const
  const seen = {
    project: {
      id: 'p',
      title: 'P',
      me,
      goesAt: null,
      scale: defaultScale,
      scales: { 1: defaultScale },
      policy: defaultPolicy,
      last: 1,
    },
    text: { ...description, id: 't', number: 1, revisionId: 'r1', revision: 1, sha256: '' },
    characters,
    blocks: [],
    placed: packed([...claims, ...far].map((claim) => placed(claim))),
    claims,
    cited: [],
    texts: [],
    queue: { toJudge: 2, judged: 1, assigned: 3 },
    guideline: null,
  }
  return new DeskStore(seen, [], active, whole)
}

test('a newer version of a claim replaces it, an older one does not', () => {
  const store = storeWith([aClaim(1, [[0, 5]], { version: 5 })])
  store.keep([aClaim(1, [[0, 9]], { version: 4 })])
  expect(store.state.claims.get(1)?.version).toBe(5)
  store.keep([aClaim(1, [[0, 9]], { version: 6 })])
  expect(store.state.places.firsts.get(1)).toEqual({ start: 0, end: 9 })
})

test('a new claim with a mark here appears, one without is left out', () => {
  const store = storeWith([])
  store.keep([aClaim(1, [[0, 5]]), aClaim(2, [])])
  expect([...store.state.claims.keys()]).toEqual([1])
})

test('a claim that is gone is let go, and is no longer open', () => {
  const store = storeWith([aClaim(1, [[0, 5]])], 1)
  store.keep([], [1])
  expect(store.state.claims.size).toBe(0)
  expect(store.state.active).toBeNull()
})

test('giving an answer moves my count by one', () => {
  const store = storeWith([aClaim(1, [[0, 5]])])
  store.keep([aClaim(1, [[0, 5]], { version: 2, rounds: [openRound(anAnswer('true'), 1)] })])
  expect(store.state.queue).toEqual({ toJudge: 1, judged: 2, assigned: 3 })
})

test('a new claim that waits for me is one more to judge', () => {
  const store = storeWith([])
  store.keep([aClaim(1, [[0, 5]])])
  expect(store.state.queue).toEqual({ toJudge: 3, judged: 1, assigned: 4 })
})

test('keeping what is already there wakes nobody', () => {
  const store = storeWith([aClaim(1, [[0, 5]], { version: 5 })])
  let woken = 0
  store.subscribe(() => woken++)
  store.keep([aClaim(1, [[0, 5]], { version: 4 })])
  expect(woken).toBe(0)
  store.change({ said: 'so' })
  expect(woken).toBe(1)
})

test('a claim that the address names is open, unless it is not here', () => {
  expect(storeWith([aClaim(1, [[0, 5]])], 1).state.active).toBe(1)
  expect(storeWith([aClaim(1, [[0, 5]])], 7).state.active).toBeNull()
})

test('a claim waits for me while its round is open and I have no live answer', () => {
  const awaits = (but: Partial<ClaimSeen>) => lookOf(aClaim(1, [], but)).awaitsMe
  expect(awaits({})).toBe(true)
  expect(awaits({ rounds: [openRound(anAnswer('true'))] })).toBe(false)
  expect(awaits({ standing: 'withdrawn' })).toBe(false)
})

test('a claim that is not known whole has its place, and becomes whole when it is looked at', () => {
  const store = storeWith([], null, [aClaim(7, [[4, 9]])])
  expect(store.state.claims.size).toBe(0)
  expect(store.state.places.firsts.get(7)).toEqual({ start: 4, end: 9 })
  const { places, looks } = store.state
  store.keep([aClaim(7, [[4, 9]])])
  expect(store.state.claims.get(7)?.number).toBe(7)
  expect(store.state.places).toBe(places)
  expect(store.state.looks).toBe(looks)
})

test('an answer changes the look of its claim and no place', () => {
  const store = storeWith([aClaim(1, [[0, 5]]), aClaim(2, [[7, 9]])])
  const { places } = store.state
  store.keep([aClaim(1, [[0, 5]], { version: 2, rounds: [openRound(anAnswer('true'), 1)] })])
  expect(store.state.places).toBe(places)
  expect(store.state.looks.get(1)?.own).toBe('true')
  expect(store.strip()?.map(({ label }) => label)).toEqual(['true', null])
})

test('a withdrawn claim has no place, no look and no entry in the strip', () => {
  const store = storeWith([aClaim(1, [[0, 5]])])
  store.keep([aClaim(1, [[0, 5]], { version: 2, standing: 'withdrawn' })])
  expect(store.state.places.order).toEqual([])
  expect(store.strip()).toEqual([])
  expect(store.state.queue.toJudge).toBe(1)
  store.keep([aClaim(1, [[0, 5]], { version: 3 })])
  expect(store.state.places.order).toEqual([1])
  expect(store.state.queue.toJudge).toBe(2)
})

test('places are in UTF-16 units, also behind characters of two units', () => {
  const store = storeWith([], null, [], '😀 the river rose at night')
  store.keep([aClaim(1, [[2, 5]])])
  expect(store.state.places.firsts.get(1)).toEqual({ start: 3, end: 6 })
})

test('equal looks are one object, drawn alike', () => {
  const store = storeWith([aClaim(1, [[0, 5]])])
  store.keep([aClaim(2, [[6, 8]])])
  const [one, other] = [store.state.looks.get(1), store.state.looks.get(2)]
  expect(one).toBe(other)
  expect(one && store.styleOf(one)).toMatchObject({ line: 'dotted', tone: 'open' })
})

/** Claims 1 to 4, that cross one another. */
const all = [
  aClaim(1, [[0, 20]]),
  aClaim(2, [[10, 30]]),
  aClaim(3, [[40, 60]], { rounds: [openRound()] }),
  aClaim(4, [[50, 70]]),
]

/** A store that knows claims 1 and 2, and how it takes the rest. */
function storeInPart() {
  const store = storeWith(all.slice(0, 2), null, [], 'x'.repeat(100), false)
  return { store, rest: packed(all.map((claim) => placed(claim))) }
}

/** Where claims stand, in which lanes, and how. */
function standing({ state }: DeskStore) {
  const { order } = state.places
  const marks = order.flatMap((number) => marksOf(state.places, number))
  return { order, marks, looks: order.map((number) => state.looks.get(number)) }
}

test('a desk that took the rest knows what one knows to which all came at once', async () => {
  const { store, rest } = storeInPart()
  expect([store.state.whole, store.strip()]).toEqual([false, null])
  const first = standing(store)
  store.keepRest(rest)
  const atOnce = storeWith(all.slice(0, 2), null, all.slice(2))
  expect(standing(store)).toEqual(standing(atOnce))
  expect(standing(store).marks.slice(0, 2)).toEqual(first.marks)
  expect(store.strip()).toEqual(atOnce.strip())
  expect(store.state.waiting).toBe(atOnce.state.waiting)
  await store.onceWhole()
})

test('what was heard before the rest came is not undone by it', () => {
  const { store, rest } = storeInPart()
  store.keep([
    aClaim(4, [[80, 90]], { version: 9 }),
    aClaim(3, [[40, 60]], { version: 9, standing: 'withdrawn' }),
    aClaim(5, [[5, 9]], { version: 9 }),
  ])
  store.keep([], [2])
  const before = standing(store)
  store.keepRest(rest)
  expect(store.state.places.order).toEqual([1, 5, 4])
  expect(store.state.places.firsts.get(4)).toEqual({ start: 80, end: 90 })
  expect([2, 3].map((number) => store.state.looks.has(number))).toEqual([false, false])
  expect(standing(store)).toEqual(before)
})

test('a claim that was heard before the rest came is counted once among what awaits me', () => {
  const { store, rest } = storeInPart()
  store.keep([aClaim(3, [[40, 60]], { version: 9 })])
  store.keep([aClaim(3, [[40, 60]], { version: 10 })])
  store.keep([aClaim(4, [[50, 70]], { version: 9, rounds: [openRound(anAnswer('true'), 1)] })])
  store.keep([aClaim(5, [[5, 9]])])
  store.keepRest(rest)
  expect(store.state.queue).toEqual({ toJudge: 2, judged: 2, assigned: 4 })
  expect(store.state.waiting).toBe(4)
})

test('who waits for the whole goes on when it has come, and it comes once', async () => {
  const { store, rest } = storeInPart()
  const said: string[] = []
  const waiting = store.onceWhole().then(() => said.push('whole'))
  await Promise.resolve()
  expect(said).toEqual([])
  store.keepRest(rest)
  await waiting
  store.keep([], [1])
  store.keepRest(rest)
  expect(store.state.looks.has(1)).toBe(false)
})
