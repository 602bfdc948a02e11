import { expect, test } from 'vitest'
import { carriedFrom, withoutDoubles } from '../../lib/review/carried.ts'
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

test('two marks of a claim do not come to one place: the one that was asked about, or came later, is a question', () => {
  const mark = (id: string, isAsked = false, more = {}) => ({
    id,
    place: 1,
    claimId: 'c',
    withdrawn: false,
    isAsked,
    ...more,
  })
  const exact = (markId: string) => ({ markId, outcome: 'exact' as const, places: [words(2)] })
  const outcomes = (standing: readonly ReturnType<typeof mark>[]) =>
    withoutDoubles(
      standing,
      standing.map(({ id }) => exact(id)),
    ).map(({ outcome }) => outcome)
  expect(outcomes([mark('a'), mark('b')])).toEqual(['exact', 'moved'])
  expect(outcomes([mark('a', true), mark('b')])).toEqual(['moved', 'exact'])
  expect(outcomes([mark('a'), mark('b', false, { claimId: 'd' })])).toEqual(['exact', 'exact'])
  expect(outcomes([mark('a', false, { withdrawn: true }), mark('b')])).toEqual(['exact', 'exact'])
  const elsewhere = { ...exact('b'), places: [words(23)] }
  const apart = withoutDoubles([mark('a'), mark('b')], [exact('a'), elsewhere])
  expect(apart).toEqual([exact('a'), elsewhere])
})
