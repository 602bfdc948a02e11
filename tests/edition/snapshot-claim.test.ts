import { expect, test } from 'vitest'
import { snapshotOf } from '../../lib/edition/snapshot.ts'
import { loadedProject, occasion } from '../support/loaded-project.ts'

const loaded = loadedProject()
const [first, second] = snapshotOf(loaded, occasion).claims

test('a claim has its latest wording and its marks that count, numbered in the order of the ledger', () => {
  expect(first?.wording.version).toBe(2)
  expect(first?.marks.map(({ id, number }) => `${id} ${number}`)).toEqual(['k1 1', 'k3 3'])
})

test('a round has its live answers in the order of seating', () => {
  expect(first?.rounds[0]?.answers.map(({ id, by, label }) => `${id} ${by} ${label}`)).toEqual([
    'a2 m3 true',
    'a3 m4 true',
  ])
  expect(first?.rounds[0]?.consensus).toEqual({
    outcome: 'agreed',
    label: 'true',
    votes: 2,
    for: 2,
  })
})

test('a place that fell away is not counted among the assigned', () =>
  expect(first?.rounds[0]?.assigned).toBe(2))

test('an abstention has no label, no confidence and no citations', () => {
  expect(second?.rounds[0]?.answers[1]).toMatchObject({
    kind: 'abstention',
    label: null,
    confidence: null,
    citations: [],
  })
})

test('a ruling names its round, and says when its giver had answered', () => {
  expect(first?.ruling).toMatchObject({
    round: 1,
    kind: 'approved',
    label: 'true',
    by: 'm2',
    ruledByAnswerer: false,
  })
  expect(second?.ruling).toMatchObject({ by: 'm4', ruledByAnswerer: true, kind: 'contested' })
})

test('an open round gives nothing, even before the one that was ruled on', () => {
  const { present } = loaded
  const open = {
    id: 'r0',
    claimId: 'c1',
    number: 0,
    policyVersion: 1,
    scaleVersion: 1,
    assigned: [],
    openedAt: occasion.frozenAt,
    closed: null,
  }
  const [claim] = snapshotOf(
    { ...loaded, present: { ...present, rounds: { ...present.rounds, r0: open } } },
    occasion,
  ).claims
  expect(claim?.rounds.map(({ number }) => number)).toEqual([1])
})
