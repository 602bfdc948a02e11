import { afterEach, expect, test, vi } from 'vitest'
import { Offline, Stopped } from '../../../app/_parts/ask.ts'
import { askLong } from '../../../app/_parts/ask-long.ts'
import { problemBody } from '../../../app/refusals.ts'
import type { Progress } from '../../../lib/review/progress.ts'

const encoder = new TextEncoder()

/** A streamed answer of these pieces; `broken` ends it in the middle. */
function streamed(pieces: readonly string[], broken = false): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(encoder.encode(piece))
      if (!broken) controller.close()
    },
    pull(controller) {
      if (broken) controller.error(new TypeError('network'))
    },
  })
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8' } })
}

/** Asks a server that answers from a list; what came of it, what was told, and the keys sent. */
async function asked(answers: readonly Response[], signal = new AbortController().signal) {
  const keys: (string | null)[] = []
  const told: Progress[] = []
  const left = [...answers]
  vi.useFakeTimers()
  vi.stubGlobal('fetch', async (_path: string, request: RequestInit) => {
    keys.push(new Headers(request.headers).get('idempotency-key'))
    request.signal?.throwIfAborted()
    const next = left.shift()
    if (next === undefined) throw new TypeError('Failed to fetch')
    return next
  })
  const asking = { signal, onProgress: (progress: Progress) => void told.push(progress) }
  const outcome = askLong('/api/v1/x', {}, asking).catch((failure: unknown) => failure)
  await vi.runAllTimersAsync()
  return { outcome: await outcome, told, keys }
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const progress = { done: 1, of: 2, what: 'writing «Ä»' }
const said = `${JSON.stringify({ progress })}\n`
const last = `${JSON.stringify({ status: 200, answer: { number: 3 } })}\n`

test('progress is told and the last line is the answer, however the pieces are cut', async () => {
  for (const cut of [1, 5, 17, 40]) {
    const pieces = [(said + last).slice(0, cut), (said + last).slice(cut)]
    const { outcome, told } = await asked([streamed(pieces)])
    expect(outcome).toEqual({ number: 3 })
    expect(told).toEqual([progress])
  }
})

test('a no in the last line is thrown with its sentence', async () => {
  const problem = problemBody('not now', 'Nothing is ruled yet.')
  const line = `${JSON.stringify({ status: 409, problem })}\n`
  expect((await asked([streamed([said, line])])).outcome).toMatchObject({
    kind: 'not now',
    sentence: 'Nothing is ruled yet.',
  })
})

test('a connection that breaks on the way is tried again with the same key', async () => {
  const { outcome, keys } = await asked([streamed([said], true), streamed([said, last])])
  expect(outcome).toEqual({ number: 3 })
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
})

test('a busy server is tried again; one that stays away is said as such', async () => {
  const busy = `${JSON.stringify({ status: 503, problem: problemBody('busy', 'Busy.') })}\n`
  expect((await asked([streamed([busy]), streamed([last])])).outcome).toEqual({ number: 3 })
  expect((await asked([streamed([said], true)])).outcome).toBeInstanceOf(Offline)
})

test('a server that answers without lines is understood as well', async () => {
  expect((await asked([Response.json({ number: 4 })])).outcome).toEqual({ number: 4 })
  const no = Response.json(problemBody('not yours', 'No.'), { status: 403 })
  expect((await asked([no])).outcome).toMatchObject({ kind: 'not yours' })
})

test('what a person stops is said to be stopped, and is not tried again', async () => {
  const stop = new AbortController()
  stop.abort()
  const { outcome, keys } = await asked([streamed([last])], stop.signal)
  expect(outcome).toBeInstanceOf(Stopped)
  expect(keys).toHaveLength(1)
})
