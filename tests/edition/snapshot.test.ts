import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ruledClaims, snapshotOf } from '../../lib/edition/snapshot.ts'
import { wrongInSnapshot } from '../../lib/edition/verify-snapshot.ts'
import { canonical } from '../../lib/review/canonical.ts'
import { loadedProject, occasion } from '../support/loaded-project.ts'

const loaded = loadedProject()
const snapshot = snapshotOf(loaded, occasion)
const { present } = loaded
const changed = (part: Partial<typeof present>) =>
  snapshotOf({ ...loaded, present: { ...present, ...part } }, occasion)

test('an edition holds the claims whose ruling stands, by number; open ones are a number', () => {
  expect(ruledClaims(present).map(({ claim }) => claim.number)).toEqual([1, 2])
  expect(snapshot.claims.map(({ number }) => number)).toEqual([1, 2])
  expect(snapshot.openClaims).toBe(2)
})

test('what is made from a project is true to itself', () =>
  expect(wrongInSnapshot(snapshot)).toBeNull())

test('nothing of an open round comes in', () => {
  expect(canonical(snapshot)).not.toContain('canary')
})

test('a claim with a new round after its ruling is open again', () => {
  const open = {
    id: 'r1b',
    claimId: 'c1',
    number: 2,
    policyVersion: 1,
    scaleVersion: 1,
    assigned: [],
    openedAt: occasion.frozenAt,
    closed: null,
  }
  const now = changed({ rounds: { ...present.rounds, r1b: open } })
  expect([now.claims.map(({ number }) => number), now.openClaims]).toEqual([[2], 3])
})

test('a withdrawn claim is not there at all', () => {
  const c1 = present.claims.c1
  if (c1 === undefined) throw new Error('no claim')
  const now = changed({ claims: { ...present.claims, c1: { ...c1, withdrawn: true } } })
  expect([now.claims.map(({ number }) => number), now.openClaims]).toEqual([[2], 2])
})

test('people are named by consent, else by their place in the order of seating', () => {
  expect(snapshot.people).toEqual([
    { key: 'm2', name: 'Eve', pseudonym: false },
    { key: 'm3', name: 'Member 3', pseudonym: true },
    { key: 'm4', name: 'Otto', pseudonym: false },
  ])
  expect(canonical(snapshot)).not.toContain('Mina')
})

test('texts in which nothing stands and nothing is cited stay at home', () => {
  expect(snapshot.texts.map(({ number }) => number)).toEqual([1, 2])
  expect(snapshot.texts[1]?.characters).toBe('It is cited here.')
})

test('works are those that are cited', () =>
  expect(snapshot.works.map(({ id }) => id)).toEqual(['w1', 'w2']))

test('the scale and the policy are those in force and those of the rounds', () => {
  expect(snapshot.policy.quorum).toBe(2)
  expect(snapshot.policies.map(({ version }) => version)).toEqual([1])
  expect(snapshot.scales.map(({ version }) => version)).toEqual([1])
})

test('a second edition says what changed since the first', () => {
  const again = snapshotOf({ ...loaded, before: snapshot }, { ...occasion, number: 2 })
  expect(again.since).toEqual({ number: 1, added: [], changed: [], removed: [] })
  expect(snapshot.since).toBeNull()
})

test('the order of rows is no fact: whatever it is, the snapshot has the same bytes', () => {
  const bytes = canonical(snapshot)
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      const shuffled = <T>(all: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
        Object.fromEntries(
          Object.entries(all)
            .map((entry) => ({ entry, key: numbers.next().value ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ entry }) => entry),
        )
      const {
        seats,
        texts,
        revisions,
        claims,
        marks,
        rounds,
        answers,
        works,
        rulings,
        scales,
        policies,
      } = present
      const other = {
        ...present,
        seats: shuffled(seats),
        texts: shuffled(texts),
        revisions: shuffled(revisions),
        claims: shuffled(claims),
        marks: shuffled(marks),
        rounds: shuffled(rounds),
        answers: shuffled(answers),
        works: shuffled(works),
        rulings: shuffled(rulings),
        scales: shuffled(scales),
        policies: shuffled(policies),
      }
      expect(canonical(snapshotOf({ ...loaded, present: other }, occasion))).toBe(bytes)
    }),
    { numRuns: 50 },
  )
})

test('a mark on a revision that is not the latest is a range error', () => {
  const r1 = present.revisions.v1
  if (r1 === undefined) throw new Error('no revision')
  expect(() =>
    changed({ revisions: { ...present.revisions, v9: { ...r1, id: 'v9', number: 2 } } }),
  ).toThrow(RangeError)
})
