import { expect, test } from 'vitest'
import { concernsOf } from '../../lib/review/concerns.ts'
import type { Act } from '../../lib/review/history.ts'
import { answers } from './world.ts'

const nothing = {
  claimId: null,
  otherClaimId: null,
  roundId: null,
  rounds: [],
  textId: null,
  revisionId: null,
  personId: null,
}
const mark = { id: 'mark', revisionId: 'revision', spans: [] }
const round = { id: 'round', number: 2, policyVersion: 1, scaleVersion: 1, assigned: [] }
const wording = {
  version: 1,
  sentence: 'It rained.',
  saidBy: null,
  saidOn: null,
  saidWhere: null,
  kinds: [],
}
const [answer] = answers('T')

test.each<[Act, object]>([
  [{ kind: 'project renamed', title: 'New' }, {}],
  [{ kind: 'project archived' }, {}],
  [{ kind: 'project deleted', goesAt: '2026-12-22T12:00:00.000Z' }, {}],
  [{ kind: 'seat given', personId: 'otto', name: 'Otto', role: 'reviewer' }, { personId: 'otto' }],
  [{ kind: 'seat changed', personId: 'otto', role: 'editor' }, { personId: 'otto' }],
  [
    { kind: 'seat changed', personId: 'otto', role: 'reader', fellAway: ['a'], closes: [] },
    { personId: 'otto', rounds: ['a'] },
  ],
  [
    { kind: 'seat removed', personId: 'otto', fellAway: ['a', 'b'], closes: ['a'] },
    { personId: 'otto', rounds: ['a', 'b'] },
  ],
  [
    { kind: 'claim marked', claim: { id: 'claim', number: 1, wording }, mark, round },
    { claimId: 'claim', revisionId: 'revision' },
  ],
  [
    { kind: 'mark added', claimId: 'claim', mark, closes: null, round: null },
    { claimId: 'claim', revisionId: 'revision' },
  ],
  [{ kind: 'mark withdrawn', claimId: 'claim', markId: 'mark' }, { claimId: 'claim' }],
  [
    { kind: 'claims parted', claimId: 'claim', into: 'other', marks: ['mark'] },
    { claimId: 'claim', otherClaimId: 'other' },
  ],
  [{ kind: 'round closed', claimId: 'claim', roundId: 'round' }, { claimId: 'claim' }],
  [
    { kind: 'answer withdrawn', claimId: 'claim', roundId: 'round', answerId: 'a' },
    { claimId: 'claim', roundId: 'round' },
  ],
  [{ kind: 'edition published', editionId: 'e' }, {}],
])('%o concerns %o', (act, concerned) =>
  expect(concernsOf(act)).toEqual({ ...nothing, ...concerned }),
)

test('an answer names the round that seals it, the closing of a round is sealed by none', () => {
  if (answer === undefined) throw new RangeError('The drawing drew no answer')
  const given = concernsOf({ kind: 'answered', answer, works: [], closes: false })
  expect(given).toEqual({ ...nothing, claimId: 'claim', roundId: 'round 1' })
  expect(
    concernsOf({ kind: 'round closed', claimId: 'claim', roundId: 'round 1' }).roundId,
  ).toBeNull()
})
