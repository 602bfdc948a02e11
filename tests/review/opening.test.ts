import { expect, test } from 'vitest'
import type { SeatRow } from '../../lib/review/history.ts'
import { assignedOf, openingOf } from '../../lib/review/opening.ts'

const seat = (personId: string, role: SeatRow['role'], removed = false): SeatRow => ({
  personId,
  role,
  name: personId,
  removed,
  printed: false,
})

test('every reviewer is assigned, in the order of seating, without those who left', () =>
  expect(
    assignedOf([
      seat('olga', 'owner'),
      seat('otto', 'reviewer'),
      seat('gone', 'reviewer', true),
      seat('mina', 'reviewer'),
      seat('rui', 'reader'),
    ]),
  ).toEqual(['otto', 'mina']))

test('without reviewers editors and owners judge, readers never', () =>
  expect(
    assignedOf([
      seat('olga', 'owner'),
      seat('eve', 'editor'),
      seat('gone', 'reviewer', true),
      seat('rui', 'reader'),
    ]),
  ).toEqual(['olga', 'eve']))

test('a round takes the versions of its moment', () =>
  expect(
    openingOf('a', 2, { seats: [seat('mina', 'reviewer')], scaleVersion: 3, policyVersion: 4 }),
  ).toEqual({ id: 'a', number: 2, scaleVersion: 3, policyVersion: 4, assigned: ['mina'] }))
