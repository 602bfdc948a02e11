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

test('a label of another version of the scale is another outcome, also under the same word', () => {
  const [first] = harrow.scales
  if (first === undefined) throw new Error('There is no scale')
  const renamed = (word: string): Snapshot => ({
    ...harrow,
    scales: [
      first,
      {
        version: 2,
        scale: {
          ...first.scale,
          labels: first.scale.labels.map((label) =>
            label.key === 'false' ? { ...label, word } : label,
          ),
        },
      },
    ],
    claims: harrow.claims.map((claim) =>
      claim.number === 5
        ? { ...claim, rounds: claim.rounds.map((round) => ({ ...round, scaleVersion: 2 })) }
        : claim,
    ),
  })
  const was = (word: string) => sinceEdition(before, renamed(word)).changed[0]?.was?.word
  expect(was('false')).toBe('false (scale 1)')
  expect(was('wrong')).toBe('false')
})
