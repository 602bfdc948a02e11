import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markIndex, near, spansAt } from '../../lib/text/mark-index.ts'
import { overlaps, span } from '../../lib/text/span.ts'
import { drawn } from '../support/marked.ts'

const anyItems = fc
  .array(
    fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 3 }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map((spans, id) => ({ id, spans: spans.map(([at, size]) => span(at, at + size)) })),
  )

test('the marks at a place come shortest first', () =>
  expect(spansAt(markIndex(drawn('aaaaaa', '.bbb..', '..c...')), 2)).toEqual(['c', 'b', 'a']))

test('the length of a mark is that of all its pieces', () =>
  expect(spansAt(markIndex(drawn('aa.aaa', 'bbb...')), 1)).toEqual(['b', 'a']))

test('a mark is not at its end, nor in its gap', () => {
  const index = markIndex(drawn('aa.a..'))
  expect([0, 1, 2, 3, 4].map((at) => spansAt(index, at).length)).toEqual([1, 1, 0, 1, 0])
})

test('a stretch is near the marks that share a unit with it, each once', () => {
  const index = markIndex(drawn('a.a...', '..bb..', '....cc'))
  expect(near(index, span(0, 4))).toEqual(['a', 'b'])
  expect(near(index, span(1, 2))).toEqual([])
  expect(near(index, span(2, 2))).toEqual([])
})

test('nothing is found where nothing is marked', () =>
  expect(spansAt(markIndex([]), 0)).toEqual([]))

test('the index finds what looking at every mark finds', () => {
  fc.assert(
    fc.property(anyItems, fc.nat(55), fc.nat(9), (items, start, size) => {
      const index = markIndex(items)
      const at = span(start, start + size)
      const hit = (stretch: typeof at) =>
        items.filter(({ spans }) => size > 0 && spans.some((one) => overlaps(one, stretch)))
      expect(new Set(near(index, at))).toEqual(new Set(hit(at).map(({ id }) => id)))
      expect(near(index, at).length).toBe(hit(at).length)
      const here = items.filter(({ spans }) => spans.some((s) => s.start <= start && start < s.end))
      expect(new Set(spansAt(index, start))).toEqual(new Set(here.map(({ id }) => id)))
    }),
  )
})

test('ten thousand marks answer ten thousand clicks', () => {
  const index = markIndex(
    Array.from({ length: 10_000 }, (_, id) => ({ id, spans: [span(id * 90, id * 90 + 300)] })),
  )
  for (let at = 1000; at < 11_000; at++) expect(spansAt(index, at * 80).length).toBeGreaterThan(2)
})
