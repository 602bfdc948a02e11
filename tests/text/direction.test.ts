import { expect, test } from 'vitest'
import { directionOf, readsBackward } from '../../lib/text/direction.ts'

const both = (characters: string) =>
  [...characters].map((one) => [readsBackward(one, false), readsBackward(one, true)])

test('letters of Hebrew, Arabic and their kin are read from right to left in any line', () => {
  expect(both('אشܐހߊ𞤀')).toEqual(Array.from('אشܐހߊ𞤀', () => [true, true]))
})

test('other letters and all figures are read from left to right in any line', () => {
  expect(both('aяΩ漢ก19٣۴')).toEqual(Array.from('aяΩ漢ก19٣۴', () => [false, false]))
})

test('what has no direction of its own goes as its line does', () => {
  expect(both(' .»😀')).toEqual(Array.from(' .»😀', () => [false, true]))
})

test('a text goes as most of its letters do, whatever it begins with', () => {
  expect(directionOf('')).toBe('ltr')
  expect(directionOf('1931 …')).toBe('ltr')
  expect(directionOf('Variorum: הנהר עלה בשלושה מטרים')).toBe('rtl')
  expect(directionOf('«שלום» is how they greet each other there')).toBe('ltr')
})
