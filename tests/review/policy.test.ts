import { expect, test } from 'vitest'
import { PolicyShape } from '../../lib/review/asked.ts'
import { defaultPolicy } from '../../lib/review/policy.ts'

test('a project begins with three votes, two thirds and one citation, and who answered may not rule', () =>
  expect(defaultPolicy).toEqual({
    quorum: 3,
    threshold: { numerator: 2, denominator: 3 },
    citationsNeeded: 1,
    answeredMayRule: false,
  }))

test('the default policy is one that a person could set', () =>
  expect(PolicyShape.parse(defaultPolicy)).toEqual(defaultPolicy))
