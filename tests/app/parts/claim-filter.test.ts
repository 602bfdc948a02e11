import { expect, test } from 'vitest'
import { filterOf, filters, searchOf, wanted } from '../../../app/_parts/claim-filter.ts'
import { claim } from '../../support/claim-seen.ts'

const all = [
  claim(1, { standing: 'ruled', text: 1, kinds: ['number'], sentence: 'The Nile is long.' }),
  claim(2, {
    standing: 'open',
    text: 1,
    kinds: ['event'],
    sentence: 'Zürich flooded.',
    awaitsMe: true,
  }),
  claim(3, { standing: 'withdrawn', text: 2, kinds: [], sentence: 'Gone.' }),
  claim(14, { standing: 'contested', text: 2, kinds: ['number', 'event'], sentence: 'It rose.' }),
]
const found = (search: Record<string, string>) =>
  wanted(all, filterOf(search)).map(({ number }) => number)

test('nothing asked is everything but the withdrawn', () => expect(found({})).toEqual([1, 2, 14]))
test('withdrawn claims are shown when asked for', () =>
  expect(found({ standing: 'withdrawn' })).toEqual([3]))
test('by standing', () => expect(found({ standing: 'open' })).toEqual([2]))
test('by text', () => expect(found({ text: '2' })).toEqual([14]))
test('by kind, any of several', () => expect(found({ kind: 'event' })).toEqual([2, 14]))
test('what awaits me', () => expect(found({ mine: '1' })).toEqual([2]))
test('words are found without accents and capitals', () =>
  expect(found({ find: 'ZURICH' })).toEqual([2]))
test('a number finds its claim', () => expect(found({ find: '14' })).toEqual([14]))
test('words are never a pattern', () => expect(found({ find: '.*' })).toEqual([]))
test('several at once narrow', () => expect(found({ text: '1', kind: 'event' })).toEqual([2]))

test('what an address says wrongly is left out', () => {
  const wrong = { standing: 'maybe', text: '-1', kind: 'gossip', mine: 'yes' }
  expect(filters(filterOf(wrong))).toBe(false)
  expect(filters(filterOf({ text: '1e9' }))).toBe(false)
})

test('a filter and its address say the same', () => {
  const filter = filterOf({
    standing: 'too few',
    text: '2',
    kind: 'cause',
    mine: '1',
    find: 'a & b',
  })
  const back = Object.fromEntries(new URLSearchParams(searchOf(filter)))
  expect(filterOf(back)).toEqual(filter)
  expect(searchOf(filter, { standing: null, text: null, kind: null, mine: false, find: '' })).toBe(
    '',
  )
})

test('a word said twice in the address is not taken', () => {
  expect(filterOf({ standing: ['open', 'ruled'] }).standing).toBe(null)
})
