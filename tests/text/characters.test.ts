import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decode,
  findForbidden,
  invisible,
  readLineEnds,
  replaceForbidden,
  saysForbidden,
} from '../../lib/text/characters.ts'

const bytes = (...all: number[]) => new Uint8Array(all)

test('a forbidden character is named with its line, its column and its code point', () => {
  expect(findForbidden('😀 one\n😀\0')).toEqual([{ line: 2, column: 2, at: 7, name: 'U+0000' }])
})

test.each(['\0', '\x01', '\x0b', '\x0c', '\r', '\x1f', '\ud83d', '\udc00', '\ufffe', '\uffff'])(
  'no text holds %j',
  (character) => expect(findForbidden(`a${character}b`)).toMatchObject([{ at: 1 }]),
)

test.each([
  '\t',
  '\n',
  '\u00a0',
  '\u00ad',
  '\u2028',
  '\ufeff',
  '\x7f',
  '\ufffd',
  '😀',
  '\u{10ffff}',
])('a text may hold %j', (character) => expect(findForbidden(`a${character}b`)).toEqual([]))

test('twenty places are named, or as many as are asked for', () => {
  expect(findForbidden('\0'.repeat(50)).length).toBe(20)
  expect(findForbidden('a\0b\0c\0', 2).map(({ at }) => at)).toEqual([1, 3])
})

test('the sentence says what, where, and what would be right', () => {
  expect(saysForbidden([])).toBeNull()
  expect(saysForbidden(findForbidden('a\n\0'))).toBe(
    'Line 2, column 1 holds U+0000, a character that no text may hold. Take it out and bring the text in again.',
  )
  expect(saysForbidden(findForbidden('\0\0'))).toContain('1 or more such places after it')
})

test('each sort of line end becomes a line feed and is counted', () => {
  expect(readLineEnds('a\r\nb\rc\nd\r\r\n')).toEqual({
    text: 'a\nb\nc\nd\n\n',
    crlf: 2,
    cr: 2,
    bom: false,
  })
})

test('one leading byte order mark goes, a second and one further in stay', () => {
  expect(readLineEnds('\ufeff\ufeffa\ufeff')).toMatchObject({ text: '\ufeffa\ufeff', bom: true })
})

test('a text without carriage returns and byte order mark is left as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!text.includes('\r') && !text.startsWith('\ufeff'))
      expect(readLineEnds(text)).toEqual({ text, crlf: 0, cr: 0, bom: false })
    }),
  )
})

test('characters that turn the direction or are not seen are found', () => {
  expect(invisible('a\u202eb\u00adc\u200bd')).toEqual([
    { start: 1, end: 2, name: 'U+202E', kind: 'direction' },
    { start: 3, end: 4, name: 'U+00AD', kind: 'invisible' },
    { start: 5, end: 6, name: 'U+200B', kind: 'invisible' },
  ])
  expect(invisible('\u{e0041}')).toEqual([{ start: 0, end: 2, name: 'U+E0041', kind: 'invisible' }])
})

test('a joiner that joins is no deceit, one between Latin letters is', () => {
  expect(invisible('👩‍👩‍👧 می‌خواهم क्‍ष')).toEqual([])
  expect(invisible('pay\u200dpal')).toMatchObject([{ start: 3, name: 'U+200D' }])
})

test('bytes of UTF-8 come back as they were written, byte order mark and all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0'))
      expect(decode(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8' })
    }),
  )
  expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: '\ufeffa', encoding: 'utf-8' })
})

test('UTF-16 is read where a byte order mark says so', () => {
  const little = { text: '\ufeffé', encoding: 'utf-16le' }
  expect(decode(bytes(0xff, 0xfe, 0xe9, 0))).toEqual(little)
  expect(decode(bytes(0xfe, 0xff, 0, 0xe9))).toEqual({ ...little, encoding: 'utf-16be' })
})

test.each([
  [[0x61, 0xe9, 0x62], /^Byte 2 of the file \(0x62.*not UTF-8.*Windows-1252/],
  [[0x61, 0x62, 0xff], /^Byte 2 of the file \(0xFF/],
  [[0xc0, 0x80], /^Byte 0 of the file \(0xC0/],
  [[0xed, 0xa0, 0x80], /^Byte 1 of the file \(0xA0/],
  [[0x61, 0xe2, 0x82], /^The file ends in the middle of a UTF-8 character/],
  [[0xff, 0xfe, 0x61], /^The file ends in the middle of a UTF-16 character/],
  [[0x61, 0, 0x62, 0], /UTF-16 without a byte order mark/],
])('bytes %j are refused with a sentence', (all, says) => {
  expect(decode(new Uint8Array(all))).toEqual({ refused: expect.stringMatching(says) })
})

test('what no text may hold can be replaced, unit for unit', () =>
  expect(replaceForbidden('a\0b\ud83dc😀\n')).toBe('a\ufffdb\ufffdc😀\n'))
