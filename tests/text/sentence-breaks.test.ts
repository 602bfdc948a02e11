import { expect, test } from 'vitest'
import { breaksIn } from '../../lib/text/sentence-breaks.ts'

test('a break stands where the next sentence’s first character does, and the start is none', () => {
  expect(breaksIn('One.  Two.', 'en')).toEqual([6])
  expect(breaksIn('', 'en')).toEqual([])
})

test('a marker behind the stop belongs to the sentence that it notes; a decimal is no marker', () => {
  expect(breaksIn('It ended.[12] It began.', 'en')).toEqual([14])
  expect(breaksIn('It ended.7 It began.', 'en')).toEqual([11])
  expect(breaksIn('It is 3.5 It began.', 'en')).toEqual([])
})

test('a closing quotation mark behind a blank belongs to the sentence before it', () => {
  expect(breaksIn('« Il est là. » Elle part.', 'fr')).toEqual([15])
})

test('a line ends a sentence where lines are kept', () => {
  expect(breaksIn('one two\nthree four', 'en')).toEqual([8])
})

test.each([
  ['en', 'One is here. 2. Two is there.', [13]],
  [
    'en',
    'It cost 5. Two left. See p. 7. It is there. See Vol. 3. It is lost.',
    [11, 21, 31, 44, 56],
  ],
  ['en', 'Thornbury, Ann (ed.) Harrow’s Bridges.', []],
  ['de', 'Es sprach Dr. h. c. Meier. Ca. 30 Leute der Fa. Krupp kamen.', [27]],
])('%s: «%s» breaks at %j', (language, words, breaks) => {
  expect(breaksIn(words, language)).toEqual(breaks)
})
