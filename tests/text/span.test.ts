import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byPlace, contains, length, overlaps, quote, type Span, span } from '../../lib/text/span.ts'
import { marked } from '../support/marked.ts'

const anySpan = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, size]) => span(start, start + size))

/** The units that a span covers, one by one: slow, and surely right. */
function units(at: Span): Set<number> {
  return new Set(Array.from({ length: at.end - at.start }, (_, i) => at.start + i))
}

test('a span quotes the characters between its ends', () => {
  const { text, at } = marked('The [Nile] is long')
  expect(quote(text, at)).toBe('Nile')
})

test('an empty span quotes nothing', () => expect(quote('Nile', span(2, 2))).toBe(''))

test('a span may end where the text ends, and no later', () => {
  expect(quote('Nile', span(2, 4))).toBe('le')
  expect(() => quote('Nile', span(2, 5))).toThrow(
    new RangeError('A span to 5 does not lie in a text of 4 units'),
  )
})

test.each([
  [3, 2],
  [-1, 2],
  [0.5, 2],
  [0, 1.5],
  [0, Number.NaN],
  [0, Number.POSITIVE_INFINITY],
])('no span goes from %d to %d', (start, end) => {
  expect(() => span(start, end)).toThrow(RangeError)
})

test('touching spans do not overlap', () => {
  expect(overlaps(span(0, 3), span(3, 5))).toBe(false)
  expect(overlaps(span(0, 4), span(3, 5))).toBe(true)
})

test('a span contains itself and what lies inside it, not what reaches out', () => {
  expect(contains(span(2, 6), span(2, 6))).toBe(true)
  expect(contains(span(2, 6), span(3, 5))).toBe(true)
  expect(contains(span(2, 6), span(1, 5))).toBe(false)
  expect(contains(span(2, 6), span(3, 7))).toBe(false)
})

test('spans that are not empty overlap just when they share a unit', () => {
  fc.assert(
    fc.property(anySpan, anySpan, (a, b) => {
      fc.pre(length(a) > 0 && length(b) > 0)
      expect(overlaps(a, b)).toBe([...units(a)].some((unit) => units(b).has(unit)))
    }),
  )
})

test('a span covers as many units as its length says', () => {
  fc.assert(
    fc.property(anySpan, (at) => {
      expect(length(at)).toBe(units(at).size)
    }),
  )
})

test('spans are ordered as nested elements open: by start, the longer first', () => {
  const spans = [span(2, 3), span(0, 1), span(2, 9), span(0, 4)]
  expect(spans.toSorted(byPlace)).toEqual([span(0, 4), span(0, 1), span(2, 9), span(2, 3)])
})
