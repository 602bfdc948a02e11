import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256Base64, sha256Hex } from '../../lib/edition/digest.ts'

const published = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

test('the SHA-256 of «abc» is the published one (FIPS 180-4)', () => {
  expect(sha256Hex('abc')).toBe(published)
  expect(sha256Hex(new TextEncoder().encode('abc'))).toBe(published)
})

test('characters are hashed in UTF-8, in base 64 as a policy names a style', () => {
  expect(sha256Base64('ö😀')).toBe(createHash('sha256').update('ö😀', 'utf8').digest('base64'))
})
