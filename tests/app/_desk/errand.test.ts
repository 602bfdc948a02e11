import { expect, test } from 'vitest'
import {
  claimIn,
  deskAddress,
  errandAddress,
  errandIn,
  passageAddress,
  passageIn,
  placeErrandAddress,
  placeIn,
  wayBack,
} from '../../../app/_desk/errand.ts'

/** The query of an address, as a page is given it. */
function queryOf(address: string) {
  return Object.fromEntries(new URL(address, 'http://localhost').searchParams)
}

test('an errand survives its address', () => {
  const errand = { kind: 'cite', claim: 14, from: 3 } as const
  const address = errandAddress('p', 5, errand)
  expect(address).toMatch(/^\/projects\/p\/texts\/5\?/)
  expect(errandIn(queryOf(address))).toEqual(errand)
})

test('placing a mark survives its address, shows where it may stand, and leads back to the questions', () => {
  const mark = '2ce33f04-f86c-4cdc-85be-473791f6ea28'
  const desk = deskAddress('p', 5, null)
  const places = [{ spans: [{ from: 40 }, { from: 80 }] }]
  const query = queryOf(placeErrandAddress(desk, { claim: 14, mark, places }))
  const errand = errandIn(query)
  expect(errand).toEqual({ kind: 'place', claim: 14, mark })
  expect(placeIn(query)).toBe(40)
  expect(errand === null ? '' : wayBack('p', 5, errand)).toBe('/projects/p/texts/5/placing')
  expect(placeIn(queryOf(placeErrandAddress(desk, { claim: 14, mark, places: [] })))).toBeNull()
  expect(errandIn({ ...query, mark: 'x' })).toBeNull()
})

test('an address with an errand opens no claim here', () => {
  const address = errandAddress('p', 5, { kind: 'carry', claim: 14, from: 3 })
  expect(claimIn(queryOf(address))).toBeNull()
})

test('a desk’s address can name a claim', () => {
  expect(claimIn(queryOf(deskAddress('p', 5, 14)))).toBe(14)
  expect(deskAddress('p', 5, null)).toBe('/projects/p/texts/5')
})

test.each([
  { errand: 'steal', claim: '1', from: '1' },
  { errand: 'cite', claim: '0', from: '1' },
  { errand: 'cite', claim: '1e3', from: '1' },
  { errand: 'cite', claim: '1' },
  { errand: ['cite', 'carry'], claim: '1', from: '1' },
])('%o is no errand', (query) => expect(errandIn(query)).toBeNull())

test('an address names a passage, and what is none is none', () => {
  expect(passageAddress('p', 2, { from: 3, to: 9 })).toBe('/projects/p/texts/2?passage=3-9')
  expect(passageIn({ passage: '3-9' })).toEqual({ from: 3, to: 9 })
  for (const passage of ['9-3', '3-3', '3', '-1-3', '3-9x', '3-9999999999', ['3-9']]) {
    expect(passageIn({ passage })).toBeNull()
  }
  expect(passageIn({})).toBeNull()
})
