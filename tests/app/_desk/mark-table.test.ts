import { expect, test } from 'vitest'
import { MarkTable } from '../../../app/_desk/mark-table.ts'

/** A claim with marks of spans. */
function claim(number: number, ...marks: readonly (readonly (readonly [number, number])[])[]) {
  return { number, marks: marks.map((spans) => spans.map(([start, end]) => ({ start, end }))) }
}

const table = MarkTable.of([
  claim(7, [[4, 6]], [[20, 22]]),
  claim(5, [
    [1, 2],
    [8, 9],
  ]),
])

test('a row tells its mark', () => {
  expect(table.size).toBe(3)
  expect([0, 1, 2].map((row) => [table.claim(row), table.nth(row)])).toEqual([
    [7, 0],
    [7, 1],
    [5, 0],
  ])
  expect(table.spans(2)).toEqual([
    { start: 1, end: 2 },
    { start: 8, end: 9 },
  ])
  expect([table.start(2), table.end(2), table.length(2)]).toEqual([1, 9, 2])
  expect(table.first(2)).toEqual({ start: 1, end: 2 })
})

test('rows are ordered by place, the longer first, then by claim', () => {
  const rows = MarkTable.of([claim(3, [[2, 4]]), claim(1, [[2, 4]]), claim(2, [[2, 9]])])
  expect([0, 1, 2].toSorted(rows.byPlace)).toEqual([2, 1, 0])
})

test('what covers nothing has no row', () =>
  expect(MarkTable.of([claim(1, [[3, 3]], []), claim(2)]).size).toBe(0))

test('one claim more stands behind the others, which stay as they are', () => {
  const more = table.with(
    claim(9, [
      [3, 5],
      [7, 8],
    ]),
  )
  expect(more.size).toBe(4)
  expect([0, 1, 2].map((row) => more.spans(row))).toEqual([0, 1, 2].map((row) => table.spans(row)))
  expect([more.claim(3), more.nth(3), more.spans(3)]).toEqual([
    9,
    0,
    [
      { start: 3, end: 5 },
      { start: 7, end: 8 },
    ],
  ])
  expect(more.spansFrom(3)).toEqual({
    starts: Int32Array.of(3, 7),
    ends: Int32Array.of(5, 8),
    marks: Int32Array.of(3, 3),
  })
})

test('the spans of all rows name their rows', () =>
  expect(table.spansFrom(0)).toEqual({
    starts: Int32Array.of(4, 20, 1, 8),
    ends: Int32Array.of(6, 22, 2, 9),
    marks: Int32Array.of(0, 1, 2, 2),
  }))
