import { beforeAll, expect, test } from 'vitest'
import {
  contentPolicy,
  refusedAtFront,
  safetyHeaders,
} from '../../../lib/server/auth/front-guard.ts'

beforeAll(() => {
  process.env.NEXTAUTH_URL = 'http://127.0.0.1:3000'
})

const status = (line: string, headers: Record<string, string> = {}) => {
  const [method = '', address = ''] = line.split(' ')
  const [path = '', query = ''] = address.split('?')
  const looked = { method, path, query: new URLSearchParams(query), headers: new Headers(headers) }
  return refusedAtFront(looked)?.status ?? 'goes on'
}
const import3 = String(3 * 1024 * 1024)
const copy27 = String(27 * 1024 * 1024)
const guideline1 = String(1024 * 1024)
const draft5 = String(5 * 1024 * 1024)

test.each([
  ['GET /projects/1', {}, 'goes on'],
  ['HEAD /projects/1', {}, 'goes on'],
  ['GET /c/%E0%A4%A', {}, 400],
  ['GET /c/%', {}, 400],
  ['GET /c/%00', {}, 400],
  ['GET /c/%C3%BC', {}, 'goes on'],
  ['POST /sign-in', {}, 405],
  ['DELETE /', {}, 405],
  ['POST /api/v1/projects', { 'content-length': '10' }, 'goes on'],
  ['POST /api/v1/projects', { 'next-action': 'x' }, 400],
  ['GET /', { 'next-action': 'x' }, 400],
  ['POST /api/v1/projects', { 'transfer-encoding': 'chunked' }, 411],
  ['POST /api/v1/projects', { 'content-length': '262145' }, 413],
  ['POST /api/v1/projects', { 'content-length': '262144' }, 'goes on'],
  ['POST /api/v1/projects', { 'content-length': '1e3' }, 400],
  ['POST /api/v1/projects', { 'content-length': '-1' }, 400],
  ['POST /api/v1/projects/p/texts', { 'content-length': import3 }, 'goes on'],
  ['POST /api/v1/projects/p/texts', { 'content-length': `${copy27}0` }, 413],
  ['POST /api/v1/projects/p/texts/1', { 'content-length': import3 }, 413],
  ['POST /api/v1/projects/p/texts/1/revisions', { 'content-length': copy27 }, 'goes on'],
  ['POST /api/v1/projects/p/texts/1/revisions', { 'content-length': `${copy27}0` }, 413],
  ['POST /api/v1/projects/p/works/w/snapshots', { 'content-length': copy27 }, 'goes on'],
  ['POST /api/v1/projects/p/works/w/snapshots', { 'content-length': `${copy27}0` }, 413],
  ['POST /api/v1/projects/p/works/w', { 'content-length': copy27 }, 413],
  ['POST /api/v1/projects/p/guideline', { 'content-length': guideline1 }, 'goes on'],
  ['POST /api/v1/projects/p/guideline', { 'content-length': `${guideline1}0` }, 413],
  ['PUT /api/v1/projects/p/drafts/import-words', { 'content-length': draft5 }, 'goes on'],
  ['PUT /api/v1/projects/p/drafts/import-words', { 'content-length': `${draft5}0` }, 413],
  ['GET /api/v1/projects', { 'content-length': '1' }, 400],
  ['GET /sign-in?callbackUrl=/projects', {}, 'goes on'],
  ['GET /sign-in?callbackUrl=https://evil.example', {}, 400],
  ['GET /sign-in?callbackUrl=/&callbackUrl=//evil.example', {}, 400],
])('%s with %j: %s', (line, headers, expected) => {
  expect(status(line, headers)).toBe(expected)
})

test('the policy lets only what has the nonce run, and nothing frame us', () => {
  const policy = contentPolicy('abc', false)
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/)
  expect(policy).toContain("style-src 'self' 'nonce-abc';")
  for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
    expect(policy).toContain(part)
  }
})

test('only who is reached by https asks to be reached by https', () => {
  expect(safetyHeaders(false)).not.toHaveProperty('Strict-Transport-Security')
  expect(safetyHeaders(true)['Strict-Transport-Security']).toMatch(/max-age=(\d{8,})/)
})
