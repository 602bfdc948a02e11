import { afterEach, expect, test, vi } from 'vitest'
import { send } from '../../../app/_parts/send.ts'
import type { Progress } from '../../../lib/review/progress.ts'

/** A browser's request, as far as it is used here: what was sent, and the strings that a test pulls. */
class Browser extends EventTarget {
  static readonly HEADERS_RECEIVED = 2
  static last: Browser | null = null
  readonly upload = new EventTarget()
  readonly headers = new Map<string, string>()
  readyState = 1
  status = 0
  responseText = ''
  sent = ''
  opened = ''

  open(method: string, path: string) {
    this.opened = `${method} ${path}`
    Browser.last = this
  }

  setRequestHeader(name: string, value: string) {
    this.headers.set(name, value)
  }

  getResponseHeader() {
    return 'application/x-ndjson'
  }

  send(body: string) {
    this.sent = body
  }

  abort() {
    this.dispatchEvent(new Event('abort'))
    this.dispatchEvent(new Event('loadend'))
  }

  goes(loaded: number, total: number) {
    this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded, total }))
  }

  answers(status: number) {
    Object.assign(this, { status, readyState: 2 })
    this.dispatchEvent(new Event('readystatechange'))
  }

  says(words: string) {
    this.responseText += words
    this.dispatchEvent(new Event('progress'))
  }

  ends() {
    this.dispatchEvent(new Event('load'))
    this.dispatchEvent(new Event('loadend'))
  }
}

const large = 'ä'.repeat(70_000)

function begun(signal?: AbortSignal) {
  vi.stubGlobal('XMLHttpRequest', Browser)
  const told: Progress[] = []
  const request = { method: 'POST', headers: { 'idempotency-key': 'k' }, body: large }
  const tell = (progress: Progress) => void told.push(progress)
  const answer = send('/x', signal === undefined ? request : { ...request, signal }, tell)
  const browser = Browser.last
  if (browser === null) throw new Error('Nothing was sent')
  return { told, answer, browser }
}

afterEach(() => {
  Browser.last = null
  vi.unstubAllGlobals()
})

test('a small body is sent as ever, and nothing is told of its going', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ ok: true }))
  const told: Progress[] = []
  const answer = await send('/x', { body: '{}' }, (progress) => void told.push(progress))
  expect([await answer.json(), told]).toEqual([{ ok: true }, []])
})

test('of a large body is told how much has gone, in hundredths', () => {
  const { told, browser } = begun()
  browser.goes(20_000, 80_000)
  browser.goes(80_000, 80_000)
  browser.upload.dispatchEvent(new Event('load'))
  expect(told.map(({ done, of }) => `${done}/${of}`)).toEqual(['0/100', '25/100', '100/100', '0/0'])
  expect(told.at(-1)?.what).toBe('waiting for the server')
  expect(told[0]).toEqual({ done: 0, of: 100, what: 'sending the file', in: 'percent' })
  expect([browser.opened, browser.headers.get('idempotency-key'), browser.sent.length]).toEqual([
    'POST /x',
    'k',
    70_000,
  ])
})

test('the answer can be read as it comes, and each word once', async () => {
  const { answer, browser } = begun()
  browser.answers(200)
  const response = await answer
  browser.says('{"a":1}\n')
  browser.says('{"b":"Ä"}\n')
  browser.ends()
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/x-ndjson',
  ])
  expect(await response.text()).toBe('{"a":1}\n{"b":"Ä"}\n')
})

test('an answer without a body is one', async () => {
  const { answer, browser } = begun()
  browser.answers(204)
  browser.ends()
  expect((await answer).status).toBe(204)
})

test('what is stopped ends on the wire; what was never begun is not sent', async () => {
  const stop = new AbortController()
  const { answer } = begun(stop.signal)
  stop.abort()
  await expect(answer).rejects.toBeInstanceOf(TypeError)
  const sent = send('/x', { body: large, signal: stop.signal }, () => {})
  await expect(sent).rejects.toThrow(/abort/)
})

test('a connection that breaks breaks the answer, before its head or in the middle', async () => {
  const early = begun()
  early.browser.dispatchEvent(new Event('error'))
  await expect(early.answer).rejects.toBeInstanceOf(TypeError)
  const { answer, browser } = begun()
  browser.answers(200)
  const response = await answer
  browser.says('{"a"')
  browser.dispatchEvent(new Event('error'))
  await expect(response.text()).rejects.toBeInstanceOf(TypeError)
})
