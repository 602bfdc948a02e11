import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesOf, quotedIn } from '../../lib/edition/quote-context.ts'

test('the words around are not trimmed, and as many as make the place the only one', () => {
  const text = `${'One bridge. '.repeat(20)}Two bridges.`
  const at = text.indexOf('bridge', 120)
  const { prefix, exact, suffix } = quotedIn(text, { start: at, end: at + 6 })
  expect(exact).toBe('bridge')
  expect(placesOf(text, prefix + exact + suffix)).toEqual([at - prefix.length])
  expect(prefix.length).toBeGreaterThan(32)
})

test('a short text is its own context; an end has none', () => {
  expect(quotedIn('a b a', { start: 0, end: 1 })).toEqual({
    prefix: '',
    exact: 'a',
    suffix: ' b a',
  })
})

test('context cuts no character that a person sees as one', () => {
  const text = `${'👩‍👩‍👧'.repeat(9)}x${'👩‍👩‍👧'.repeat(9)}y`
  const { prefix, suffix } = quotedIn(text, { start: 72, end: 73 })
  expect([prefix.length % 8, suffix.length % 8]).toEqual([0, 0])
})

test('a text that repeats itself without end has bounded context', () => {
  const { prefix, suffix } = quotedIn('a'.repeat(100_000), { start: 50_000, end: 50_001 })
  expect([prefix.length, suffix.length]).toEqual([1_024, 1_024])
})

test('wherever it is, what stands around it stands there', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀') }),
      fc.nat(),
      fc.nat(),
      (text, a, b) => {
        const points = Array.from(text)
        const [from, to] = [a % (points.length + 1), b % (points.length + 1)].toSorted(
          (x, y) => x - y,
        )
        const start = points.slice(0, from).join('').length
        const end = points.slice(0, to).join('').length
        const { prefix, exact, suffix } = quotedIn(text, { start, end })
        expect(text.slice(start, end)).toBe(exact)
        expect(text.startsWith(prefix + exact + suffix, start - prefix.length)).toBe(true)
      },
    ),
  )
})
