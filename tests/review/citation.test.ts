import { expect, test } from 'vitest'
import { stances, workTypes } from '../../lib/review/citation.ts'

test('a passage supports, refutes or gives context', () =>
  expect(stances).toEqual(['supports', 'refutes', 'context']))

test('works have types of CSL 1.0.2, each once', () => {
  expect(new Set(workTypes).size).toBe(workTypes.length)
  expect(workTypes).toContain('article-newspaper')
  for (const type of workTypes) expect(type).toMatch(/^[a-z]+([-_][a-z]+)*$/)
})
