/** What every answer carries, and what no answer tells: the rows of ASVS 3.4, 4.1, 13.4, 14.3. */
import { expect, test } from 'vitest'
import { withClient } from '../../../lib/server/start/database.ts'
import { rebuildFinding } from '../../../lib/server/store/rebuild-finding.ts'
import { layLargeProject } from '../../bench/find-seed.ts'
import { cast } from '../../support/cast.ts'
import { house, openHouse, stranger, visitor } from '../../support/open-house.ts'

openHouse()

async function answers() {
  const { olga, projectId } = await cast()
  const browser = await visitor(olga.personId)
  const at = `/projects/${projectId}`
  const paths = [
    '/',
    '/sign-in',
    at,
    `${at}/texts/1`,
    `${at}/people`,
    `/api/v1${at}`,
    `/api/v1${at}/texts/1/file`,
    '/api/v1/nothing',
    '/api/auth/session',
    '/nothing/here',
    '/editions/none',
    `/api/v1${at}/claims/99`,
  ]
  return Promise.all(paths.map(async (path) => ({ path, answer: await browser.send(path) })))
}

test('every answer forbids guessing its type, framing it, keeping it and telling where one came from', async () => {
  for (const { path, answer } of await answers()) {
    const { headers } = answer
    expect([path, headers['x-content-type-options']]).toEqual([path, 'nosniff'])
    expect([path, headers['content-security-policy']]).toEqual([
      path,
      expect.stringContaining("frame-ancestors 'none'"),
    ])
    expect([path, headers['cache-control']]).toEqual([path, expect.stringContaining('no-store')])
    expect([path, headers['referrer-policy']]).toEqual([path, 'same-origin'])
    expect([path, headers['cross-origin-opener-policy']]).toEqual([path, 'same-origin'])
    expect([path, headers['cross-origin-resource-policy']]).toEqual([path, 'same-origin'])
    expect([path, headers['x-powered-by'], headers.server]).toEqual([path, undefined, undefined])
    expect([path, headers['access-control-allow-origin']]).toEqual([path, undefined])
    expect([path, headers['content-type']]).toEqual([
      path,
      expect.stringMatching(/charset=utf-8|json|plain/),
    ])
  }
})

test('a page has a fresh nonce each time, on every script that it carries', async () => {
  const nonces = new Set<string>()
  for (let i = 0; i < 3; i++) {
    const { headers, body } = await stranger().send('/sign-in')
    const policy = String(headers['content-security-policy'])
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/)
    const scripts = body.match(/<script[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
    expect(body).not.toMatch(/<style(?![^>]*nonce)/)
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(3)
})

test('a file that somebody brought in is handed over to be kept, never shown as a page of ours', async () => {
  const { olga, projectId } = await cast()
  const { headers, body } = await (await visitor(olga.personId)).send(
    `/api/v1/projects/${projectId}/texts/1/file`,
  )
  expect(headers['content-disposition']).toBe(
    `attachment; filename="text.txt"; filename*=UTF-8''text.txt`,
  )
  expect(headers['content-security-policy']).toContain('sandbox')
  expect(body).toContain('The bridge opened in 1931')
})

test.each([
  '/.git/config',
  '/.env',
  '/package.json',
  '/prisma/schema.prisma',
  '/_next/../package.json',
  '/.next/BUILD_ID',
  '/api/v1/../../secrets.json',
])('%s is not there', async (path) => {
  expect((await stranger().send(path)).status).toBeGreaterThanOrEqual(400)
})

test('methods that nobody answers to are refused, TRACE too', async () => {
  for (const method of ['TRACE', 'PROPFIND', 'PATCH', 'DELETE', 'PUT']) {
    const { status } = await stranger().send('/sign-in', { method })
    expect([method, status]).toEqual([method, 405])
  }
  const { status, headers } = await stranger().send('/api/v1/projects', {
    method: 'PUT',
    headers: { origin: house().url },
  })
  expect([status, headers.allow]).toEqual([405, 'GET, POST, HEAD, OPTIONS'])
})

test('another host’s name is not answered, and forwarded names change nothing', async () => {
  expect((await stranger().send('/sign-in', { headers: { host: 'evil.example' } })).status).toBe(
    421,
  )
  const forwarded = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '6.6.6.6',
  }
  for (const path of ['/', '/sign-in', '/api/auth/csrf', '/api/auth/signin']) {
    const { body, headers } = await stranger().send(path, { headers: forwarded })
    expect(`${body}${JSON.stringify(headers)}`).not.toMatch(/evil\.example|6\.6\.6\.6/)
  }
})

test('the page of a large text carries its words, then the marks near its begin, then all of them', async () => {
  const { olga, projectId } = await cast({ only: [], text: null })
  const sizes = { texts: 1, paragraphs: 60, claims: 900, strewn: true }
  await withClient(house().ownerUrl, (client) =>
    layLargeProject(client, projectId, [olga.personId], sizes),
  )
  await rebuildFinding(projectId)
  const browser = await visitor(olga.personId)
  const { body } = await browser.send(`/projects/${projectId}/texts/1`)
  const marks = [...body.matchAll(/\\"rows\\":\[([\d,-]*)\]/gu)]
  expect(marks.map(([, rows]) => (rows ?? '').split(',').length > 4_500)).toEqual([false, true])
  const [first, all] = marks.map(({ index }) => index)
  expect(body.indexOf('data-chunk')).toBeGreaterThan(0)
  expect(body.indexOf('</article>')).toBeLessThan(first ?? 0)
  expect(first).toBeLessThan(all ?? 0)
})
