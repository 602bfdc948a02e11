import { expect, test } from 'vitest'
import {
  makersOf,
  precisionOf,
  type SuggestionAnswer,
  shareTaken,
} from '../../lib/review/suggestion.ts'

const answer = (
  what: SuggestionAnswer['answer'],
  rules: readonly string[],
  takenBack = false,
): SuggestionAnswer => ({
  id: `${what} ${rules.join()}`,
  revisionId: 'r',
  from: 0,
  to: 5,
  by: { kind: 'rule', rules },
  answer: what,
  claimId: what === 'refused' ? null : 'k',
  takenBack,
})

test('what several rules suggested counts for each, and what was taken back for none', () => {
  const all = [
    answer('accepted', ['figures', 'dates']),
    answer('changed', ['figures']),
    answer('refused', ['dates']),
    answer('refused', ['sayings'], true),
  ]
  const precision = precisionOf(all)
  expect(precision).toEqual([
    { maker: 'rule dates', accepted: 1, changed: 0, refused: 1 },
    { maker: 'rule figures', accepted: 1, changed: 1, refused: 0 },
  ])
  expect(precision.map(shareTaken)).toEqual([0.5, 1])
})

test('of a rule that nobody answered no share is said', () => {
  expect(shareTaken({ accepted: 0, changed: 0, refused: 0 })).toBeUndefined()
})

test('a model is called by its name', () => {
  const by = { kind: 'model', model: 'm:1', version: 'v', promptSha256: 'a' } as const
  expect(makersOf(by)).toEqual(['model m:1'])
})
