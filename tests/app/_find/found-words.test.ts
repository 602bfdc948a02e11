import { expect, test } from 'vitest'
import { addressOf, countWords, tally, whereWords } from '../../../app/_find/found-words.ts'
import { keepRecent, recentIn } from '../../../app/_find/recent.ts'
import type { Hit } from '../../../lib/review/found.ts'

const hit = (kind: Hit['kind'], place: Partial<Hit['place']>): Hit => ({
  kind,
  ref: 'id',
  part: 0,
  words: [],
  beside: [],
  place: {
    textNumber: null,
    textTitle: null,
    from: null,
    claimNumber: null,
    editionNumber: null,
    ...place,
  },
  standing: null,
  label: null,
  scale: null,
})

test.each([
  [hit('passage', { textNumber: 2, from: 40 }), '/p/texts/2?at=40'],
  [hit('claim', { textNumber: 2, claimNumber: 7 }), '/p/texts/2?claim=7'],
  [hit('claim', { claimNumber: 7 }), '/p/claims/7'],
  [hit('work', { claimNumber: 7, textNumber: 2 }), '/p/works/id'],
  [hit('person', {}), '/p/people#person-id'],
  [hit('edition', { editionNumber: 3 }), '/p/editions/3'],
])('a hit leads to its place', (found, address) => expect(addressOf('/p', found)).toBe(address))

test('a hit says where it is, and a count where counting stopped', () => {
  expect(whereWords(hit('claim', { claimNumber: 7, textTitle: 'A' }))).toBe('claim 7 · in «A»')
  expect(countWords({ count: 300, more: true })).toBe('300 or more')
  expect(tally([])).toBe('Nothing found.')
  expect(tally([{ kind: 'text', hits: [], count: 2, more: false }])).toBe('Found: Texts 2.')
})

test('the last six searches of a project are kept, each once, latest first', () => {
  for (const words of ['a', 'b', 'a', ' ', 'c', 'd', 'e', 'f', 'g']) keepRecent('p', words)
  expect(recentIn('p')).toEqual(['g', 'f', 'e', 'd', 'c', 'a'])
  expect(recentIn('q')).toEqual([])
})
