import { expect, test } from 'vitest'
import { citationFrozen, copiesHtml } from '../../lib/edition/copies.ts'
import type { Citation } from '../../lib/review/citation.ts'
import type { Snapshot } from '../../lib/review/snapshot.ts'

const citation: Citation = {
  id: 'q',
  workId: 'w',
  passage: 'So.',
  stance: 'supports',
  locator: null,
  readOn: '2026',
  place: null,
}
const copy = (id: string, more: Partial<Snapshot> = {}): Snapshot => ({
  id,
  workId: 'w',
  claimId: null,
  roundId: null,
  file: { name: 'secret.pdf', mediaType: 'application/pdf', sha256: id, size: 3 },
  takenOn: '2026-11-20',
  address: null,
  keptBy: 'mina',
  keptAt: '2026-11-22T15:20:29.000Z',
  ...more,
})
const round = { id: 'r', claimId: 'c', number: 1, policyVersion: 1, scaleVersion: 1, openedAt: '' }
const open = { ...round, assigned: [], closed: null }
const found = { found: 'there', places: [{ page: 7, loosened: [] }] } as const

test('a citation tells of the copies of its work, without names of files and people', () => {
  const snapshots = { a: copy('a'), b: copy('b', { workId: 'other' }) }
  const { copies } = citationFrozen({ snapshots, rounds: {} }, citation, () => found)
  expect(copies).toEqual([
    {
      sha256: 'a',
      size: 3,
      mediaType: 'application/pdf',
      takenOn: '2026-11-20',
      address: null,
      finding: found,
    },
  ])
})

test('a copy that an open round seals is not told of', () => {
  const snapshots = { a: copy('a', { claimId: 'c', roundId: 'r' }) }
  expect(citationFrozen({ snapshots, rounds: { r: open } }, citation, () => null)).toBe(citation)
  const closed = { ...open, closed: { at: '2026', how: 'all answered' as const } }
  expect(
    citationFrozen({ snapshots, rounds: { r: closed } }, citation, () => null).copies,
  ).toHaveLength(1)
})

test('a note says when a copy was taken, its hash, and where the passage stands', () => {
  const [first] =
    citationFrozen({ snapshots: { a: copy('a') }, rounds: {} }, citation, () => found).copies ?? []
  expect(copiesHtml(first === undefined ? [] : [first])).toBe(
    '<p class="read">A copy of 20 November 2026 is kept, SHA-256 <code>a</code>; the passage is found, page 7.</p>',
  )
  expect(copiesHtml()).toBe('')
})
