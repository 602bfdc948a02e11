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

test('a headline, a by-line and a note that is a date say nothing, and a list item without a stop does', () => {
  const whys = (words: string, language = 'en') =>
    whySuggested(words, { start: 0, end: words.length }, language).map(({ rule }) => rule)
  expect(whys('Harrow Could Lose The Oldest Bridge Of The County')).toEqual([])
  expect(
    whys('March 4, 1987 | By Dr. Amelia R. Thornbury*\nHarrow | Weekly Letter No. 112'),
  ).toEqual([])
  expect(whys('[13], July 9, 2019.')).toEqual([])
  expect(whys('9 June 1987 14:30')).toEqual([])
  expect(whys('more than 40 houses were lost in Harrow')).toEqual(['figures', 'comparatives'])
  expect(whys('Die Brücke kostete 40.000 Kronen', 'de')).toEqual(['figures'])
  expect(whys('12. Mai 2021 | Von Prof. Erika Mustermann', 'de')).toEqual([])
})
