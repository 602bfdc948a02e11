import { afterEach, expect, test, vi } from 'vitest'
import { ask, askAll, newKey, Offline, Refused } from '../../../app/_parts/ask.ts'
import { problemBody } from '../../../app/refusals.ts'

type Sent = { readonly path: string; readonly request: RequestInit }

/** Answers requests from a list; 'down' is a network that fails. Answers what was sent. */
function server(...answers: readonly (Response | 'down')[]): readonly Sent[] {
  const sent: Sent[] = []
  const left = [...answers]
  vi.useFakeTimers()
  vi.stubGlobal('fetch', async (path: string, request: RequestInit) => {
    sent.push({ path, request })
    const next = left.shift() ?? 'down'
    if (next === 'down') throw new TypeError('Failed to fetch')
    return next
  })
  return sent
}

/** Lets waits pass until a promise is settled. */
async function settled<T>(promise: Promise<T>): Promise<T | unknown> {
  const caught = promise.catch((failure: unknown) => failure)
  await vi.runAllTimersAsync()
  return caught
}

const key = ({ request }: Sent) => new Headers(request.headers).get('idempotency-key')

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('what the server answered is answered', async () => {
  const sent = server(Response.json({ number: 3 }))
  expect(await settled(ask('/api/v1/x', { a: 1 }))).toEqual({ number: 3 })
  expect(sent[0]?.request).toMatchObject({ method: 'POST', body: '{"a":1}' })
})

test('a failed network is tried again with the same key', async () => {
  const sent = server('down', 'down', Response.json({ ok: true }))
  expect(await settled(ask('/api/v1/x', {}))).toEqual({ ok: true })
  expect(new Set(sent.map(key)).size).toBe(1)
  expect(sent).toHaveLength(3)
})

test('a server that is only starting is tried again', async () => {
  const sent = server(new Response('', { status: 503 }), Response.json({ ok: true }))
  expect(await settled(ask('/api/v1/x', {}))).toEqual({ ok: true })
  expect(sent).toHaveLength(2)
})

test('a network that stays away is said as such, after four tries', async () => {
  const sent = server()
  expect(await settled(ask('/api/v1/x', {}))).toBeInstanceOf(Offline)
  expect(sent).toHaveLength(4)
})

test('two intents have two keys; an intent can bring its own', async () => {
  const sent = server(Response.json({}), Response.json({}), Response.json({}))
  await settled(ask('/api/v1/x', {}))
  await settled(ask('/api/v1/x', {}))
  await settled(ask('/api/v1/x', {}, { key: 'mine' }))
  expect(new Set(sent.map(key)).size).toBe(3)
  expect(sent.map(key)[2]).toBe('mine')
})

test('a no is thrown with its sentence and never tried again', async () => {
  const problem = problemBody('not now', 'This round is closed.', { round: 1 })
  const sent = server(Response.json(problem, { status: 409 }))
  const no = await settled(ask('/api/v1/x', {}))
  expect(no).toBeInstanceOf(Refused)
  expect(no).toMatchObject({
    kind: 'not now',
    sentence: 'This round is closed.',
    facts: { round: 1 },
  })
  expect(sent).toHaveLength(1)
})

test('an answer that is no JSON is a fault of ours', async () => {
  server(new Response('<h1>oh</h1>', { status: 500 }))
  expect(await settled(ask('/api/v1/x', {}))).toMatchObject({ kind: 'fault' })
})

test('what the caller breaks off is not tried again', async () => {
  const off = new AbortController()
  const sent = server('down', Response.json({}))
  off.abort()
  expect(await settled(ask('/api/v1/x', {}, { signal: off.signal }))).toBeInstanceOf(TypeError)
  expect(sent).toHaveLength(1)
})

test('reading carries no key', async () => {
  const sent = server(Response.json([]))
  await settled(ask('/api/v1/x', undefined, { method: 'GET' }))
  expect(sent.map(key)).toEqual([null])
})

test('a list is asked for page by page until there is no next', async () => {
  const sent = server(
    Response.json({ items: [1, 2], next: 'a b' }),
    Response.json({ items: [3], next: null }),
  )
  expect(await settled(askAll('/api/v1/x'))).toEqual([1, 2, 3])
  expect(sent.map(({ path }) => path)).toEqual([
    '/api/v1/x?limit=200',
    '/api/v1/x?limit=200&after=a%20b',
  ])
})

test('keys are 128 bits, never twice', () => {
  const keys = Array.from({ length: 100 }, newKey)
  expect(new Set(keys).size).toBe(100)
  expect(keys.every((one) => /^[0-9a-f]{32}$/u.test(one))).toBe(true)
})
