import { expect, test } from 'vitest'
import { type Deed, permissions } from '../../lib/review/permissions.ts'
import { scopeMeans, scopes, scopesAllow, scopesInclude } from '../../lib/review/scopes.ts'

const known: Readonly<Record<string, unknown>> = permissions
const deeds = Object.keys(permissions).filter((deed): deed is Deed => deed in known)

test('everything allows every deed of the table, and no scope allows none', () => {
  for (const deed of deeds) {
    expect([deed, scopesAllow(['everything'], deed)]).toEqual([deed, true])
    expect(scopesAllow([], deed)).toBe(false)
  }
})

test('reading changes nothing: a token that reads may not mark, answer, import, rule or seat', () => {
  for (const deed of ['mark claims', 'answer', 'import texts', 'rule', 'seat people'] as const) {
    expect([deed, scopesAllow(['read'], deed)]).toEqual([deed, false])
  }
  expect(scopesAllow(['read'], 'read all claims')).toBe(true)
})

test('to write is to mark and to answer, to import is to bring texts in; both together are both', () => {
  expect(
    deeds.filter((deed) => scopesAllow(['write'], deed) && !scopesAllow(['read'], deed)),
  ).toEqual([
    'mark claims',
    'reword claims',
    'set sentences aside',
    'answer suggestions',
    'answer',
    'attach copies',
  ])
  expect(
    deeds.filter((deed) => scopesAllow(['import'], deed) && !scopesAllow(['read'], deed)),
  ).toEqual(['import texts', 'revise texts', 'describe texts'])
  expect(scopesAllow(['write', 'import'], 'answer')).toBe(true)
  expect(scopesAllow(['write', 'import'], 'import texts')).toBe(true)
  expect(scopesAllow(['write', 'import'], 'rule')).toBe(false)
})

test('every token reads, and a door that asks for more is closed to one that has less', () => {
  for (const scope of scopes) {
    expect(scopesInclude([scope], 'read')).toBe(true)
    expect(scopesInclude(['everything'], scope)).toBe(true)
    expect(scopeMeans[scope]).not.toBe('')
  }
  expect(scopesInclude(['read'], 'write')).toBe(false)
  expect(scopesInclude(['write'], 'import')).toBe(false)
  expect(scopesInclude(['write', 'import'], 'everything')).toBe(false)
  expect(scopesInclude([], 'read')).toBe(false)
})
