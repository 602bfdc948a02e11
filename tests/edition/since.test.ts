import { expect, test } from 'vitest'
import type { ClaimFrozen, Snapshot } from '../../lib/edition/edition.ts'
import { sinceEdition } from '../../lib/edition/since.ts'
import { harrow } from '../support/harrow-snapshot.ts'

const before: Snapshot = { ...harrow, number: 2 }
const withClaims = (claims: readonly ClaimFrozen[]): Snapshot => ({ ...harrow, claims })
const changed = (number: number, ruling: Partial<ClaimFrozen['ruling']>) =>
  withClaims(
    harrow.claims.map((claim) =>
      claim.number === number ? { ...claim, ruling: { ...claim.ruling, ...ruling } } : claim,
    ),
  )

test('nothing changed between two equal editions', () => {
  expect(sinceEdition(before, harrow)).toEqual({ number: 2, added: [], changed: [], removed: [] })
})

test('claims come and go', () => {
  const now = withClaims(harrow.claims.slice(1))
  expect(sinceEdition(before, now).removed).toEqual([3])
  expect(sinceEdition({ ...now, number: 2 }, harrow).added).toEqual([3])
})

test('another outcome says what it was', () => {
  expect(sinceEdition(before, changed(5, { label: 'true' })).changed).toEqual([
    { claim: 5, was: { kind: 'approved', label: 'false', word: 'false' } },
  ])
  expect(sinceEdition(before, changed(4, { kind: 'decided', label: 'true' })).changed).toEqual([
    { claim: 4, was: { kind: 'contested', label: null, word: 'contested' } },
  ])
})

test('the same outcome with another note or by a decision is a change without an earlier outcome', () => {
  expect(sinceEdition(before, changed(5, { note: 'Said better.' })).changed).toEqual([
    { claim: 5, was: null },
  ])
  expect(sinceEdition(before, changed(5, { kind: 'decided' })).changed).toEqual([
    { claim: 5, was: null },
  ])
})
