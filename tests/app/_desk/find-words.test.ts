import { expect, test } from 'vitest'
import { placeFound } from '../../../app/_desk/find-words.ts'

const text = 'The pier.\nA pier? (the\n  PIER) 100 % [x]'
const found = (find: string, from = 0) => {
  const at = placeFound(text, find, from)
  return at === null ? null : [text.slice(at.words.start, at.words.end), at.place, at.places]
}

test('words are found without regard to case, one place after the other, and again from the first', () => {
  expect(found('pier')).toEqual(['pier', 1, 3])
  expect(found('pier', 5)).toEqual(['pier', 2, 3])
  expect(found('pier', 13)).toEqual(['PIER', 3, 3])
  expect(found('pier', 40)).toEqual(['pier', 1, 3])
})

test('words are found across a line break', () =>
  expect(found(' the  pier ', 1)).toEqual(['the\n  PIER', 2, 2]))

test('signs are signs', () => {
  expect(found('100 % [x]')).toEqual(['100 % [x]', 1, 1])
  expect(found('.*')).toBeNull()
  expect(found('  ')).toBeNull()
})
