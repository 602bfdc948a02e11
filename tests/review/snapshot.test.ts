import { expect, test } from 'vitest'
import { copiesInSight, handedName } from '../../lib/review/snapshot.ts'

const copies = [
  { keptBy: 'mina', sealed: true },
  { keptBy: 'otto', sealed: true },
  { keptBy: 'otto', sealed: false },
]

test('a sealed copy is in sight for who attached it alone', () => {
  expect(copiesInSight({ personId: 'mina' }, copies)).toEqual([copies[0], copies[2]])
  expect(copiesInSight({ personId: 'olga' }, copies)).toEqual([copies[2]])
})

test('a copy is handed over under a name of ours', () => {
  const file = { name: '"><script>.exe', sha256: 'abcdef0123456789', size: 1 }
  expect(handedName({ ...file, mediaType: 'application/pdf' })).toBe('copy-abcdef012345.pdf')
  expect(handedName({ ...file, mediaType: 'image/jpeg' })).toBe('copy-abcdef012345.jpg')
})
