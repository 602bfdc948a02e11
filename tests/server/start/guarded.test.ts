import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { guarded } from '../../../lib/server/start/guarded.ts'

let server: Server
let reached: IncomingMessage | null

beforeEach(async () => {
  process.env.NEXTAUTH_URL = 'http://127.0.0.1:3000'
  reached = null
  const product = guarded(async (request, response) => {
    reached = request
    response.end('hello')
  }, false)
  server = createServer((request, response) => void product(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
})
afterEach(() => server.close())

function ask(line: string, headers: Record<string, string> = {}) {
  const [method = '', path = ''] = line.split(' ')
  const at = server.address()
  const port = typeof at === 'object' ? at?.port : 0
  return new Promise<{ status: number | undefined; headers: IncomingMessage['headers'] }>(
    (resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
        answer.resume()
        answer.once('end', () => resolve({ status: answer.statusCode, headers: answer.headers }))
      })
      asked.once('error', reject)
      asked.end()
    },
  )
}

test('what the guard refuses never reaches the product, and is told with every safety header', async () => {
  for (const [line, headers, status] of [
    ['GET /c/%E0%A4%A', {}, 400],
    ['POST /sign-in', {}, 405],
    ['GET /', { 'next-action': 'x' }, 400],
    ['GET /sign-in?callbackUrl=//evil.example', {}, 400],
  ] as const) {
    const answer = await ask(line, headers)
    expect([line, answer.status, reached]).toEqual([line, status, null])
    expect(answer.headers['x-frame-options']).toBe('DENY')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['content-security-policy']).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    )
  }
})

test('a page and its asker are told the same fresh policy, whatever the asker said of it', async () => {
  const policies = new Set()
  for (let n = 0; n < 2; n++) {
    const { headers } = await ask('GET /projects/1', {
      'content-security-policy': "script-src 'nonce-mine'",
      'x-nonce': 'mine',
    })
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']{24}'/)
    expect(reached?.headers['content-security-policy']).toBe(headers['content-security-policy'])
    expect(reached?.headers['x-nonce']).toBeUndefined()
    policies.add(headers['content-security-policy'])
  }
  expect(policies.size).toBe(2)
})

test.each([
  ['/projects/1/texts/2?mark=3', '/projects/1/texts/2?mark=3'],
  ['/projects/1?_rsc=abc', '/projects/1'],
  ['/projects/1?a=1&_rsc=abc', '/projects/1?a=1'],
  ['//evil.example/x', '//evil.example/x'],
])('%s is told inward as %s, whatever the asker said of it', async (path, told) => {
  await ask(`GET ${path}`, { 'x-variorum-path': '/elsewhere' })
  expect(reached?.headers['x-variorum-path']).toBe(told)
})

test('answers are not stored; the parts of a build may be; what streams is not packed', async () => {
  const kept = async (path: string, accept = '*/*') =>
    (await ask(`GET ${path}`, { accept })).headers['cache-control']
  expect(await kept('/')).toBe('no-store')
  expect(await kept('/api/v1/projects')).toBe('no-store')
  expect(await kept('/_next/static/a.js')).toBeUndefined()
  expect(await kept('/api/v1/projects/p/events')).toBe('no-store, no-transform')
  expect(await kept('/api/v1/projects/p/texts', 'application/x-ndjson')).toBe(
    'no-store, no-transform',
  )
})

test('route handlers say their own policy', async () => {
  for (const path of ['/api/v1/projects', '/editions/none']) {
    expect((await ask(`GET ${path}`)).headers['content-security-policy']).toBeUndefined()
  }
})
