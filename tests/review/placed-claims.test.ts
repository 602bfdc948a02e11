import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ClaimLook,
  entryOf,
  lookKey,
  type PlacedClaim,
  packed,
  unpacked,
} from '../../lib/review/placed-claims.ts'

const anyLook: fc.Arbitrary<ClaimLook> = fc.record({
  standing: fc.constantFrom('open', 'agreed', 'contested', 'too few', 'ruled'),
  label: fc.constantFrom(null, 'true', 'false'),
  own: fc.constantFrom(null, 'true'),
  judged: fc.boolean(),
  mine: fc.boolean(),
  awaitsMe: fc.boolean(),
  scaleVersion: fc.integer({ min: 1, max: 3 }),
})
const anySpan = fc
  .tuple(fc.nat(3_000_000), fc.integer({ min: 1, max: 900 }))
  .map(([start, length]) => ({ start, end: start + length }))
const anyClaim: fc.Arbitrary<PlacedClaim> = fc.record({
  number: fc.integer({ min: 1, max: 999_999 }),
  look: anyLook,
  marks: fc.array(fc.array(anySpan, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
})

test('what was packed and sent comes out as it was', () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 40 }), (claims) => {
      const sent = JSON.parse(JSON.stringify(packed(claims)))
      expect(unpacked(sent)).toEqual(claims)
    }),
  )
})

test('claims of one look share it', () => {
  const look = entry()
  const both = [
    { number: 1, look, marks: [] },
    { number: 2, look: { ...look }, marks: [] },
  ]
  const claims = packed(both)
  expect(claims.looks).toHaveLength(1)
  const [one, other] = unpacked(claims)
  expect(one?.look).toBe(other?.look)
})

test('ten thousand marks cost less than 300 KB', () => {
  const look = entry()
  const claims = Array.from({ length: 10_000 }, (_, at) => ({
    number: at + 1,
    look,
    marks: [[{ start: at * 100, end: at * 100 + 60 }]],
  }))
  expect(JSON.stringify(packed(claims)).length).toBeLessThan(300_000)
})

test('a strip shows my own label while a claim is open, and afterwards what it came to', () => {
  expect(entryOf(3, { ...entry(), own: 'true' })).toEqual({
    number: 3,
    standing: 'open',
    label: 'true',
    scaleVersion: 1,
  })
  const agreed = { ...entry(), standing: 'agreed', label: 'false', own: 'true' } as const
  expect(entryOf(3, agreed).label).toBe('false')
  expect(lookKey(agreed)).not.toBe(lookKey(entry()))
})

test('a look that was not sent is no look', () => {
  expect(() => unpacked({ looks: [], rows: [1, 0, 0] })).toThrow(RangeError)
})

/** An open claim in which I have no part. */
function entry(): ClaimLook {
  return {
    standing: 'open',
    label: null,
    own: null,
    judged: false,
    mine: false,
    awaitsMe: false,
    scaleVersion: 1,
  }
}
