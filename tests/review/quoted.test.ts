import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOf, type Quoted, QuotedMarkShape } from '../../lib/review/quoted.ts'
import { Refusal } from '../../lib/review/refusal.ts'
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

test('words that miss by what nobody hears are refused with the words that stand there', () => {
  const told = (quoted: Quoted, said: string) => {
    try {
      return find(quoted, said)
    } catch (error) {
      return error instanceof Refusal ? { says: error.message, ...error.facts } : error
    }
  }
  const cost = 'The 😀 weir cost 2.4\u00a0million.'
  expect(told({ quotation: 'cost 2.4 million' }, cost)).toEqual({
    says: '«cost 2.4 million» does not stand in this text to the character. From 11 to 27 stands «cost 2.4\u00a0million», with other spaces; quote it as it stands there.',
    field: 'quoted',
    times: 0,
    from: 11,
    to: 27,
    stands: 'cost 2.4\u00a0million',
    differs: ['spaces'],
  })
  const differs = (quotation: string, said: string) => told({ quotation }, said)
  expect(differs('said "no" to it', 'They said “no” to it.')).toMatchObject({
    differs: ['quotation marks'],
    stands: 'said “no” to it',
  })
  expect(differs('the caf\u00e9', 'In the cafe\u0301.')).toMatchObject({
    differs: ['composed letters'],
    stands: 'the cafe\u0301',
  })
  expect(differs('in two lines', 'It is in two\nlines, in two\nlines.')).toMatchObject({
    differs: ['line breaks'],
    says: expect.stringContaining('From 6 to 18 (and at 1 more) stands'),
  })
  expect(told({ quotation: 'million', prefix: '2.4 ' }, cost)).toMatchObject({
    says: expect.stringContaining('«million», with what is beside it, does not stand'),
    stands: '2.4\u00a0million',
  })
  expect(told({ quotation: 'cost 2.5 million' }, cost)).toMatchObject({
    says: '«cost 2.5 million» does not stand in this text.',
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
