import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshToken, keyed, secret, tokenSha256 } from '../../../lib/server/auth/keyed.ts'

const before = process.env.NEXTAUTH_SECRET
beforeEach(() => {
  process.env.NEXTAUTH_SECRET = 'one secret, which is long enough to be one'
})
afterEach(() => {
  if (before === undefined) delete process.env.NEXTAUTH_SECRET
  else process.env.NEXTAUTH_SECRET = before
})

test('a keyed hash depends on purpose, value and secret', () => {
  const hash = keyed('a', 'x')
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(keyed('a', 'x')).toBe(hash)
  expect(keyed('b', 'x')).not.toBe(hash)
  expect(keyed('a', 'y')).not.toBe(hash)
  process.env.NEXTAUTH_SECRET = 'another secret, which is long enough as well'
  expect(keyed('a', 'x')).not.toBe(hash)
})

test('purpose and value cannot be shifted into each other', () => {
  expect(keyed('a', 'bc')).not.toBe(keyed('ab', 'c'))
})

test('without a secret nothing is keyed', () => {
  process.env.NEXTAUTH_SECRET = 'too short'
  expect(() => secret()).toThrow(/32/)
  delete process.env.NEXTAUTH_SECRET
  expect(() => keyed('a', 'x')).toThrow()
})

test('tokens have 256 bits, differ, and are kept by their hash', () => {
  const tokens = new Set(Array.from({ length: 100 }, freshToken))
  expect(tokens.size).toBe(100)
  for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(tokenSha256('abc')).toMatch(/^ba7816bf/)
})
