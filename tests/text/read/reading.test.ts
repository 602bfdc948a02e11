import { expect, test } from 'vitest'
import {
  aboutItself,
  composed,
  MOST_BYTES,
  opened,
  tooLarge,
} from '../../../lib/text/read/reading.ts'

test('a source is opened with its line ends read', () =>
  expect(opened('\ufeffa\r\nb')).toEqual({
    text: 'a\nb',
    lineEnds: { crlf: 1, cr: 0, bom: true },
  }))

test('what a source leaves out or empty is not said', () =>
  expect(aboutItself({ title: 'A', author: '', language: undefined, published: '2025' })).toEqual({
    title: 'A',
    published: '2025',
  }))

test('what no text may hold is refused with its place', () =>
  expect(opened('a\r\n\0')).toEqual({ refused: expect.stringContaining('Line 2, column 1') }))

test('two megabytes are opened and a byte more is refused, counted in bytes', () => {
  expect(opened('a'.repeat(MOST_BYTES))).toHaveProperty('text')
  expect(opened('a'.repeat(MOST_BYTES + 1))).toEqual({ refused: tooLarge(MOST_BYTES + 1) })
  expect(opened('é'.repeat(MOST_BYTES / 2 + 1))).toHaveProperty('refused')
  expect(tooLarge(2_400_000)).toContain('2.4 MB')
})

test('pieces stand one under the other, rows of a table line by line', () => {
  const { characters, blocks } = composed([
    { kind: 'heading', level: 2, text: 'a' },
    { kind: 'paragraph', text: ' \n' },
    { kind: 'table row', text: 'b\tc' },
    { kind: 'table row', text: 'd' },
    { kind: 'paragraph', text: 'e\r\nf\0' },
  ])
  expect(characters).toBe('a\n\nb\tc\nd\n\ne\nf\ufffd')
  expect(blocks).toEqual([
    { start: 0, end: 1, kind: 'heading', level: 2 },
    { start: 3, end: 6, kind: 'table row' },
    { start: 7, end: 8, kind: 'table row' },
    { start: 10, end: 14, kind: 'paragraph' },
  ])
})

test('what names a note that is there becomes its marker, and doubts get their places', () => {
  const at = { start: 0, end: 2 }
  const { blocks, doubts } = composed([
    { kind: 'heading', level: 1, text: 'Title' },
    {
      kind: 'paragraph',
      text: 'So.1 And.2',
      markers: [
        { start: 3, end: 4, to: 'a' },
        { start: 9, end: 10, to: 'gone' },
      ],
      doubts: [{ kind: 'joined word', at, says: 'Joined.' }],
    },
    { kind: 'footnote', text: '1 See.', key: 'a' },
    { kind: 'footnote', text: 'More.' },
  ])
  expect(blocks.map(({ markers }) => markers)).toEqual([
    undefined,
    undefined,
    [{ start: 10, end: 11 }],
    undefined,
  ])
  expect(doubts).toEqual([{ kind: 'joined word', at: { start: 7, end: 9 }, says: 'Joined.' }])
})
