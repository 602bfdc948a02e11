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
  expect(found('The bridge … The bridge … needs')[0]?.parts).toEqual([
    'The bridge',
    'The bridge',
    'needs',
  ])
  const apart = (gap: number) => `It opened.${' '.repeat(gap)}It closed.`
  expect(found('It opened. … It closed.', apart(REACH))).toHaveLength(1)
  expect(found('It opened. … It closed.', apart(REACH + 1))).toEqual([])
})
