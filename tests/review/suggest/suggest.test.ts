import { expect, test } from 'vitest'
import { suggestedIn, whySuggested } from '../../../lib/review/suggest/suggest.ts'

const text = 'It cost 40,000 crowns in 1931. Was it 3,000? May 2023. It is fine here.'
const sentences = [
  { start: 0, end: 30 },
  { start: 31, end: 44 },
  { start: 45, end: 54 },
  { start: 55, end: 71 },
]

test('a sentence is suggested with every rule that speaks for it and the words by which', () => {
  expect(suggestedIn(text, sentences, 'en')).toEqual([
    {
      start: 0,
      end: 30,
      why: [
        { rule: 'figures', at: { start: 8, end: 14 } },
        { rule: 'dates', at: { start: 22, end: 29 } },
      ],
    },
  ])
})

test('a question asserts nothing, and a date alone neither', () => {
  expect(whySuggested(text, { start: 31, end: 44 }, 'en')).toEqual([])
  expect(whySuggested(text, { start: 45, end: 54 }, 'en')).toEqual([])
})

test('a script without spaces is measured by its letters', () => {
  const words = '橋は千九百三十一年に40,000円で開いた。'
  expect(whySuggested(words, { start: 0, end: words.length }, 'ja')).toHaveLength(1)
  expect(whySuggested('1931年', { start: 0, end: 5 }, 'ja')).toEqual([])
})
