import { request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { problems } from '../../../app/refusals.ts'
import { MOST_COPY_BYTES } from '../../../lib/review/snapshot.ts'
import { LARGEST } from '../../../lib/server/auth/body-limits.ts'
import { type FrontDoor, isLoopback, openFrontDoor } from '../../../lib/server/start/front-door.ts'

let door: FrontDoor
afterEach(() => door?.close())

type Asked = {
  method?: string
  path?: string
  host?: string
  to?: FrontDoor
  says?: Record<string, string>
  body?: Buffer
}
type Answer = { status: number | undefined; location: string | undefined; body: string }

function ask({
  method = 'GET',
  path = '/',
  host,
  to = door,
  says = {},
  body: sent,
}: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { ...says, ...(host === undefined ? {} : { host }) }
    const asked = request({ port: to.port, host: '127.0.0.1', method, path, headers }, (answer) => {
      let body = ''
      answer.on('data', (words) => (body += words))
      answer.on('close', () =>
        resolve({ status: answer.statusCode, location: answer.headers.location, body }),
      )
    })
    asked.once('error', reject)
    asked.end(sent)
  })
}

const loopback = { host: '127.0.0.1', port: 0 }
const greets = async (_: unknown, response: { end(words: string): void }) => response.end('hello')

test('it has its port before the product is there, and says come back', async () => {
  door = await openFrontDoor(loopback)
  expect((await ask()).status).toBe(503)
  door.open(async (_, response) => void response.end('hello'))
  expect(await ask()).toMatchObject({ status: 200, body: 'hello' })
})

test('a taken port is told with a way out', async () => {
  door = await openFrontDoor(loopback)
  const again = openFrontDoor({ ...loopback, port: door.port })
  await expect(again).rejects.toThrow(`Port ${door.port} is taken`)
})

for (const method of ['TRACE', 'PROPFIND', 'PURGE']) {
  test(`${method} is refused, and the product never hears of it`, async () => {
    door = await openFrontDoor(loopback)
    door.open(async () => Promise.reject(new Error('heard')))
    expect((await ask({ method })).status).toBe(405)
  })
}

test('a body as large as the largest that a door takes reaches the product whole', async () => {
  door = await openFrontDoor(loopback)
  door.open(async (request, response) => {
    let size = 0
    for await (const part of request) size += part.length
    response.end(String(size))
  })
  const body = Buffer.alloc(LARGEST, 'a')
  const says = { 'content-length': String(body.length) }
  expect(await ask({ method: 'POST', body, says })).toMatchObject({
    status: 200,
    body: String(body.length),
  })
})

test('a larger one is refused by its length, and the product never hears of it', async () => {
  door = await openFrontDoor(loopback)
  door.open(async () => Promise.reject(new Error('heard')))
  const says = { 'content-length': String(LARGEST + 1) }
  expect((await ask({ method: 'POST', says })).status).toBe(413)
})

test('the largest holds a copy of the most bytes in base64', () => {
  expect(LARGEST).toBeGreaterThan(Math.ceil(MOST_COPY_BYTES / 3) * 4)
})

test('a name that is not ours is refused, whatever it points at', async () => {
  door = await openFrontDoor(loopback)
  door.open(greets)
  expect((await ask({ host: 'evil.example' })).status).toBe(421)
  expect((await ask({ host: `evil.example:${door.port}` })).status).toBe(421)
})

test('another name of this machine leads to the one that cookies belong to', async () => {
  door = await openFrontDoor(loopback)
  door.open(greets)
  const answer = await ask({ host: `localhost:${door.port}`, path: '/projects?x=1' })
  expect(answer).toMatchObject({ status: 307, location: `${door.url}/projects?x=1` })
  const away = await ask({ host: `localhost:${door.port}`, path: '//evil.example/' })
  expect(away.location).toBe(`${door.url}/`)
})

test('behind a proxy both the public name and the own one are answered', async () => {
  door = await openFrontDoor({ ...loopback, publicUrl: 'https://variorum.example/' })
  door.open(greets)
  expect(door.url).toBe('https://variorum.example')
  expect((await ask({ host: 'variorum.example' })).status).toBe(200)
  expect((await ask({ host: `127.0.0.1:${door.port}` })).status).toBe(200)
  expect((await ask({ host: 'evil.example' })).status).toBe(421)
})

test('a program is told a no as problem details, a person as a sentence', async () => {
  door = await openFrontDoor(loopback)
  const path = '/api/v1/account'
  expect(JSON.parse((await ask({ path })).body)).toEqual({
    type: '/problems/busy',
    title: 'Busy',
    status: 503,
    detail: 'Variorum is starting; try again in a moment.',
    kind: 'busy',
    facts: {},
  })
  const as = async (accept: string) => (await ask({ path: '/', says: { accept } })).body
  expect(JSON.parse(await as('application/problem+json')).kind).toBe('busy')
  expect(await as('text/html, application/json')).toBe(
    'Variorum is starting; try again in a moment.\n',
  )
  door.open(async () => Promise.reject(new Error('broken on purpose by a test')))
  expect(JSON.parse((await ask({ path })).body)).toMatchObject({
    type: '/problems/fault',
    title: problems.fault.title,
    kind: 'fault',
  })
  expect(JSON.parse((await ask({ path, method: 'TRACE' })).body)).toMatchObject({
    status: 405,
    kind: 'not understood',
  })
})

test('a fault of the product is an answer and not the end', async () => {
  door = await openFrontDoor(loopback)
  door.open(async () => Promise.reject(new Error('broken on purpose by a test')))
  expect((await ask()).status).toBe(500)
  expect((await ask()).status).toBe(500)
})

test('its health is told under any name, from the first moment to the last', async () => {
  door = await openFrontDoor(loopback)
  const at = (path: string, method = 'GET') => ask({ path, method, host: '10.1.2.3' })
  expect(await at('/healthz')).toMatchObject({ status: 200, body: '{"alive":true}\n' })
  expect((await at('/readyz')).body).toContain('"starting"')
  door.open(greets, async () => 'database')
  expect((await at('/healthz')).status).toBe(200)
  expect(await at('/readyz')).toMatchObject({
    status: 503,
    body: '{"ready":false,"reason":"database"}\n',
  })
  door.open(greets, async () => null)
  expect(await at('/readyz')).toMatchObject({ status: 200, body: '{"ready":true}\n' })
  expect(await at('/readyz', 'HEAD')).toMatchObject({ status: 200, body: '' })
  expect((await at('/readyz', 'POST')).status).toBe(405)
  expect((await at('/elsewhere')).status).toBe(421)
  door.leave()
  expect((await at('/readyz')).body).toContain('"stopping"')
})

test('closing ends streams before answers, and lets answers finish', async () => {
  const own = await openFrontDoor(loopback)
  const streamed = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<void>()
  own.open(async ({ url }, response) => {
    if (url === '/stream') {
      response.setHeader('Content-Type', 'text/event-stream')
      response.write(': open\n\n')
      return
    }
    asked.resolve()
    await streamed.promise
    response.end('finished')
  })
  const stream = ask({ path: '/stream', to: own }).then(() => streamed.resolve())
  await wait(100)
  const slow = ask({ path: '/slow', to: own })
  await asked.promise
  await own.close()
  await stream
  expect((await slow).body).toBe('finished')
  door = await openFrontDoor(loopback)
})

test('the loopback is known by its names', () => {
  expect(['127.0.0.1', '127.8.0.1', '::1', 'localhost'].map(isLoopback)).not.toContain(false)
  expect(
    ['0.0.0.0', '::', '10.0.0.1', '127.example.org', '1.127.0.0.1'].map(isLoopback),
  ).not.toContain(true)
})

test('where a request comes from is the connection’s address, whatever the request says', async () => {
  door = await openFrontDoor(loopback)
  door.open(async ({ headers }, response) => {
    response.end(headers['x-variorum-address'])
  })
  const says = { 'x-forwarded-for': '10.0.0.1', 'x-variorum-address': '10.0.0.2' }
  expect((await ask({ says })).body).toBe('127.0.0.1')
})

test('with VARIORUM_PROXY=1 it is the last address that the proxy wrote', async () => {
  process.env.VARIORUM_PROXY = '1'
  try {
    door = await openFrontDoor(loopback)
    door.open(async ({ headers }, response) => {
      response.end(headers['x-variorum-address'])
    })
    const says = { 'x-forwarded-for': '10.0.0.9, 10.0.0.1' }
    expect((await ask({ says })).body).toBe('10.0.0.1')
    expect((await ask()).body).toBe('127.0.0.1')
  } finally {
    delete process.env.VARIORUM_PROXY
  }
})
