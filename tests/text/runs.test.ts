import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hull, inOrder, joined, runs } from '../../lib/text/runs.ts'
import { span } from '../../lib/text/span.ts'
import { drawn } from '../support/marked.ts'

const anySpans = fc
  .array(fc.tuple(fc.nat(20), fc.nat(6)), { maxLength: 3 })
  .map((all) => all.map(([start, size]) => span(start, start + size)))
const anyItems = fc
  .array(anySpans, { maxLength: 8 })
  .map((all) => all.map((spans, id) => ({ id, spans })))

/** Runs as words: the letters of the marks, and how far they reach. */
function cut(...lines: string[]): string {
  return runs(drawn(...lines))
    .map(({ start, end, ids }) => `${ids.join('')} ${start}-${end}`)
    .join(', ')
}

test('marks that cross are cut where they cross', () =>
  expect(cut('.aaa...', '...bbb.')).toBe('a 1-3, ab 3-4, b 4-6'))

test('a mark inside another cuts it in three', () =>
  expect(cut('aaaaa', '..b..')).toBe('a 0-2, ab 2-3, a 3-5'))

test('marks that touch make runs that touch', () =>
  expect(cut('aa..', '..bb')).toBe('a 0-2, b 2-4'))

test('a gap belongs to no run', () => expect(cut('aa.aa')).toBe('a 0-2, a 3-5'))

test('marks on the same words share one run, in the order in which they came', () =>
  expect(cut('.bb.', '.aa.')).toBe('ba 1-3'))

test('of marks that start together the longer is named first', () =>
  expect(cut('a...', 'bbb.')).toBe('ba 0-1, b 1-3'))

test('a mark that touches or covers itself is there once', () => {
  expect(runs([{ id: 'a', spans: [span(3, 5), span(0, 3), span(1, 2)] }])).toEqual([
    { start: 0, end: 5, ids: ['a'] },
  ])
})

test('empty spans and marks without spans make no run', () =>
  expect(
    runs([
      { id: 'a', spans: [span(3, 3)] },
      { id: 'b', spans: [] },
    ]),
  ).toEqual([]))

test('each character lies on a run that names just the marks on it, or on none if there are none', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const all = runs(items)
      for (let at = 0; at < 30; at++) {
        const on = items.filter(({ spans }) => spans.some((s) => s.start <= at && at < s.end))
        const here = all.filter((run) => run.start <= at && at < run.end)
        expect(here.length).toBe(on.length === 0 ? 0 : 1)
        expect(new Set(here[0]?.ids)).toEqual(new Set(on.map(({ id }) => id)))
        expect(here[0]?.ids.length ?? 0).toBe(on.length)
      }
    }),
  )
})

test('runs are in order, not empty, and differ where they touch', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      for (const [i, run] of runs(items).entries()) {
        const last = runs(items)[i - 1]
        expect(run.start).toBeLessThan(run.end)
        if (last === undefined) continue
        expect(last.end).toBeLessThanOrEqual(run.start)
        if (last.end === run.start) expect(last.ids).not.toEqual(run.ids)
      }
    }),
  )
})

test('joined spans neither overlap nor touch', () => {
  expect(joined([span(4, 6), span(0, 2), span(2, 3), span(1, 2), span(5, 5)])).toEqual([
    span(0, 3),
    span(4, 6),
  ])
})

test('the hull of a mark reaches over its gaps', () =>
  expect(hull([span(1, 2), span(5, 9)])).toEqual(span(1, 9)))

test('marks are in order of their first words', () =>
  expect(inOrder(drawn('..aa', 'b..b', 'cccc')).map(({ id }) => id)).toEqual(['b', 'c', 'a']))

test('ten thousand overlapping marks are cut', () => {
  const items = Array.from({ length: 10_000 }, (_, id) => ({
    id,
    spans: [span(id * 90, id * 90 + 200 + (id % 7) * 50)],
  }))
  expect(runs(items).length).toBeGreaterThan(10_000)
})

test('marks that cover nothing are in no order', () =>
  expect(inOrder([{ id: 'a', spans: [span(3, 3)] }])).toEqual([]))
