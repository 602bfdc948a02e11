import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, folded, wordsIn } from '../../lib/text/folding.ts'

test.each([
  ['Müller', 'muller'],
  ['CAFÉ', 'cafe'],
  ['Straße', 'strasse'],
  ['Ærø', 'aero'],
  ['Łódź', 'lodz'],
  ['İstanbul', 'istanbul'],
  ['ﬁne', 'fine'],
  ['２０２５', '2025'],
  ['Ёлка', 'елка'],
  ['Άθηνας', 'αθηνασ'],
])('«%s» is compared as «%s»', (word, as) => expect(fold(word)).toBe(as))

test('letters that are no accented ones stay themselves', () => {
  expect(fold('й')).not.toBe(fold('и'))
  expect(fold('हिन्दी')).toBe('हिन्दी')
})

test('a word keeps its place in the text', () => {
  const text = 'The 😀 Brücke, l’eau: 9,000.'
  const found = wordsIn(text)
  expect(found.map(({ word }) => word)).toEqual(['the', 'brucke', 'l', 'eau', '9', '000'])
  expect(found.map(({ start, end }) => text.slice(start, end))[1]).toBe('Brücke')
})

test('scripts without blanks are cut into words', () => {
  expect(wordsIn('我们在北京工作').length).toBeGreaterThan(2)
})

test('a sign that holds several words, or a letter of another script, is cut as these are', () => {
  expect(folded('㊀ꀀ')).toBe('一 ꀀ')
  expect(wordsIn('㊀ꀀ').map(({ start, end }) => [start, end])).toEqual([
    [0, 2],
    [0, 2],
  ])
  expect(fold('aͺ')).toBe('a')
})

test('a run without end is cut, and never inside a character', () => {
  const long = '𝒜'.repeat(200)
  const found = wordsIn(`${'x'.repeat(500)} 𝔘${long}`)
  expect(found.every(({ start, end }) => end - start <= 60)).toBe(true)
  expect(wordsIn('😀'.repeat(99))).toEqual([])
})

test('what is folded stays as it is when it is folded again, and has blanks between words only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = folded(text)
      expect(once).not.toMatch(/^ | {2}| $|[%_\\'"]/)
      expect(folded(once)).toBe(once)
    }),
  )
})

test('case never matters for letters of the usual scripts', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zäöüéèñçàœа-я]{1,12}$/), (word) => {
      expect(fold(word.toUpperCase())).toBe(fold(word))
    }),
  )
})
