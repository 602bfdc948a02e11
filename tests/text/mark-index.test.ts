import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexWith, type MarkSpans, markIndex, marksIn } from '../../lib/text/mark-index.ts'
import { overlaps, type Span, span } from '../../lib/text/span.ts'

type Marks = readonly (readonly Span[])[]

/** The spans of marks that are numbered as they come, from `first`. */
function spansOf(marks: Marks, first = 0): MarkSpans {
  const all = marks.flatMap((spans, mark) => spans.map((at) => ({ ...at, mark: first + mark })))
  const column = (of: 'start' | 'end' | 'mark') => Int32Array.from(all, (one) => one[of])
  return { starts: column('start'), ends: column('end'), marks: column('mark') }
}

/** Marks drawn under each other: `a.a` stands on the first and the third unit. */
function drawn(...lines: readonly string[]): Marks {
  return lines.map((line) =>
    [...line.matchAll(/[^.]+/gu)].map(({ index, 0: { length } }) => span(index, index + length)),
  )
}

const none = new Set<number>()
const anyMarks = fc
  .array(
    fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 3 }),
    { maxLength: 12 },
  )
  .map((all) => all.map((spans) => spans.map(([at, size]) => span(at, at + size))))

/** What looking at every mark finds. */
function looked(marks: Marks, at: Span): readonly number[] {
  if (at.start === at.end) return []
  return marks.flatMap((spans, mark) => (spans.some((one) => overlaps(one, at)) ? [mark] : []))
}

test('the marks of a stretch come by place, the longer first where they begin together', () =>
  expect(marksIn(markIndex(spansOf(drawn('..c...', 'bbb...', 'aaaaaa'))), span(0, 6))).toEqual([
    2, 1, 0,
  ]))

test('a mark is not at its end, nor in its gap', () => {
  const index = markIndex(spansOf(drawn('aa.a..')))
  const found = [0, 1, 2, 3, 4].map((at) => marksIn(index, span(at, at + 1)).length)
  expect(found).toEqual([1, 1, 0, 1, 0])
})

test('a stretch is near the marks that share a unit with it, each once', () => {
  const index = markIndex(spansOf(drawn('a.a...', '..bb..', '....cc')))
  expect(marksIn(index, span(0, 4))).toEqual([0, 1])
  expect(marksIn(index, span(1, 2))).toEqual([])
  expect(marksIn(index, span(2, 2))).toEqual([])
})

test('nothing is found where nothing is marked', () =>
  expect(marksIn(markIndex(spansOf([])), span(0, 9))).toEqual([]))

test('the index finds what looking at every mark finds', () => {
  fc.assert(
    fc.property(anyMarks, fc.nat(55), fc.nat(9), (marks, start, size) => {
      const at = span(start, start + size)
      const found = marksIn(markIndex(spansOf(marks)), at)
      expect(found.toSorted((a, b) => a - b)).toEqual(looked(marks, at))
    }),
  )
})

test('an index that changed is the one that would be made anew', () => {
  fc.assert(
    fc.property(anyMarks, anyMarks, fc.array(fc.nat(11)), (marks, more, gone) => {
      const changed = indexWith(
        markIndex(spansOf(marks)),
        new Set(gone),
        spansOf(more, marks.length),
      )
      const kept = [...marks.map((spans, at) => (gone.includes(at) ? [] : spans)), ...more]
      expect(changed).toEqual(markIndex(spansOf(kept)))
    }),
  )
})

test('what is asked of an index leaves it as it is', () => {
  const index = markIndex(spansOf(drawn('a.a...', '..bb..')))
  const before = structuredClone(index)
  indexWith(index, new Set([0]), spansOf(drawn('c')))
  expect(indexWith(index, none, spansOf([]))).toEqual(before)
  expect(index).toEqual(before)
})

test('ten thousand marks answer ten thousand clicks', () => {
  const marks = Array.from({ length: 10_000 }, (_, nth) => [span(nth * 90, nth * 90 + 300)])
  const index = markIndex(spansOf(marks))
  for (let at = 1000; at < 11_000; at++)
    expect(marksIn(index, span(at * 80, at * 80 + 1)).length).toBeGreaterThan(2)
})
