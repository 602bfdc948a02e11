import { expect, test } from 'vitest'
import { claimsFound } from '../../../app/_desk/claim-finding.ts'
import type { ClaimSeen } from '../../../lib/review/seen.ts'
import { aClaim } from './a-claim.ts'

function says(number: number, sentence: string, but: Partial<ClaimSeen> = {}): ClaimSeen {
  const claim = aClaim(number, [], but)
  return { ...claim, wording: { ...claim.wording, sentence } }
}

const claims = [
  says(12, 'The bridge opened in 1931.'),
  says(2, 'The river rose by 12 metres.'),
  says(1, 'The Bridge is old.'),
  says(4, 'The bridge is gone.', { standing: 'withdrawn' }),
]
const found = (typed: string) => claimsFound(claims, typed).map(({ number }) => number)

test('nothing typed finds all that stand, by number', () => expect(found(' ')).toEqual([1, 2, 12]))

test('words are found in any case and any order', () => {
  expect(found('BRIDGE')).toEqual([1, 12])
  expect(found('opened bridge')).toEqual([12])
})

test('a number finds its own claim first, then sentences with it', () =>
  expect(found('12')).toEqual([12, 2]))

test('what is nowhere finds nothing', () => expect(found('tractor')).toEqual([]))

test('no more are listed than a person reads', () =>
  expect(
    claimsFound(
      Array.from({ length: 90 }, (_, at) => says(at + 1, 'So.')),
      '',
    ),
  ).toHaveLength(30))
