import { expect, test } from 'vitest'
import type { Painted } from '../../../lib/text/read/page-lines.ts'
import { taggedRows } from '../../../lib/text/read/page-rows.ts'

/** Some words of a cell: «row cell», where they begin, and how wide they are. */
const words = (
  text: string,
  [row, cell]: readonly [number, number],
  x: number,
  width = 20,
): Painted => ({
  text,
  x,
  y: 100 + 20 * row,
  width,
  size: 10,
  turned: false,
  spaced: false,
  tag: { kind: 'table row', element: `r${row}`, table: 't', cell },
})
const cells = (...painted: readonly Painted[]) =>
  taggedRows(painted, (items) => items.map(({ text }) => text)).map((row) =>
    row.cells.map(({ lines }) => lines.join(' ')),
  )

test('a cell has all lines of its words, in the order of its row', () =>
  expect(
    cells(words('second', [0, 1], 90), words('one', [0, 0], 10), words('more', [0, 1], 90)),
  ).toEqual([['one', 'second more']]))

test('a row with fewer cells than the longest has each under the nearest, in order', () => {
  const head = [10, 100, 200, 300].map((x, cell) => words(`h${cell}`, [0, cell], x, 40))
  const row = [words('a', [1, 0], 10), words('d', [1, 1], 330, 10)]
  const right = [words('b', [2, 0], 125, 15), words('c', [2, 1], 210)]
  expect(cells(...head, ...row, ...right)).toEqual([
    ['h0', 'h1', 'h2', 'h3'],
    ['a', '', '', 'd'],
    ['', 'b', 'c'],
  ])
})

test('what is in no row is left alone', () =>
  expect(cells({ ...words('x', [0, 0], 10), tag: { kind: 'paragraph', element: 'p' } })).toEqual(
    [],
  ))
