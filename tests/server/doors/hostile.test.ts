/**
 * Any input gets an answer that says no (I20): never a fault, never an end of the process, and the
 * next request is answered at once. Each kind of hostile input is put where such input is taken.
 */
import { connect } from 'node:net'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { differs } from '../../support/ledger.ts'
import { house, openHouse, routesBuilt, stranger, visitor } from '../../support/open-house.ts'
import type { Answer, Asked, Visitor } from '../../support/visitor.ts'
import { bodies } from './hostile-bodies.ts'

openHouse()

const json = { 'content-type': 'application/json', 'idempotency-key': 'k' }
/** Says no, in our own words, and is not our fault. */
function saysNo(where: string, { status, body }: Answer): void {
  expect([where, status, status >= 400 && status < 500]).toEqual([where, status, true])
  expect([where, body]).toEqual([
    where,
    expect.not.stringMatching(/\bat .*\.[jt]s:\d|prisma|select |node_modules/i),
  ])
}

async function alive(): Promise<void> {
  expect((await stranger().send('/api/auth/csrf')).status).toBe(200)
  expect(house().output()).not.toMatch(/unhandled|uncaught|met a fault/i)
}

async function owner(): Promise<{
  browser: Visitor
  at: string
  here: Awaited<ReturnType<typeof cast>>
}> {
  const here = await cast()
  return {
    browser: await visitor(here.olga.personId),
    at: `/api/v1/projects/${here.projectId}`,
    here,
  }
}

test('every hostile body is refused at every door that takes one', async () => {
  const { browser, at, here } = await owner()
  const writes = routesBuilt().filter(({ path, page }) => !page && path.startsWith('/api/v1/'))
  const parts: Record<string, string> = {
    claim: '1',
    text: '1',
    edition: '1',
    place: 'answer-1',
    project: here.projectId,
  }
  for (const { path: route } of writes) {
    const path = route.replace(/\[(\w+)\]/g, (_, name: string) => parts[name] ?? here.mina.personId)
    for (const [kind, body] of Object.entries(bodies)) {
      const method = route.endsWith('[place]') ? 'PUT' : 'POST'
      const headers = { ...json, origin: browser.url }
      saysNo(`${kind} at ${route}`, await browser.send(path, { method, headers, body }))
    }
  }
  await alive()
  expect(await differs(here.olga)).toBeNull()
  expect(JSON.parse((await browser.send(at)).body).title).toBe('The bridge')
}, 120_000)

const oddHeaders: Readonly<Record<string, Asked>> = {
  'JSON as plain text': { headers: { ...json, 'content-type': 'text/plain' } },
  'a form': { headers: { ...json, 'content-type': 'application/x-www-form-urlencoded' } },
  'a multipart form': { headers: { ...json, 'content-type': 'multipart/form-data; boundary=x' } },
  'no type': { headers: { 'idempotency-key': 'k' } },
  'another charset': { headers: { ...json, 'content-type': 'application/json; charset=utf-16' } },
  'a compressed body': { headers: { ...json, 'content-encoding': 'gzip' } },
  'a foreign origin': { headers: { ...json, origin: 'http://evil.example' } },
  'no origin at all': { headers: { ...json, origin: '' } },
  'the origin null': { headers: { ...json, origin: 'null' } },
  'another site': { headers: { ...json, 'sec-fetch-site': 'cross-site' } },
  'a server action': { headers: { ...json, 'next-action': 'x' } },
  'no key': { headers: { 'content-type': 'application/json' } },
  chunks: { headers: { ...json, 'transfer-encoding': 'chunked' } },
}

test('a request with odd headers is refused, and nothing is changed', async () => {
  const { browser, at } = await owner()
  for (const [kind, { headers }] of Object.entries(oddHeaders)) {
    const { origin = browser.url, ...rest } = headers ?? {}
    const sent = origin === '' ? rest : { ...rest, origin }
    const chunked = kind === 'chunks'
    const body = JSON.stringify({ title: 'Changed' })
    const asked = { method: 'POST', headers: sent, ...(chunked ? {} : { body }) }
    saysNo(kind, await browser.send(`${at}/title`, asked))
  }
  expect(JSON.parse((await browser.send(at)).body).title).toBe('The bridge')
  await alive()
})

test('addresses that nobody has are not there, and no address is a fault', async () => {
  const { browser, at, here } = await owner()
  const odd = [
    '%E0%A4%A',
    '%',
    '%00',
    '%2e%2e%2fetc',
    '..%5c..',
    '1e2',
    '1.5',
    '-1',
    '0',
    '007',
    '99999999999',
    'x'.repeat(3_000),
    '%F0%9F%98%80',
    "1' or '1'='1",
    '[object Object]',
    'undefined',
    'null',
    '1;x.css',
    '%0a.css',
    '%2527',
    '__proto__',
    'constructor',
  ].map((one) => one.replace(/[ '[\]]/g, encodeURIComponent))
  for (const one of odd) {
    for (const path of [
      `${at}/claims/${one}`,
      `${at}/texts/${one}/file`,
      `/api/v1/projects/${one}`,
      `${at}/drafts/${one}`,
      `/projects/${one}`,
      `/projects/${here.projectId}/texts/${one}`,
      `/editions/${one}`,
      `/${one}`,
      `/api/auth/${one}`,
      `/api/projects/${one}/events`,
    ]) {
      const { status } = await browser.send(path)
      expect([path, status]).toEqual([path, expect.toSatisfy((got) => got >= 300 && got < 500)])
    }
  }
  await alive()
}, 120_000)

test('odd queries are refused', async () => {
  const { browser, at } = await owner()
  for (const query of [
    'claim=x',
    'claim=1&claim=2',
    'after=-1',
    'after=1e9',
    'limit=0',
    'limit=201',
    'limit=1&limit=1',
    'nobody=knows',
    'claim[]=1',
    'after=%00',
    'claim=%E0%A4',
  ]) {
    const { status } = await browser.send(`${at}/history?${query}`)
    expect([query, status]).toEqual([query, 422])
  }
  for (const query of ['prefix=%00', `prefix=${'x'.repeat(300)}`, 'prefix=a&prefix=b']) {
    expect([query, (await browser.send(`${at}/drafts?${query}`)).status]).toEqual([query, 422])
  }
  await alive()
})

test('cookies of every odd kind are nobody', async () => {
  const { here } = await owner()
  const odd = [
    'variorum-session=x',
    `variorum-session=${'x'.repeat(6_000)}`,
    'variorum-session=',
    'variorum-session',
    ';;;=;',
    `${Array.from({ length: 150 }, (_, at) => `variorum-session.${at}=x`).join('; ')}`,
    'variorum-session=eyJhbGciOiJub25lIn0.e30.',
  ]
  for (const cookie of odd) {
    const { status } = await stranger().send(`/api/v1/projects/${here.projectId}`, {
      headers: { cookie },
    })
    expect([cookie.slice(0, 40), status]).toEqual([cookie.slice(0, 40), 401])
  }
  await alive()
})

test('a body that is too large is refused before it is read', async () => {
  const { browser, at } = await owner()
  const large = 'x'.repeat(300_000)
  const headers = { ...json, origin: browser.url }
  const answer = await browser.send(`${at}/title`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ title: large }),
  })
  expect(answer.status).toBe(413)
  expect(await declares(browser, `${at}/texts`, 150_000_000)).toMatch(/^HTTP\/1\.1 413 /)
  await alive()
})

/** What the server says to a length that is only declared; not one byte of the body is sent. */
function declares(browser: Visitor, path: string, length: number): Promise<string> {
  const { hostname, port, host } = new URL(browser.url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      const head = [
        `POST ${path} HTTP/1.1`,
        `host: ${host}`,
        `cookie: ${browser.cookie}`,
        `origin: ${browser.url}`,
        'content-type: application/json',
        'idempotency-key: k',
        `content-length: ${length}`,
      ]
      socket.write(`${head.join('\r\n')}\r\n\r\n`)
    })
    socket.setTimeout(45_000, () => reject(new Error('no answer')))
    socket.once('error', reject)
    socket.once('data', (part) => {
      resolve(part.toString('latin1'))
      socket.destroy()
    })
  })
}

test('bytes that are no HTTP end the connection and nothing else', async () => {
  const { hostname, port } = new URL(house().url)
  for (const words of [
    '\0\0\0\0',
    'GET',
    'GET / HTTP/9.9\r\n\r\n',
    'GET / HTTP/1.1\r\nx\r\n\r\n',
    `GET /${'x'.repeat(100_000)} HTTP/1.1\r\n\r\n`,
    'POST / HTTP/1.1\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  ]) {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.end(words))
      socket.on('data', () => {})
      socket.once('error', () => resolve())
      socket.once('close', () => resolve())
      socket.setTimeout(2_000, () => socket.destroy())
    })
  }
  await alive()
})

test('whatever JSON comes, no door has a fault', async () => {
  const { browser, at } = await owner()
  const doors = [
    `${at}/title`,
    `${at}/policy`,
    `${at}/scale`,
    `${at}/claims`,
    `${at}/claims/1/answers`,
    `${at}/claims/1/rulings`,
    `${at}/texts`,
    `${at}/invitations`,
    '/api/v1/account/keys',
    '/api/v1/account/email',
    '/api/v1/account/email/confirmation',
    '/api/v1/invitations/acceptance',
    '/api/v1/invitations/account',
    '/api/v1/links',
    '/api/v1/reset',
    '/api/v1/reset/request',
  ]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...doors), fc.json(), async (door, body) => {
      const headers = { ...json, origin: browser.url }
      const { status } = await browser.send(door, { method: 'POST', headers, body })
      expect(status).toBeLessThan(500)
    }),
    { numRuns: 300 },
  )
  await alive()
}, 120_000)

test('words beyond the basic plane, right to left and markup come back as they were sent', async () => {
  const { browser, at } = await owner()
  for (const title of [
    '😀 𝔘𝔫𝔦',
    'שלום‏',
    '<script>alert(1)</script>',
    '</script><b>',
    "'; drop table person; --",
    'e\u0301 and é',
    '%2527 &amp;lt; %u0041',
  ]) {
    const { status } = await browser.write(`${at}/title`, { title })
    expect([title, status]).toEqual([title, 200])
    expect(JSON.parse((await browser.send(at)).body).title).toBe(title.trim())
    const { body } = await browser.send(at.replace('/api/v1', ''))
    expect(body).not.toContain('<script>alert(1)</script>')
  }
  await alive()
})
