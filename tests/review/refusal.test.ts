import { expect, test } from 'vitest'
import { Refusal, refusalKinds } from '../../lib/review/refusal.ts'

test('a refusal is an error with its kind, a sentence and plain facts', () => {
  const refusal = new Refusal('not now', 'The round is closed.', { claim: 14 })
  expect(refusal).toBeInstanceOf(Error)
  expect([refusal.name, refusal.kind, refusal.message, refusal.facts]).toEqual([
    'Refusal',
    'not now',
    'The round is closed.',
    { claim: 14 },
  ])
})

test('a refusal without facts has none', () =>
  expect(new Refusal('not there', 'It is not there.').facts).toEqual({}))

test('there is one kind for every way to be told no', () =>
  expect(new Set(refusalKinds).size).toBe(refusalKinds.length))
