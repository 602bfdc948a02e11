import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Span, span } from '../../lib/text/span.ts'
import {
  codePointIndex,
  graphemeEnd,
  graphemeStart,
  snapToGraphemes,
  toCodePoints,
  toUnits,
} from '../../lib/text/units.ts'
import { drawing, marked } from '../support/marked.ts'

/** How many grapheme clusters begin in a text. */
const graphemesIn = (text: string) =>
  Array.from({ length: text.length }, (_, at) => at).filter((at) => graphemeStart(text, at) === at)
    .length

/** A text of every sort of character: letters, pairs, marks, joiners, flags, jamo, line ends. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      'a',
      ' ',
      'é',
      '\u0301',
      '\u200d',
      '👩',
      '🏽',
      '🇬',
      '\r',
      '\n',
      '각',
      'ᆨ',
      'क',
      '्',
    ),
  ),
})

/** A span of a text that cuts no pair. */
const placed = anyText.chain((text) => {
  const ends = [0, ...[...text].map((_, i, all) => all.slice(0, i + 1).join('').length)]
  const end = fc.constantFrom(...ends)
  return fc.tuple(end, end).map(([a, b]) => ({ text, at: span(Math.min(a, b), Math.max(a, b)) }))
})

function pointsOf({ text, at }: { text: string; at: Span }) {
  const { from, to } = toCodePoints(codePointIndex(text), at)
  return [from, to]
}

const survey = '📊 Café 👩‍👩‍👧 survey: “[62 %] of owners agree.”'

test('a target after pairs and a family stands where the golden vector says', () => {
  expect(pointsOf(marked(survey))).toEqual([22, 26])
  expect(marked(survey).at).toEqual(span(26, 30))
  expect(pointsOf(marked(survey.normalize('NFD')))).toEqual([23, 27])
  expect(marked(survey.normalize('NFD')).at).toEqual(span(27, 31))
})

test('the graphemes before the golden target are eighteen, composed or not', () => {
  for (const { text, at } of [marked(survey), marked(survey.normalize('NFD'))]) {
    expect(graphemesIn(text.slice(0, at.start))).toBe(18)
    expect(graphemesIn(text.slice(0, at.end))).toBe(22)
  }
})

test('label-studio#1347 counts twelve code points before the annotation', () => {
  expect(pointsOf(marked('💩This is an [annotation]. '))).toEqual([12, 22])
})

test.each([
  ['é', 1, 1, 1],
  ['e\u0301', 2, 2, 1],
  ['😊', 2, 1, 1],
  ['👩‍👩‍👧', 8, 5, 1],
  ['👩🏽‍⚕️', 7, 5, 1],
  ['🇬🇧', 4, 2, 1],
  ['क्षि', 4, 4, 1],
  ['\r\n', 2, 2, 1],
  ['𝐀', 2, 1, 1],
  ['', 0, 0, 0],
])('%j has %d units, %d code points and %d graphemes', (text, units, points, graphemes) => {
  expect([text.length, codePointIndex(text).length, graphemesIn(text)]).toEqual([
    units,
    points,
    graphemes,
  ])
})

test('a lone surrogate counts as one code point', () => {
  expect(codePointIndex('a\ud83db').length).toBe(3)
  expect(codePointIndex('a\udc00b').length).toBe(3)
})

test('no offset lies outside the text or inside a pair', () => {
  const index = codePointIndex('a😊')
  expect(() => toCodePoints(index, span(0, 4))).toThrow(RangeError)
  expect(() => toCodePoints(index, span(0, 2))).toThrow('inside a surrogate pair')
  expect(() => toUnits(index, { from: 0, to: 3 })).toThrow(RangeError)
  expect(() => toUnits(index, { from: -1, to: 1 })).toThrow(RangeError)
  expect(() => toUnits(index, { from: 2, to: 1 })).toThrow(RangeError)
  expect(() => toUnits(index, { from: 0.5, to: 1 })).toThrow(RangeError)
})

test('code points are those that the language itself counts', () => {
  fc.assert(
    fc.property(placed, ({ text, at }) => {
      const from = [...text.slice(0, at.start)].length
      const to = [...text.slice(0, at.end)].length
      expect(pointsOf({ text, at })).toEqual([from, to])
    }),
  )
})

test('a span comes back from code points as it went', () => {
  fc.assert(
    fc.property(placed, ({ text, at }) => {
      const index = codePointIndex(text)
      expect(toUnits(index, toCodePoints(index, at))).toEqual(at)
    }),
  )
})

test.each([1023, 1024, 1025, 2047, 2048])('a pair that begins at unit %d is one step', (unit) => {
  const text = `${'a'.repeat(unit)}😊${'b'.repeat(3000)}`
  const index = codePointIndex(text)
  expect(toCodePoints(index, span(unit, unit + 2))).toEqual({ from: unit, to: unit + 1 })
  for (const from of [unit - 1, unit, unit + 1, unit + 2]) {
    expect(toUnits(index, { from, to: from })).toEqual(
      span(from > unit ? from + 1 : from, from > unit ? from + 1 : from),
    )
  }
  const all = { from: 0, to: text.length - 1 }
  expect(toCodePoints(index, span(0, text.length))).toEqual(all)
  expect(toUnits(index, all)).toEqual(span(0, text.length))
})

test.each([
  ['a fami[👩‍👩‍]👧ly', 'a fami[👩‍👩‍👧]ly'],
  ['cafe[\u0301 is]', 'caf[e\u0301 is]'],
  ['the 🇬[🇧] flag', 'the [🇬🇧] flag'],
  ['The [Nile] is', 'The [Nile] is'],
  ['e[]\u0301', '[]e\u0301'],
])('a cut through a character in %j widens to it', (cut, whole) => {
  const { text, at } = marked(cut)
  expect(drawing(text, snapToGraphemes(text, at))).toBe(whole)
})

test('boundaries are those of the whole text, though only a neighbourhood is read', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
  fc.assert(
    fc.property(anyText, fc.nat(), (text, seed) => {
      const offset = seed % (text.length + 1)
      const ends = [...[...segmenter.segment(text)].map(({ index }) => index), text.length]
      expect(graphemeStart(text, offset)).toBe(ends.findLast((end) => end <= offset))
      expect(graphemeEnd(text, offset)).toBe(ends.find((end) => end >= offset))
    }),
    { numRuns: 1000 },
  )
})

test('ten thousand spans of two megabytes are converted and snapped', () => {
  const text = 'The 😊 is long. क्षि\n'.repeat(100_000)
  const index = codePointIndex(text)
  for (let i = 0; i < 10_000; i++) {
    const at = snapToGraphemes(text, span(i * 190 + 5, i * 190 + 30))
    expect(toUnits(index, toCodePoints(index, at)).start).toBe(at.start)
  }
})

/** What joins in every way that UAX #29 knows. */
const joining = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '🇬',
      '🇧',
      '👩',
      '❤',
      '\u200d',
      '\ufe0f',
      '\u20e3',
      '1',
      '🏽',
      '\u{e0067}',
      '\u200c',
    ),
    fc.constantFrom('क', '्', 'ि', '়', 'ক', 'ก', 'ำ', 'ิ', 'က', '္', 'ះ', 'ក', '្', 'བ', 'ྲ'),
    fc.constantFrom(
      '\u1100',
      '\u1161',
      '\u11a8',
      '가',
      '각',
      '\u0600',
      '\u{110bd}',
      '\uff9e',
      '\u0301',
    ),
    fc.constantFrom('\r', '\n', '\u2028', '\0', ' ', 'a', '漢', '\ud83d', '\udc00'),
  ),
  maxLength: 40,
})

test('each boundary of whatever joins is that of the whole text', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
  fc.assert(
    fc.property(joining, (text) => {
      const ends = [...[...segmenter.segment(text)].map(({ index }) => index), text.length]
      for (let offset = 0; offset <= text.length; offset++) {
        expect(graphemeStart(text, offset)).toBe(ends.findLast((end) => end <= offset))
        expect(graphemeEnd(text, offset)).toBe(ends.find((end) => end >= offset))
      }
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['Thai without spaces', 'ภาษาไทยที่ไม่มีช่องว่าง'],
  ['Hindi in one line', 'हिन्दी में लिखा गया '],
  ['Khmer without spaces', 'ភាសាខ្មែរ'],
  ['families', '👩‍👩‍👧'],
  ['marks on one letter', '\u0301'],
])(
  'two hundred spans of two megabytes of %s are snapped, though none is read whole',
  (_what, words) => {
    const text = words.repeat(Math.ceil(700_000 / words.length))
    for (let i = 0; i < 200; i++) snapToGraphemes(text, span(300_000 + i, 300_100 + i))
  },
)

test('flags keep their pairs however many stand in a row', () => {
  const text = `a${'🇬🇧'.repeat(150_000)}`
  for (const offset of [1 + 4 * 100_000, 1 + 4 * 100_000 + 2, 1 + 4 * 140_000 + 3]) {
    const start = offset - ((offset - 1) % 4)
    expect([graphemeStart(text, offset), graphemeEnd(text, offset)]).toEqual([
      start,
      start === offset ? start : start + 4,
    ])
  }
})

test('inside a thousand units of marks on one letter every place is a boundary', () => {
  const text = `e${'\u0301'.repeat(3_000)}a`
  expect(snapToGraphemes(text, span(1_500, 1_501))).toEqual(span(1_500, 1_501))
  expect(graphemeStart(text, 1_000)).toBe(0)
  expect(graphemeEnd(text, 2_500)).toBe(3_001)
})
