import { expect, test } from 'vitest'
import { carriedFrom } from '../../lib/review/carried.ts'
import { span } from '../../lib/text/span.ts'
import { codePointIndex } from '../../lib/text/units.ts'

const after = codePointIndex('😀 The bridge is old. 😀 The bridge is old.')
const words = (from: number) => [{ from, to: from + 10, quotation: 'The bridge' }]

test('what follows has its words and its place in code points', () => {
  const placed = { outcome: 'exact', spans: [span(3, 13)] } as const
  const one = { markId: 'm', outcome: 'exact', places: [words(2)] }
  expect(carriedFrom('m', placed, after)).toEqual(one)
})

test('an ambiguous mark has all its places, a lost one none', () => {
  const places = [[span(3, 13)], [span(25, 35)]]
  expect(carriedFrom('m', { outcome: 'ambiguous', places }, after).places).toEqual([
    words(2),
    words(23),
  ])
  expect(carriedFrom('m', { outcome: 'lost', nearest: span(3, 3) }, after)).toEqual({
    markId: 'm',
    outcome: 'lost',
    places: [],
  })
})
