import { expect, test } from 'vitest'
import { joinLine, vocabularyOf } from '../../../lib/text/read/joined-lines.ts'

const known = vocabularyOf(['The continued work of the well-known men.', 'Their water-'])
const join = (text: string, line: string) => joinLine(text, line, known)

test('lines are joined by a space', () =>
  expect(join('The river', 'rose.')).toEqual({ text: 'The river rose.', doubt: null }))

test('a word that the document writes whole is joined for certain, also at a soft hyphen', () => {
  expect(join('It was conti-', 'nued.')).toEqual({ text: 'It was continued.', doubt: null })
  expect(join('It was ri\u00ad', 'sing.')).toEqual({ text: 'It was rising.', doubt: null })
})

test('a word that the document writes with its hyphen keeps it', () =>
  expect(join('a well-', 'known man')).toEqual({ text: 'a well-known man', doubt: null }))

test('another word is joined, and that is a doubt with its place', () =>
  expect(join('on the water-', 'ways.')).toEqual({
    text: 'on the waterways.',
    doubt: {
      kind: 'joined word',
      at: { start: 7, end: 16 },
      says: '«water-» at the end of a line and «ways» were joined to «waterways».',
    },
  }))

test('before a capital or a figure the hyphen stays', () => {
  expect(join('the Anglo-', 'Saxon').text).toBe('the Anglo-Saxon')
  expect(join('from A-', '4 on').text).toBe('from A-4 on')
})

test('no space stands after a close dash, in an address, or between Chinese letters', () => {
  expect(join('the river—', 'the Nile').text).toBe('the river—the Nile')
  expect(join('see https://example.org/', 'nile.html').text).toBe(
    'see https://example.org/nile.html',
  )
  expect(join('尼罗', '河').text).toBe('尼罗河')
  expect(join('尼罗河', 'rose').text).toBe('尼罗河 rose')
})

test('a sign of a note stands as close as the document sets such signs', () => {
  const close = vocabularyOf(['So it was.[1] And so.[2]', 'But [3] not.'])
  const apart = vocabularyOf(['So it was [1] and so [2].'])
  expect(joinLine('only,', '[3] several', close).text).toBe('only,[3] several')
  expect(joinLine('only', '[3] several', apart).text).toBe('only [3] several')
})
