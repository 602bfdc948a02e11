import { expect, test } from 'vitest'
import { narrows, orders, typeWords, wantedIn } from '../../../app/_parts/work-filter.ts'
import { workTypes } from '../../../lib/review/citation.ts'

const all = { find: '', type: null, from: null, to: null, order: 'title' }

test('an address asks for words, a type, years and an order', () =>
  expect(wantedIn({ find: 'pier', type: 'book', from: '1990', to: '2020', order: 'year' })).toEqual(
    {
      find: 'pier',
      type: 'book',
      from: 1990,
      to: 2020,
      order: 'year',
    },
  ))

test('what an address cannot mean is left out', () => {
  expect(wantedIn({})).toEqual(all)
  expect(wantedIn({ find: ['a'], type: 'toString', from: '90', to: 'x', order: 'z' })).toEqual(all)
  expect(wantedIn({ find: 'x'.repeat(300) }).find).toHaveLength(200)
})

test('an order alone narrows nothing', () => {
  expect(narrows(wantedIn({ order: 'cited' }))).toBe(false)
  for (const some of [{ find: 'a' }, { type: 'book' }, { from: '1990' }, { to: '1990' }]) {
    expect(narrows(wantedIn(some))).toBe(true)
  }
})

test('each type and each order has its words', () => {
  expect(Object.keys(typeWords).toSorted()).toEqual(workTypes.toSorted())
  expect(Object.keys(orders)).toEqual(['title', 'year', 'cited'])
})
