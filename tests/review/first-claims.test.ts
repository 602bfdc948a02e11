import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstClaims, type SpanOfMark } from '../../lib/review/first-claims.ts'
import { lanes } from '../../lib/text/lanes.ts'

/** Marks of a claim each, at these places. */
function marksAt(places: readonly (readonly [from: number, length: number])[]): SpanOfMark[] {
  return places.map(([from, length], nth) => {
    return { claimId: `c${nth}`, markId: `m${nth}`, from, to: from + length }
  })
}

const many = marksAt(Array.from({ length: 2_000 }, (_, nth) => [nth * 10, 8]))

function numbersOf(found: ReadonlySet<string> | null): readonly number[] {
  return [...(found ?? [])].map((id) => Number(id.slice(1))).toSorted((a, b) => a - b)
}

test('few marks come all at once', () => {
  expect(firstClaims(many.slice(0, 600), null, 0)).toBeNull()
  expect(firstClaims([], 'c1', 5)).toBeNull()
})

test('what comes first begins with the text, or stands before and behind the place', () => {
  expect(numbersOf(firstClaims(many, null, 0))).toEqual(Array.from({ length: 240 }, (_, n) => n))
  const middle = numbersOf(firstClaims(many, null, 10_000))
  expect([middle[0], middle.at(-1)]).toEqual([880, 1_239])
  const end = numbersOf(firstClaims(many, null, 1_000_000))
  expect([end[0], end.at(-1)]).toEqual([1_880, 1_999])
})

test('a claim that is asked for is among the first, wherever the place; one that is not here changes nothing', () => {
  expect(firstClaims(many, 'c1700', 0)?.has('c1700')).toBe(true)
  expect(firstClaims(many, 'elsewhere', 0)).toEqual(firstClaims(many, null, 0))
})

test('the lines of the marks that come first lie in the lanes in which they lie in the whole', () => {
  const place = fc.tuple(fc.nat(6_000), fc.integer({ min: 1, max: 30 }))
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 700, maxLength: 900 }),
      fc.nat(6_000),
      (places, at) => {
        const spans = marksAt(places)
        const first = firstClaims(spans, null, at)
        const items = (some: readonly SpanOfMark[]) =>
          some.map(({ claimId, from, to }) => ({ id: claimId, spans: [{ start: from, end: to }] }))
        const whole = lanes(items(spans))
        const alone = lanes(items(spans.filter(({ claimId }) => first?.has(claimId))))
        expect(first?.size).toBeGreaterThan(100)
        for (const [claim, lane] of alone) expect(lane).toBe(whole.get(claim))
      },
    ),
    { numRuns: 40, endOnFailure: true },
  )
})
