import { expect, test } from 'vitest'
import { copiesSeen, copySeen } from '../../lib/review/copies-seen.ts'
import type { SnapshotNow } from '../../lib/review/snapshot.ts'

const copy: SnapshotNow = {
  id: 's1',
  workId: 'w1',
  claimId: 'c1',
  roundId: 'r1',
  file: { name: 'a.pdf', mediaType: 'application/pdf', sha256: 'ab', size: 3 },
  takenOn: '2026',
  address: null,
  keptBy: 'mina',
  keptAt: '2026-11-22T15:20:29.000Z',
  sealed: true,
}
const named = (personId: string) => ({ personId, name: personId.toUpperCase() })
const around = {
  of: new Map([['w1', [copy]]]),
  finding: (_: string, passage: string) =>
    passage === 'So.' ? { found: 'nowhere' as const } : null,
}
const seen = (personId: string, workId: string, passage: string) =>
  copiesSeen({ personId }, { workId, passage }, around, named)

test('a copy is shown beside a passage with what was found, and without its claim and round', () =>
  expect(seen('mina', 'w1', 'So.')).toEqual([
    { ...copySeen(copy, named), finding: { found: 'nowhere' } },
  ]))

test('a passage that nobody looked up is said to be so', () =>
  expect(seen('mina', 'w1', 'No.').map(({ finding }) => finding)).toEqual([null]))

test('another’s sealed copy and another work’s are not shown', () => {
  expect(seen('otto', 'w1', 'So.')).toEqual([])
  expect(seen('mina', 'w2', 'So.')).toEqual([])
})

test('one copy names who kept it, and neither its claim nor its round', () =>
  expect(Object.keys(copySeen(copy, named)).sort()).toEqual([
    'address',
    'file',
    'finding',
    'id',
    'keptAt',
    'keptBy',
    'sealed',
    'takenOn',
  ]))
