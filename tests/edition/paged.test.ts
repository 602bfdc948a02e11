/** An edition of a text whose file has pages, notes and ordered lists: what of it each of the files says. */
import { expect, test } from 'vitest'
import { writeAnnotations } from '../../lib/edition/annotations.ts'
import { writeTables } from '../../lib/edition/csv.ts'
import { writeJsonl } from '../../lib/edition/jsonl.ts'
import { pageOf } from '../../lib/edition/page.ts'
import { readJsonl } from '../../lib/edition/read-jsonl.ts'
import { Line } from '../../lib/edition/records.ts'
import { wrongInAnnotations } from '../../lib/edition/verify-annotations.ts'
import { wrongInFormats } from '../../lib/edition/verify-formats.ts'
import { smallEdition } from '../support/small-edition.ts'

const snapshot = smallEdition(
  'It rose.[1]\nfirst\n[1] Report.',
  [[{ start: 3, end: 7 }], [{ start: 12, end: 17 }]],
  {
    blocks: [
      { from: 0, to: 11, kind: 'paragraph', page: 4 },
      {
        from: 12,
        to: 17,
        kind: 'list item',
        level: 1,
        ordinal: { number: 3, style: 'i' },
        page: 5,
      },
      { from: 18, to: 29, kind: 'footnote', page: 5, markers: [{ from: 8, to: 11 }] },
    ],
  },
)
const jsonl = new TextDecoder().decode(writeJsonl(snapshot).bytes)
const encoded = (words: string) => new TextEncoder().encode(words)

test('the data set says numbers, notes and the page of each mark, and reads back to the same snapshot', () => {
  const lines = jsonl
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)))
  expect(lines.flatMap((line) => (line.record === 'mark' ? [line.page] : []))).toEqual([4, 5])
  const [text] = lines.flatMap((line) => (line.record === 'text' ? [line] : []))
  expect(text?.blocks[1]).toMatchObject({ ordinal: { number: 3, style: 'i' }, page: 5 })
  expect(text?.blocks[2]?.markers).toEqual([{ from: 8, to: 11 }])
  expect(readJsonl(encoded(jsonl))).toEqual({ ok: true, snapshot })
})

test('a mark on another page than its text says is found; one that says none is from before', () => {
  const read = readJsonl(encoded(jsonl.replace('"mark":1,"page":4', '"mark":1,"page":5')))
  expect(read).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('begins on page 5; its text says 4.'),
  })
  expect(readJsonl(encoded(jsonl.replaceAll(/"mark":1,"page":\d,/g, '"mark":1,'))).ok).toBe(true)
})

test('the tables and the annotations say the page, and another one is found', () => {
  const files = new Map(writeTables(snapshot).map(({ name, bytes }) => [name, bytes]))
  const marks = new TextDecoder().decode(files.get('marks.csv'))
  expect(marks).toContain('"rose",4\r\n')
  expect(wrongInFormats(files, snapshot)).toBeNull()
  const other = new Map(files).set(
    'marks.csv',
    encoded(`\ufeff${marks.replace('"rose",4', '"rose",5')}`),
  )
  expect(wrongInFormats(other, snapshot)).toBe(
    'marks.csv and the data set differ in line 2, «page».',
  )
  const page = pageOf(snapshot)
  const { bytes } = writeAnnotations(page)
  const words = new TextDecoder().decode(bytes)
  expect(words).toContain('"http://schema.org/pageStart": 5')
  expect(wrongInAnnotations(bytes, page)).toBeNull()
  const wrong = wrongInAnnotations(encoded(words.replace('pageStart": 5', 'pageStart": 6')), page)
  expect(wrong).toMatch(/has another page for mark 2-1/)
})
