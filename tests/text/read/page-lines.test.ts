import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRtl, linesOf, wordsOf } from '../../../lib/text/read/page-lines.ts'
import { lines, paints } from '../../support/painted.ts'

const words = (painted: Parameters<typeof linesOf>[1]) => linesOf(1, painted).map(wordsOf)
const prose = (word: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${word} ${i} of the column goes on so and so far.`)

test('pieces on one baseline are a line, in the order of their places', () =>
  expect(
    words([
      paints({ text: 'rose.', x: 105, y: 50 }),
      paints({ text: 'The', x: 60, y: 50.4 }),
      paints({ text: 'river', x: 78, y: 50 }),
      paints({ text: 'It fell.', x: 60, y: 63 }),
    ]),
  ).toEqual(['The river rose.', 'It fell.']))

test('a piece that touches the one before goes on with its word', () =>
  expect(
    words([paints({ text: 'wa', x: 60, y: 50 }), paints({ text: 'ter', x: 70, y: 50 })]),
  ).toEqual(['water']))

test('a small raised sign belongs to the line whose word it stands beside', () =>
  expect(
    words([
      paints({ text: 'It rose', x: 60, y: 50 }),
      paints({ text: '7', x: 95, y: 46, size: 6 }),
      paints({ text: 'again.', x: 103, y: 50 }),
      paints({ text: 'The line above', x: 60, y: 37 }),
    ]),
  ).toEqual(['The line above', 'It rose7 again.']))

test('two columns are read one after the other, between the lines that cross them', () => {
  const left = prose('Left', 8)
  const right = prose('Right', 8)
  const head = 'A heading that stands over both of the columns and goes from one to the other side'
  const page = [
    ...lines([head], 60, 40),
    ...lines(right, 330, 70),
    ...lines(left, 60, 70),
    ...lines([head], 60, 300),
  ]
  const read = linesOf(3, page)
  expect(read.map(wordsOf)).toEqual([head, ...left, ...right, head])
  expect(read.map(({ column }) => column)).toEqual([0, ...Array(8).fill(1), ...Array(8).fill(2), 3])
  expect(read.every(({ page }) => page === 3)).toBe(true)
})

test('a column with much of it set in is a column, and so is one of many short lines', () => {
  const left = [...prose('Left', 4), ...Array.from({ length: 8 }, (_, i) => `[${i}], May 2023.`)]
  const right = prose('Right', 5)
  const setIn = prose('Set', 7)
  const page = [
    ...lines(left, 60, 70),
    ...lines(right, 330, 74),
    ...lines(setIn, 360, 74 + 13 * right.length),
  ]
  expect(words(page)).toEqual([...left, ...right, ...setIn])
})

test('lines of two columns at one height keep their own sizes and their own raised signs', () => {
  const page = [
    ...lines(prose('Left', 5), 60, 70),
    paints({ text: 'A heading', x: 60, y: 135, size: 14 }),
    ...lines(prose('Left', 2), 60, 148),
    ...lines(prose('Right', 8), 330, 74),
    paints({ text: 'so far.', x: 330, y: 178 }),
    paints({ text: '7', x: 365.2, y: 174, size: 6 }),
    paints({ text: 'It was', x: 60, y: 174 }),
  ]
  const read = linesOf(1, page)
  const sizes = new Map(read.map((line) => [wordsOf(line), line.size]))
  expect(sizes.get('A heading')).toBe(14)
  expect([...sizes.values()].filter((size) => size === 14)).toHaveLength(1)
  expect(read.map(wordsOf)).toContain('so far.7')
  expect(read.map(wordsOf)).toContain('It was')
})

test('three columns are columns too', () => {
  const columns = ['One', 'Two', 'Three'].map((word) => prose(word, 7))
  const page = columns.flatMap((some, i) => lines(some, 40 + 250 * i, 70))
  expect(words(page)).toEqual(columns.flat())
})

test('the cells of a narrow table are no columns', () => {
  const rows = Array.from({ length: 8 }, (_, i) => [`Year ${i}`, `${i} m`])
  const page = rows.flatMap(([year = '', height = ''], i) => [
    paints({ text: year, x: 60, y: 50 + 13 * i }),
    paints({ text: height, x: 400, y: 50 + 13 * i }),
  ])
  const read = linesOf(1, page)
  expect(read).toHaveLength(8)
  expect(read[2]?.segments.map(({ text }) => text)).toEqual(['Year 2', '2 m'])
})

test('turned words are read last', () => {
  const page = [
    paints({ text: 'A stamp', x: 20, y: 400, turned: true }),
    paints({ text: 'The river.', x: 60, y: 50 }),
  ]
  expect(linesOf(1, page).map((line) => [wordsOf(line), line.turned])).toEqual([
    ['The river.', false],
    ['A stamp', true],
  ])
})

test('words from right to left are read so', () => {
  const page = [paints({ text: 'שלום', x: 200, y: 50 }), paints({ text: 'עולם', x: 170, y: 50 })]
  expect(words(page)).toEqual(['שלום עולם'])
  expect([isRtl('שלום a'), isRtl('a b ש'), isRtl('12')]).toEqual([true, false, false])
})

test('whatever is painted is read once, and nothing else', () => {
  const piece = fc.record({
    text: fc.stringMatching(/^[a-z]{1,8}$/),
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: 0, max: 700 }),
    size: fc.constantFrom(6, 9, 10, 16),
  })
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const letters = (all: readonly string[]) =>
        [...all.join('').replace(/ /g, '')].sort().join('')
      expect(letters(words(pieces.map(paints)))).toBe(letters(pieces.map(({ text }) => text)))
    }),
    { numRuns: 300 },
  )
})
