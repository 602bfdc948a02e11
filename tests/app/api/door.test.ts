import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { fingerprint } from '../../../app/api/v1/told.ts'

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = 'a secret of thirty-two characters'
})

const request = (path: string, method = 'POST') =>
  new Request(`http://127.0.0.1:3000${path}`, { method })
const bytes = (text: string) => new TextEncoder().encode(text)

test('what a request said is kept as a hash that nobody makes without the secret', () => {
  const body = bytes('{"current":"a guess","next":"another"}')
  const path = '/api/v1/account/password'
  const kept = fingerprint(request(path), body)
  expect(kept).toMatch(/^[0-9a-f]{64}$/)
  const plain = createHash('sha256').update(`POST ${path}\n`).update(body).digest('hex')
  expect(kept).not.toBe(plain)
  process.env.NEXTAUTH_SECRET = 'another secret of the same length'
  expect(fingerprint(request(path), body)).not.toBe(kept)
})

test('it tells method, path and body apart, to the byte', () => {
  const hashes = [
    fingerprint(request('/a'), bytes('b')),
    fingerprint(request('/a'), bytes('c')),
    fingerprint(request('/a', 'PUT'), bytes('b')),
    fingerprint(request('/ab'), bytes('')),
    fingerprint(request('/a'), null),
    fingerprint(request('/a'), new Uint8Array([0xff])),
    fingerprint(request('/a'), new Uint8Array([0xfe])),
  ]
  expect(new Set(hashes).size).toBe(hashes.length)
  expect(fingerprint(request('/a'), bytes('b'))).toBe(hashes[0])
})
