import { expect, test } from 'vitest'
import { invitationDays, invitationState } from '../../lib/review/invitation.ts'

const now = new Date('2026-11-22T12:00:00.000Z')
const later = new Date(now.getTime() + 1)
const row = { expiresAt: later, usedAt: null, revokedAt: null }

test('an invitation is open until the moment at which it runs out', () => {
  expect(invitationState(row, now)).toBe('open')
  expect(invitationState({ ...row, expiresAt: now }, now)).toBe('expired')
})

test('used and revoked stay so, also when its time is over', () => {
  const over = { ...row, expiresAt: new Date(0) }
  expect(invitationState({ ...row, usedAt: now }, now)).toBe('used')
  expect(invitationState({ ...over, usedAt: now }, now)).toBe('used')
  expect(invitationState({ ...row, revokedAt: now }, now)).toBe('revoked')
  expect(invitationState({ ...over, revokedAt: now }, now)).toBe('revoked')
})

test('it works for a week', () => expect(invitationDays).toBe(7))
