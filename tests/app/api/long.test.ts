import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { followed } from '../../../app/api/v1/long.ts'
import { Refusal } from '../../../lib/review/refusal.ts'
import type { Following } from '../../../lib/server/threads/following.ts'

const asking = { method: 'POST', route: '/x', address: null, personId: null }
const asks = (accept: string, signal = new AbortController().signal, method = 'POST') =>
  new Request('http://127.0.0.1:3000/x', { method, headers: { accept }, signal })
const ndjson = 'application/x-ndjson, application/json'
const linesOf = async (response: Response): Promise<unknown[]> =>
  (await response.text())
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))

async function works({ tell }: Following) {
  tell({ done: 1, of: 2, what: 'writing' })
  await wait(150)
  tell({ done: 2, of: 2, what: 'keeping' })
  await wait(150)
  return { number: 7 }
}

test('who accepts lines is told how far the work is, and at last what came of it', async () => {
  const response = await followed(asks(ndjson), asking, works)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store, no-transform')
  expect(await linesOf(response)).toEqual([
    { progress: { done: 1, of: 2, what: 'writing' } },
    { progress: { done: 2, of: 2, what: 'keeping' } },
    { status: 200, answer: { number: 7 } },
  ])
})

test('everybody else is answered as by any door', async () => {
  for (const accept of ['*/*', 'application/json', 'application/x-ndjsonp']) {
    const response = await followed(asks(accept), asking, works)
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(await response.json()).toEqual({ number: 7 })
  }
  const no = followed(asks('*/*'), asking, async () => {
    throw new Refusal('not now', 'Not now.')
  })
  await expect(no).rejects.toThrow('Not now.')
})

test('a no is the last line, under the status that it would have had', async () => {
  const refuses = async ({ tell }: Following) => {
    tell({ done: 0, of: 1, what: 'looking' })
    throw new Refusal('not now', 'Nothing is ruled yet.')
  }
  const lines = await linesOf(await followed(asks(ndjson), asking, refuses))
  expect(lines.at(-1)).toMatchObject({
    status: 409,
    problem: { type: '/problems/not-now', status: 409, detail: 'Nothing is ruled yet.' },
  })
})

test('a hundred thousand words of progress are a few lines', async () => {
  const busy = async ({ tell }: Following) => {
    for (let done = 0; done < 100_000; done++) tell({ done, of: 100_000, what: 'counting' })
    await wait(120)
    return {}
  }
  const lines = await linesOf(await followed(asks(ndjson), asking, busy))
  expect(lines.length).toBeLessThan(6)
  expect(lines).toContainEqual({ progress: { done: 99_999, of: 100_000, what: 'counting' } })
})

for (const how of ['the request is aborted', 'the body is given up'] as const) {
  test(`the work is told to stop when ${how}`, async () => {
    const gone = new AbortController()
    const stopped = Promise.withResolvers<string>()
    const waits = async ({ signal }: Following) => {
      signal?.addEventListener('abort', () => stopped.resolve('stopped'))
      await stopped.promise
      throw new Refusal('not now', 'Stopped.')
    }
    const response = await followed(asks(ndjson, gone.signal), asking, waits)
    if (how === 'the request is aborted') gone.abort()
    else await response.body?.cancel()
    expect(await stopped.promise).toBe('stopped')
  })
}

test('work that was not followed goes on when its asker has gone', async () => {
  const gone = new AbortController()
  const response = followed(asks('*/*', gone.signal), asking, async ({ signal }) => {
    gone.abort()
    return { stopped: signal?.aborted ?? false }
  })
  expect(await (await response).json()).toEqual({ stopped: false })
})
