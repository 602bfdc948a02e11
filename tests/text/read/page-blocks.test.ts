import { expect, test } from 'vitest'
import { piecesOfLines } from '../../../lib/text/read/page-blocks.ts'
import { linesOf, type Painted } from '../../../lib/text/read/page-lines.ts'
import { lines, paints } from '../../support/painted.ts'

function read(...pages: readonly (readonly Painted[])[]) {
  return piecesOfLines(pages.flatMap((page, i) => linesOf(i + 1, page)))
}
const texts = (...pages: readonly (readonly Painted[])[]) => read(...pages).map(({ text }) => text)

const FULL = 'A line of words that goes on to the right edge'
const full = (count: number) => Array.from({ length: count }, () => FULL)
const so = (...rest: string[]) => [...full(2), ...rest]
const joined = (...rest: string[]) => [...full(2), ...rest].join(' ')

test('a wider gap begins a paragraph', () =>
  expect(texts([...lines(so('and ends.'), 60, 50), ...lines(so('and ends.'), 60, 110)])).toEqual([
    joined('and ends.'),
    joined('and ends.'),
  ]))

test('a line that stands in begins a paragraph', () => {
  const page = [
    ...lines(full(3), 60, 50),
    ...lines(['Stands in from the edge of it all, so far'], 75, 89),
    ...lines(full(2), 60, 102),
  ]
  expect(texts(page)).toEqual([
    full(3).join(' '),
    `Stands in from the edge of it all, so far ${full(2).join(' ')}`,
  ])
})

test('lines that hang below their first belong to it', () => {
  const page = [0, 1].flatMap((n) => [
    ...lines([FULL], 60, 50 + n * 39),
    ...lines(['hanging below the first of them to the', 'and ends.'], 80, 63 + n * 39),
  ])
  expect(texts(page)).toEqual(
    Array(2).fill(`${FULL} hanging below the first of them to the and ends.`),
  )
})

test('a line that ended early with a full stop ended its paragraph', () =>
  expect(texts(lines([FULL, 'It ended.', FULL, 'so.'], 60, 50))).toEqual([
    `${FULL} It ended.`,
    `${FULL} so.`,
  ]))

test('larger type is a heading, a bullet an item without its sign', () => {
  const page = [
    ...lines(['The Nile'], 60, 40, { size: 20 }),
    ...lines(['• One of them', '• Another'], 60, 70),
    ...lines(full(4), 60, 120),
  ]
  expect(read(page).map(({ kind, level, text }) => [kind, level, text])).toEqual([
    ['heading', 1, 'The Nile'],
    ['list item', 1, 'One of them'],
    ['list item', 1, 'Another'],
    ['paragraph', undefined, full(4).join(' ')],
  ])
})

test('a paragraph goes on over a page where its sentence does, past the notes below it', () => {
  const [first, note, last] = read(
    [...lines(full(3), 60, 50), ...lines(['1 A note.'], 60, 700, { size: 8 })],
    lines(['goes on and ends.', FULL, FULL], 60, 50),
  )
  expect(first).toMatchObject({ page: 1, text: `${full(3).join(' ')} goes on and ends.` })
  expect(note).toMatchObject({ kind: 'footnote', page: 1, text: '1 A note.' })
  expect(last).toMatchObject({ page: 2 })
})

test('where it goes on with a capital it is a doubt, and where it ended it does not', () => {
  const on = read(lines(full(3), 60, 50), lines(full(3), 60, 50))
  expect(on).toHaveLength(1)
  expect(on[0]?.doubts?.map(({ kind }) => kind)).toEqual(['joined paragraph'])
  expect(texts(lines([FULL, `${FULL}.`], 60, 50), lines(full(2), 60, 50))).toHaveLength(2)
})

test('cells under each other are rows, parted by tabs, and a doubt', () => {
  const row = (y: number, ...cells: string[]) =>
    cells.map((text, i) => paints({ text, x: 60 + 120 * i, y }))
  const rows = read([
    ...lines(full(3), 60, 40),
    ...row(100, 'Year', 'Height'),
    ...row(113, '1901', '3.5 m'),
  ])
  expect(rows.slice(1).map(({ kind, text }) => [kind, text])).toEqual([
    ['table row', 'Year\tHeight'],
    ['table row', '1901\t3.5 m'],
  ])
  expect(rows.flatMap(({ doubts = [] }) => doubts.map(({ kind }) => kind))).toEqual(['table'])
})

test('a paragraph that is set in on both sides is a quotation', () => {
  const quoted = lines(['Words that are set in on both sides', 'of it all.'], 90, 110)
  const kinds = read([
    ...lines(so('ends.'), 60, 50),
    ...quoted,
    ...lines(so('ends.'), 60, 160),
  ]).map(({ kind }) => kind)
  expect(kinds).toEqual(['paragraph', 'quotation', 'paragraph'])
})

test('turned words are a block of their own, and a doubt', () => {
  const pieces = read([
    ...lines(so('ends.'), 60, 50),
    paints({ text: 'A stamp', x: 9, y: 9, turned: true }),
  ])
  expect(pieces.at(-1)).toMatchObject({ text: 'A stamp', doubts: [{ kind: 'turned words' }] })
})

test('a paragraph of thousands of lines is read in a moment, and its doubts keep their places', () => {
  const pages = Array.from({ length: 150 }, () => lines(full(50), 60, 50))
  const begun = performance.now()
  const [paragraph, ...others] = read(...pages)
  expect(performance.now() - begun).toBeLessThan(8_000)
  expect(others).toEqual([])
  const text = full(7_500).join(' ')
  expect(paragraph?.text).toBe(text)
  const at = 7_450 * (FULL.length + 1) - 1
  expect(paragraph?.doubts?.at(-1)?.at).toEqual({ start: at, end: at + 1 })
})
