import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimKinds } from '../../lib/review/claim.ts'
import {
  type ListAsked,
  listFilters,
  listIn,
  listOrders,
  listQuery,
  myParts,
} from '../../lib/review/claim-list.ts'
import { standings } from '../../lib/review/found.ts'

const wholeList = listIn({})
const read = (query: string) => listIn(Object.fromEntries(new URLSearchParams(query)))

test('the whole list is said by nothing', () => {
  expect(listQuery(wholeList)).toBe('')
  expect(read('')).toEqual(wholeList)
  expect(wholeList).toMatchObject({ standing: null, find: '', order: 'number', after: null })
  expect(listFilters(wholeList)).toBe(false)
})

test('every list comes back from its address as it was', () => {
  const asked: fc.Arbitrary<ListAsked> = fc.record({
    standing: fc.option(fc.constantFrom(...standings)),
    label: fc.option(fc.constantFrom('true', 'mostly-true')),
    kind: fc.option(fc.constantFrom(...claimKinds)),
    text: fc.option(fc.integer({ min: 1, max: 9_999 })),
    by: fc.option(fc.uuid({ version: 4 })),
    mine: fc.option(fc.constantFrom(...myParts)),
    cited: fc.option(fc.boolean()),
    since: fc.constantFrom(null, '2026-11-22'),
    find: fc.constantFrom('', '100% a&b = «c»'),
    order: fc.constantFrom(...listOrders),
    down: fc.boolean(),
    grouped: fc.constant(false),
    after: fc.constant(null),
    before: fc.constant(null),
  })
  fc.assert(
    fc.property(asked, (list) => {
      expect(read(listQuery(list))).toEqual(list)
    }),
  )
})

test('what an address says wrongly is left out', () => {
  expect(
    read('standing=best&text=0&by=me&since=2026-13-01&order=random&cited=2&after=%20'),
  ).toEqual(wholeList)
  expect(listIn({ text: ['1', '2'] })).toEqual(wholeList)
})

test('another filter begins at the beginning, and grouping is an order', () => {
  const later = read('standing=open&after=abc.12')
  expect(listQuery(later, { standing: 'ruled' })).toBe('standing=ruled')
  expect(listQuery(later, { after: 'x.9' })).toBe('standing=open&after=x.9')
  expect(read('group=text&order=touched')).toMatchObject({ grouped: true, order: 'text' })
  expect(listFilters(read('order=touched&down=1&group=text'))).toBe(false)
})
