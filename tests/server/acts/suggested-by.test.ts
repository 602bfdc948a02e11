import { expect, test } from 'vitest'
import { SuggestionShown } from '../../../lib/server/acts/suggested-by.ts'

const fits = (by: unknown) => SuggestionShown.safeParse({ from: 0, to: 5, by }).success

test('a suggestion is made by rules that are known, each named once, or by a model with its hash', () => {
  expect(fits({ kind: 'rule', rules: ['figures', 'dates'] })).toBe(true)
  const model = { kind: 'model', model: 'm', version: '', promptSha256: 'a'.repeat(64) }
  expect(fits(model)).toBe(true)
  const odd = [
    { kind: 'rule', rules: [] },
    { kind: 'rule', rules: ['gut feeling'] },
    { kind: 'rule', rules: ['figures', 'figures'] },
    { ...model, promptSha256: 'none' },
    { ...model, model: '' },
    { kind: 'person' },
  ]
  expect(odd.map(fits)).toEqual(odd.map(() => false))
})
