import { expect, test } from 'vitest'
import { tally } from '../../../app/_parts/strip.tsx'
import { partsOf } from '../../../app/_parts/tally.tsx'
import { defaultScale } from '../../../lib/review/scale.ts'
import type { Standing } from '../../../lib/review/seen.ts'

const claims = (...drawn: readonly (readonly [Standing, string | null])[]) =>
  drawn.map(([standing, label], number) => ({ number, standing, label }))

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
    defaultScale,
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
  expect(partsOf(claims(['withdrawn', null]), defaultScale)).toEqual([])
})

test('in a strip an open claim shows my own verdict, and says that it is mine', () => {
  const counts = tally(claims(['open', 'false'], ['open', null], ['ruled', 'false']), defaultScale)
  expect(counts.map(({ look, count }) => `${count} ${look.word}, ${look.tone}`)).toEqual([
    '1 open, false by you, false',
    '1 open, open',
    '1 false, false',
  ])
})
