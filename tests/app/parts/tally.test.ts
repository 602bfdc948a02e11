import { expect, test } from 'vitest'
import { tally } from '../../../app/_parts/strip.tsx'
import { partsOf } from '../../../app/_parts/tally.tsx'
import { defaultScale, type Scale } from '../../../lib/review/scale.ts'
import type { Standing } from '../../../lib/review/seen.ts'

const none = { claimReview: null, averitec: null, fever: null }
/** The same with one more label below «false». */
const finer: Scale = {
  labels: [
    ...defaultScale.labels.filter(({ order }) => order !== null),
    { ...none, key: 'worse', word: 'worse', order: 4 },
  ],
}
const scales = { 1: defaultScale, 2: finer }

const claims = (...drawn: readonly (readonly [Standing, string | null, number?])[]) =>
  drawn.map(([standing, label, version = 1], number) => ({
    number,
    standing,
    label,
    scaleVersion: version,
  }))

test('the bar goes by the scale, then by what is unsettled', () => {
  const parts = partsOf(
    claims(
      ['open', 'true'],
      ['ruled', 'false'],
      ['contested', null],
      ['ruled', 'true'],
      ['ruled', null],
      ['agreed', 'true'],
      ['too few', null],
    ),
    scales,
  )
  expect(parts.map(({ look, count }) => `${count} ${look.word}`)).toEqual([
    '1 true',
    '1 false',
    '2 contested',
    '1 agreed, not yet ruled',
    '1 too few votes',
    '1 open',
  ])
})

test('a withdrawn claim is in no bar', () => {
  expect(partsOf(claims(['withdrawn', null]), scales)).toEqual([])
})

test('in a strip an open claim shows my own verdict, and says that it is mine', () => {
  const counts = tally(claims(['open', 'false'], ['open', null], ['ruled', 'false']), scales)
  expect(counts.map(({ look, count }) => `${count} ${look.word}, ${look.tone}`)).toEqual([
    '1 open, false by you, false',
    '1 open, open',
    '1 false, false',
  ])
})

test('a ruling keeps the look that it had on the scale of its round', () => {
  const both = claims(['ruled', 'worse', 2], ['ruled', 'false', 2], ['ruled', 'false', 1])
  const looks = partsOf(both, scales).map(({ look, count }) => [count, look.word, look.face])
  expect(looks).toEqual([
    [1, 'false', { fill: 0.25 }],
    [1, 'worse', { fill: 0 }],
    [1, 'false', { fill: 0 }],
  ])
  expect(tally(claims(['ruled', 'false', 1]), scales)[0]?.look.tone).toBe('false')
  expect(tally(claims(['ruled', 'misleading', 2]), scales)[0]?.look.face).toEqual({ fill: 0.5 })
})

test('what was ruled alike on two scales is one part', () => {
  const [part, ...rest] = partsOf(claims(['ruled', 'true', 1], ['ruled', 'true', 2]), scales)
  expect([part?.count, rest]).toEqual([2, []])
})

test('a version that came after the page was made is shown on the latest known', () =>
  expect(partsOf(claims(['ruled', 'worse', 9]), scales)[0]?.look.face).toEqual({ fill: 0 }))
