/**
 * Sending a large body so that one sees how much of it has gone: `fetch` cannot say so, an
 * XMLHttpRequest can. What comes back is a `Response` as from `fetch`, read while it comes, so that
 * whoever follows the answer (ask-long.ts) does not know how the question was sent.
 */
import type { Progress } from '../../lib/review/progress.ts'

/** A body of fewer letters is gone before anybody could see it going. */
const LARGE = 65_536

const bodiless: ReadonlySet<number> = new Set([204, 205, 304])

/** Sends a request once as `fetch` does, and tells how much of a large body has been sent. */
export async function send(
  path: string,
  request: RequestInit,
  tell: (progress: Progress) => void,
): Promise<Response> {
  const { body } = request
  if (typeof body !== 'string' || body.length < LARGE) return fetch(path, request)
  request.signal?.throwIfAborted()
  return sentAloud(path, { ...request, body }, tell)
}

function sentAloud(
  path: string,
  { method = 'POST', headers, body, signal }: RequestInit & { readonly body: string },
  tell: (progress: Progress) => void,
): Promise<Response> {
  const sending = new XMLHttpRequest()
  sending.open(method, path)
  new Headers(headers).forEach((value, name) => {
    sending.setRequestHeader(name, value)
  })
  sending.upload.addEventListener('progress', ({ loaded, total }) => tell(share(loaded, total)))
  sending.upload.addEventListener('load', () => tell(arrived))
  const stop = () => sending.abort()
  signal?.addEventListener('abort', stop)
  sending.addEventListener('loadend', () => signal?.removeEventListener('abort', stop))
  const answer = answerOf(sending)
  tell(share(0, body.length))
  sending.send(body)
  return answer
}

/** All of it has gone; the server has not said anything yet. */
const arrived: Progress = { done: 0, of: 0, what: 'waiting for the server' }

function share(loaded: number, total: number): Progress {
  const done = total === 0 ? 0 : Math.floor((100 * loaded) / total)
  return { done, of: 100, what: 'sending the file', in: 'percent' }
}

/** The answer, as soon as its head is there; its words follow as they come. */
function answerOf(sending: XMLHttpRequest): Promise<Response> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const words = new TextEncoder()
  let read = 0
  const pass = () => {
    const come = sending.responseText.slice(read)
    read += come.length
    // Whoever stopped reading is told nothing more.
    if (come !== '') writer.write(words.encode(come)).catch(() => {})
  }
  return new Promise((resolve, reject) => {
    const fail = () => {
      const failure = new TypeError('The connection broke')
      writer.abort(failure).catch(() => {})
      reject(failure)
    }
    sending.addEventListener('readystatechange', () => {
      const { readyState, status } = sending
      if (readyState !== XMLHttpRequest.HEADERS_RECEIVED || status === 0) return
      const headers = { 'content-type': sending.getResponseHeader('content-type') ?? '' }
      resolve(new Response(bodiless.has(status) ? null : readable, { status, headers }))
    })
    sending.addEventListener('progress', pass)
    sending.addEventListener('load', () => {
      pass()
      writer.close().catch(() => {})
    })
    sending.addEventListener('error', fail)
    sending.addEventListener('timeout', fail)
    sending.addEventListener('abort', fail)
  })
}
