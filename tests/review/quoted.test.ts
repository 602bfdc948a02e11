import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOf, type Quoted, QuotedMarkShape } from '../../lib/review/quoted.ts'
import { codePointIndex } from '../../lib/text/units.ts'

const text = 'The 😀 bridge opened in 1931. The old bridge opened in 1899, and 1931 was dry.'
const find = (quoted: Quoted, said = text) => placeOf(codePointIndex(said), quoted)
const says = (quoted: Quoted, said = text) => {
  try {
    return find(quoted, said)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

test('words that stand once are found where they stand, in code points', () => {
  expect(find({ quotation: 'bridge opened in 1931' })).toEqual({
    from: 6,
    to: 27,
    quotation: 'bridge opened in 1931',
  })
})

test('words that stand more than once are found by what is beside them, or by their number', () => {
  const second = { from: 37, to: 43, quotation: 'bridge' }
  expect(find({ quotation: 'bridge', prefix: 'old ' })).toEqual(second)
  expect(find({ quotation: 'bridge', suffix: ' opened in 1899' })).toEqual(second)
  expect(find({ quotation: 'bridge', occurrence: 2 })).toEqual(second)
})

test('it never guesses: several places are refused with how many, none with what is missing', () => {
  expect(says({ quotation: '1931' })).toBe(
    '«1931» stands 2 times in this text. Say what stands before or after it (prefix, suffix), or which of them (occurrence).',
  )
  expect(says({ quotation: '1931', occurrence: 3 })).toBe(
    '«1931» stands 2 times in this text; there is no 3th.',
  )
  expect(says({ quotation: '1932' })).toBe('«1932» does not stand in this text.')
  expect(says({ quotation: '1931', prefix: 'since ' })).toBe(
    '«1931» does not stand in this text between these words.',
  )
})

test('words are compared to the character, and no character is cut', () => {
  expect(says({ quotation: 'e' }, 'e\u0301')).toBe('«e» does not stand in this text.')
  expect(says({ quotation: '\u00e9' }, 'e\u0301')).toMatch(/does not stand/)
  expect(find({ quotation: 'aa', occurrence: 2 }, 'aaa')).toEqual({
    from: 1,
    to: 3,
    quotation: 'aa',
  })
})

test('every passage is found again by its words and its number among them', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '😀', 'é'),
    minLength: 1,
    maxLength: 40,
  })
  fc.assert(
    fc.property(letters, fc.nat(), fc.nat(), (said, one, two) => {
      const points = [...said]
      const from = one % points.length
      const to = from + 1 + (two % (points.length - from))
      const quotation = points.slice(from, to).join('')
      let occurrence = 0
      for (let at = 0; at <= from; at++) {
        if (points.slice(at, at + (to - from)).join('') === quotation) occurrence += 1
      }
      expect(find({ quotation, occurrence }, said)).toEqual({ from, to, quotation })
    }),
  )
})

test('a mark by words has a text and its parts', () => {
  expect(QuotedMarkShape.safeParse({ textNumber: 1, quoted: [{ quotation: 'a' }] }).success).toBe(
    true,
  )
  expect(QuotedMarkShape.safeParse({ textNumber: 1, quoted: [] }).success).toBe(false)
  expect(QuotedMarkShape.safeParse({ textNumber: 1, quoted: [{ quotation: ' ' }] }).success).toBe(
    false,
  )
})
