import { expect, test } from 'vitest'
import { findQuery, kindNamed, standings, unfiltered } from '../../lib/review/found.ts'

test('an address says what is asked and nothing of what is not', () => {
  expect(findQuery({ ...unfiltered, words: '' })).toBe('')
  const asked = { ...unfiltered, words: '100% a&b', kind: 'claim' as const, text: 2, since: '2025' }
  expect(findQuery(asked)).toBe('q=100%25+a%26b&kind=claim&text=2&since=2025')
})

test('a kind has a name, and nothing else is one', () => {
  expect(kindNamed('passage')).toBe('passage')
  expect(kindNamed('toString')).toBeNull()
  expect(standings).toHaveLength(6)
})
