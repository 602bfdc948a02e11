import { expect, test } from 'vitest'
import { findParts, REACH } from '../../lib/text/omissions.ts'
import { skeletonOf } from '../../lib/text/passage.ts'

const text =
  'The bridge opened in 1931, in rain, and cost\n40,000 crowns. The bridge needs repairs.'
const found = (passage: string, copy = text) =>
  findParts(skeletonOf(copy), passage).map(({ spans, loosened }) => ({
    parts: spans.map(({ start, end }) => copy.slice(start, end)),
    loosened,
  }))

test.each(['…', '[…]', '(...)', '[ . . . ]', '...'])(
  'the parts around «%s» are found in order',
  (sign) =>
    expect(found(`The bridge opened ${sign} cost 40,000 crowns`)).toEqual([
      {
        parts: ['The bridge opened', 'cost\n40,000 crowns'],
        loosened: ['line breaks', 'omissions'],
      },
    ]),
)

test('an omission at an end leaves one part', () =>
  expect(found('… needs repairs.')).toEqual([
    { parts: ['needs repairs.'], loosened: ['omissions'] },
  ]))

test('a passage that stands there as it is has nothing left out', () =>
  expect(found('He said … and went', 'He said … and went.')).toEqual([
    { parts: ['He said … and went'], loosened: [] },
  ]))

test('parts in another order, or of which one is missing, are found nowhere', () => {
  expect(found('cost 40,000 crowns … opened in 1931')).toEqual([])
  expect(found('opened in 1931 … in snow')).toEqual([])
  expect(found('…')).toEqual([])
})

test('each part comes after the one before, and no further than the reach', () => {
  const twice = 'The old bridge stood. The old bridge fell and needs repairs.'
  expect(found('The old bridge … The old bridge … needs repairs', twice)[0]?.parts).toEqual([
    'The old bridge',
    'The old bridge',
    'needs repairs',
  ])
  const apart = (gap: number) => `It opened early.${' '.repeat(gap)}It closed early.`
  expect(found('It opened early. … It closed early.', apart(REACH))).toHaveLength(1)
  expect(found('It opened early. … It closed early.', apart(REACH + 1))).toEqual([])
})

test('parts of a word or two stand anywhere and are found nowhere', () => {
  const copy = 'He never went to the town. Nobody said that it was no place.'
  expect(found('He … said … no', copy)).toEqual([])
  expect(found('never went to the town … said', copy)).toEqual([])
  expect(found('从一九三一年 … 需要修理', '桥从一九三一年开放。现在需要修理。')).toHaveLength(1)
})
