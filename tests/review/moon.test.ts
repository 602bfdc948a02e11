import { expect, test } from 'vitest'
import { glyphOf, moonPath, toneOf } from '../../lib/review/moon.ts'
import { defaultScale, type Scale } from '../../lib/review/scale.ts'

/** A scale of n labels in order, called 0, 1 … */
function ordered(count: number): Scale {
  const labels = Array.from({ length: count }, (_, order) => ({
    key: String(order),
    word: `w${order}`,
    order,
    claimReview: null,
    averitec: null,
    fever: null,
  }))
  return { labels }
}

function fills(count: number): unknown[] {
  return ordered(count).labels.map(({ key }) => glyphOf(ordered(count), key))
}

test('the default scale is ● ◕ ◔ ○ and two signs', () => {
  expect(defaultScale.labels.map(({ key }) => glyphOf(defaultScale, key))).toEqual([
    { fill: 1 },
    { fill: 0.75 },
    { fill: 0.25 },
    { fill: 0 },
    { sign: 'question' },
    { sign: 'quote' },
  ])
  expect(defaultScale.labels.map(({ key }) => toneOf(defaultScale, key))).toEqual([
    'true',
    'mostly',
    'misleading',
    'false',
    'unverifiable',
    'opinion',
  ])
})

test('contested is a flag, what the scale does not know a dash', () => {
  expect([glyphOf(defaultScale, null), toneOf(defaultScale, null)]).toEqual([
    { sign: 'flag' },
    'contested',
  ])
  expect([glyphOf(defaultScale, 'no'), toneOf(defaultScale, 'no')]).toEqual([
    { sign: 'dash' },
    'unverifiable',
  ])
})

test.each([
  [1, [1]],
  [2, [1, 0]],
  [3, [1, 0.5, 0]],
  [5, [1, 0.75, 0.5, 0.25, 0]],
])('of %i labels in order the moons are %o', (count, expected) =>
  expect(fills(count)).toEqual(expected.map((fill) => ({ fill }))),
)

test('many labels fill evenly, no two alike', () => {
  expect(new Set(fills(11).map((fill) => JSON.stringify(fill))).size).toBe(11)
  expect(fills(11)[5]).toEqual({ fill: 0.5 })
})

test('the ends of every order have the tones of true and false', () => {
  for (let count = 2; count < 12; count++) {
    expect([toneOf(ordered(count), '0'), toneOf(ordered(count), String(count - 1))]).toEqual([
      'true',
      'false',
    ])
  }
  expect(toneOf(ordered(1), '0')).toBe('true')
})

test('a moon fills clockwise from twelve', () => {
  expect(moonPath(0)).toBe('')
  expect(moonPath(0.25)).toBe('M8 8V2.5A5.5 5.5 0 0 1 13.5 8Z')
  expect(moonPath(0.5)).toBe('M8 8V2.5A5.5 5.5 0 0 1 8 13.5Z')
  expect(moonPath(0.75)).toBe('M8 8V2.5A5.5 5.5 0 1 1 2.5 8Z')
  expect(moonPath(1, 6)).toBe('M8 2A6 6 0 1 1 8 14A6 6 0 1 1 8 2Z')
})

test.each([-0.1, 1.1, Number.NaN])('no moon is filled by %d', (fill) =>
  expect(() => moonPath(fill)).toThrow(RangeError),
)
