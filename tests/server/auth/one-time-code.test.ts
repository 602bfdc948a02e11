import fc from 'fast-check'
import { Secret } from 'otpauth'
import { expect, test } from 'vitest'
import { freshKey, keyAddress, stepOf } from '../../../lib/server/auth/one-time-code.ts'
import { codeAt } from '../../support/authenticator.ts'

/** RFC 6238, appendix B, the rows of SHA-1: the last six of its eight digits. */
const rfc = Secret.fromUTF8('12345678901234567890').base32
const published = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const

test.each(published)('at second %i the code is the one that the RFC prints', (second, code) => {
  const now = new Date(second * 1_000)
  expect(codeAt(rfc, now)).toBe(code)
  expect(stepOf(rfc, code, now, 0)).toBe(Math.floor(second / 30))
})

test('a code is good one step early or late and no longer, and never after its step was taken', () => {
  const key = freshKey()
  fc.assert(
    fc.property(fc.integer({ min: 1_000, max: 4_000_000_000 }), (second) => {
      const [now, step] = [new Date(second * 1_000), Math.floor(second / 30)]
      for (const away of [-1, 0, 1]) {
        const code = codeAt(key, new Date((step + away) * 30_000))
        const found = stepOf(key, code, now, 0)
        expect(found).not.toBeNull()
        expect(stepOf(key, code, now, found ?? 0)).toBeNull()
      }
      for (const away of [-3, 3]) {
        const code = codeAt(key, new Date((step + away) * 30_000))
        const near = [-1, 0, 1].map((by) => codeAt(key, new Date((step + by) * 30_000)))
        if (!near.includes(code)) expect(stepOf(key, code, now, 0)).toBeNull()
      }
    }),
    { numRuns: 40 },
  )
})

test('what is no six digits is no code', () => {
  for (const typed of ['', '12345', '1234567', '12 456', 'abcdef', '１２３４５６']) {
    expect(stepOf(rfc, typed, new Date(59_000), 0)).toBeNull()
  }
})

test('a key has 160 bits, and its address carries it with the account and the place', () => {
  const key = freshKey()
  expect(key).toMatch(/^[A-Z2-7]{32}$/)
  expect(freshKey()).not.toBe(key)
  const address = new URL(keyAddress(key, 'mina@example.org', 'check.example'))
  expect(address.searchParams.get('secret')).toBe(key)
  expect(address.searchParams.get('issuer')).toBe('Variorum (check.example)')
})
