import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lanes } from '../../lib/text/lanes.ts'
import { hull } from '../../lib/text/runs.ts'
import { overlaps, span } from '../../lib/text/span.ts'
import { drawn } from '../support/marked.ts'

const anyItems = fc
  .array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 })), { maxLength: 20 })
  .map((all) => all.map(([start, size], id) => ({ id, spans: [span(start, start + size)] })))

function laned(...lines: string[]): string {
  return [...lanes(drawn(...lines))].map(([id, lane]) => `${id}${lane}`).join(' ')
}

test('marks that cross lie in two lanes', () => expect(laned('aaa..', '..bbb')).toBe('a0 b1'))

test('marks that touch share a lane', () => expect(laned('aaa..', '...bb')).toBe('a0 b0'))

test('the longest of marks that start together lies on top', () =>
  expect(laned('aa..', 'bbbb', 'ccc.')).toBe('b0 c1 a2'))

test('the lowest lane that has become free is taken', () =>
  expect(laned('aa......', '.bbbbbbb', '..cccc..', '...d....', '......ee')).toBe('a0 b1 c0 d2 e0'))

test('a mark keeps its lane over its gap', () => expect(laned('aa..aa', '..bb..')).toBe('a0 b1'))

test('a mark without words has no lane', () => expect(lanes([{ id: 'a', spans: [] }]).size).toBe(0))

test('no two marks that overlap share a lane', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const given = lanes(items)
      for (const a of items)
        for (const b of items)
          if (a.id !== b.id && overlaps(hull(a.spans), hull(b.spans)))
            expect(given.get(a.id)).not.toBe(given.get(b.id))
    }),
  )
})

test('there are never more lanes than marks on one character', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const deepest = Math.max(
        0,
        ...Array.from(
          { length: 50 },
          (_, at) =>
            items.filter(({ spans }) => spans.some((s) => s.start <= at && at < s.end)).length,
        ),
      )
      expect(new Set(lanes(items).values()).size).toBe(deepest)
    }),
  )
})

test('ten thousand marks inside each other find their lanes', () => {
  const items = Array.from({ length: 10_000 }, (_, id) => ({ id, spans: [span(id, 20_000 - id)] }))
  expect(lanes(items).get(9_999)).toBe(9_999)
})
