import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  MOST_ORDINAL,
  nextOrdinal,
  type Ordinal,
  ordinalFrom,
  ordinalIn,
  ordinalSign,
  ordinalStyles,
} from '../../lib/text/ordinals.ts'

test.each([
  [{ number: 3, style: '1' }, '3'],
  [{ number: -2, style: '1' }, '-2'],
  [{ number: 1, style: 'a' }, 'a'],
  [{ number: 27, style: 'A' }, 'AA'],
  [{ number: 702, style: 'a' }, 'zz'],
  [{ number: 703, style: 'a' }, 'aaa'],
  [{ number: 0, style: 'a' }, '0'],
  [{ number: 4, style: 'i' }, 'iv'],
  [{ number: 1994, style: 'I' }, 'MCMXCIV'],
  [{ number: 4000, style: 'I' }, '4000'],
] as const)('%o is written %s', (ordinal, sign) => expect(ordinalSign(ordinal)).toBe(sign))

test('a sign says the number that it was written from, if one knows the number before', () => {
  const some = fc.record({
    number: fc.integer({ min: 1, max: 3_998 }),
    style: fc.constantFrom(...ordinalStyles),
  })
  fc.assert(
    fc.property(some, fc.constantFrom('.', ')'), (before, end) => {
      const next = nextOrdinal(before)
      expect(ordinalIn(`${ordinalSign(next)}${end} `, before)).toEqual(next)
    }),
  )
})

test.each<[string, Ordinal | null, Ordinal | null]>([
  ['i.', null, { number: 1, style: 'i' }],
  ['i.', { number: 8, style: 'a' }, { number: 9, style: 'a' }],
  ['(c)', null, { number: 3, style: 'a' }],
  ['xi)', null, { number: 11, style: 'i' }],
  ['B.', { number: 4, style: '1' }, { number: 2, style: 'A' }],
  ['[12]', null, { number: 12, style: '1' }],
  ['12', null, null],
  ['•', null, null],
  ['iiii.', null, null],
  ['see.', null, null],
])('«%s» after %o is %o', (sign, before, said) => expect(ordinalIn(sign, before)).toEqual(said))

test('a number has a known style and is no further from 0 than it may be', () => {
  expect(ordinalFrom(3, 'a')).toEqual({ number: 3, style: 'a' })
  expect([ordinalFrom(3, 'disc'), ordinalFrom(1.5, '1'), ordinalFrom(1e9, '1')]).toEqual([
    null,
    null,
    null,
  ])
  expect(nextOrdinal({ number: MOST_ORDINAL, style: '1' }).number).toBe(MOST_ORDINAL)
})
