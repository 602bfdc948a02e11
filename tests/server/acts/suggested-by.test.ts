import { afterAll, expect, test, vi } from 'vitest'
import { asMade, SuggestionShown, sealOf } from '../../../lib/server/acts/suggested-by.ts'
import { codePointIndex } from '../../../lib/text/units.ts'

const fits = (by: unknown) => SuggestionShown.safeParse({ from: 0, to: 5, by }).success

test('a suggestion is made by rules that are known, each named once, or by a model with its hash', () => {
  expect(fits({ kind: 'rule', rules: ['figures', 'dates'] })).toBe(true)
  const hash = 'a'.repeat(64)
  const model = { kind: 'model', model: 'm', version: '', promptSha256: hash, seal: hash }
  expect(fits(model)).toBe(true)
  const odd = [
    { kind: 'rule', rules: [] },
    { kind: 'rule', rules: ['gut feeling'] },
    { kind: 'rule', rules: ['figures', 'figures'] },
    { ...model, promptSha256: 'none' },
    { ...model, seal: 'none' },
    { ...model, seal: undefined },
    { ...model, model: '' },
    { kind: 'person' },
  ]
  expect(odd.map(fits)).toEqual(odd.map(() => false))
})

vi.stubEnv('NEXTAUTH_SECRET', 'a secret of the tests that is long enough')
afterAll(() => vi.unstubAllEnvs())

const index = codePointIndex('😀 It cost 40,000 crowns in all. It is fine as it is now.')
const here = { projectId: 'p', revisionId: 'r', index, language: 'en' }
const cost = { from: 2, to: 32 }

test('a rule is asked again: what it does not say of the words cannot be said in its name', () => {
  const figures = { ...cost, by: { kind: 'rule' as const, rules: ['figures' as const] } }
  expect(asMade(here, figures)).toEqual(figures)
  const fine = { ...figures, from: 33, to: 55 }
  expect(() => asMade(here, fine)).toThrow('not suggested by the rule figures')
  const more = {
    ...cost,
    by: { kind: 'rule' as const, rules: ['figures' as const, 'dates' as const] },
  }
  expect(() => asMade(here, more)).toThrow('not suggested by the rule dates')
})

test('a seal holds for one project, one revision, one place and one model alone, and is not kept', () => {
  const by = { kind: 'model' as const, model: 'm', version: 'v', promptSha256: 'a'.repeat(64) }
  const seal = sealOf(here, cost, by)
  const shown = { ...cost, by: { ...by, seal } }
  expect(asMade(here, shown)).toEqual({ ...cost, by })
  for (const other of [{ projectId: 'q' }, { revisionId: 's' }]) {
    expect(() => asMade({ ...here, ...other }, shown)).toThrow('not named by the model m')
  }
  expect(() => asMade(here, { ...shown, from: 5 })).toThrow('not named by the model m')
  expect(() => asMade(here, { ...shown, by: { ...shown.by, model: 'n' } })).toThrow('model n')
})
