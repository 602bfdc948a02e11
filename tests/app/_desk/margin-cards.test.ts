import { expect, test } from 'vitest'
import { placesOf } from '../../../app/_desk/claim-places.ts'
import { type MarginAsked, marginCards } from '../../../app/_desk/margin-cards.ts'
import { aClaim, placed } from './a-claim.ts'

const claims = [aClaim(1, [[10, 12]]), aClaim(2, [[50, 60]]), aClaim(3, [[90, 95]])]
const places = placesOf(claims.map((claim) => placed(claim)))

/** The keys of the cards; near is 40 to 80 unless said otherwise. */
function cards(but: Partial<MarginAsked> = {}): string[] {
  const near = { start: 40, end: 80 }
  const asked = { places, near, active: null, writing: null, begun: [], text: 1, ...but }
  return marginCards(asked).map(({ key }) => key)
}

test('only the cards near the view are there', () => expect(cards()).toEqual(['card-of-claim-2']))

test('the open card is there wherever its words stand', () =>
  expect(cards({ active: 3 })).toEqual(['card-of-claim-2', 'card-of-claim-3']))

test('claims being written stand among the others, in the order of the text', () =>
  expect(
    cards({ begun: ['claim-1-45-49', 'claim-1-70-75', 'claim-1-0-5', 'claim-2-45-49'] }),
  ).toEqual(['claim-1-45-49', 'card-of-claim-2', 'claim-1-70-75']))

test('the claim being written now is there wherever its words stand', () =>
  expect(cards({ begun: ['claim-1-0-5'], writing: 'claim-1-0-5' })).toEqual([
    'claim-1-0-5',
    'card-of-claim-2',
  ]))
