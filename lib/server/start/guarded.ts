/**
 * The front guard: every request of the product passes here before the framework hears of it. It
 * refuses what must not reach the framework, gives every answer its safety headers, and every page a
 * policy with a fresh nonce, which the framework reads from the request and puts on its scripts. It
 * decides nothing about people: that is done where the data is read.
 *
 * It stands in plain Node and not in the framework's own place for it (a `proxy.ts`), which copies
 * every request with its body once more. Answers of route handlers (the API,
 * published editions) are no pages: they set a stricter policy.
 */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { contentPolicy, refusedAtFront, safetyHeaders } from '../auth/front-guard.ts'
import { isSecure } from '../auth/own-origin.ts'
import { answer, type Handler } from './front-door.ts'

const STRICT = "default-src 'none'; frame-ancestors 'none'"

/** The same handler behind the guard; `dev` lets the compiler's tools work. */
export function guarded(handler: Handler, dev: boolean): Handler {
  return async (request, response) => {
    const { pathname, searchParams } = addressOf(request)
    const headers = headersOf(request)
    for (const [name, value] of Object.entries(safetyHeaders(isSecure()))) {
      response.setHeader(name, value)
    }
    const method = request.method ?? ''
    const no = refusedAtFront({ method, path: pathname, query: searchParams, headers })
    if (no !== null) {
      response.setHeader('Content-Security-Policy', STRICT)
      return answer(request, response, no.status, no.sentence, no.kind)
    }
    const policy = contentPolicy(randomBytes(16).toString('base64'), dev)
    tellInward(request, pathname, searchParams, policy)
    if (!pathname.startsWith('/_next/static/')) tellOutward(response, pathname, headers, policy)
    return handler(request, response)
  }
}

/** What the framework is told beside what the browser said. */
function tellInward(
  { headers }: IncomingMessage,
  path: string,
  query: URLSearchParams,
  policy: string,
): void {
  // How the framework's own client tells a part of a page from the page; no part of the address.
  query.delete('_rsc')
  headers['content-security-policy'] = policy
  headers['x-variorum-path'] = query.size === 0 ? path : `${path}?${query}`
  delete headers['x-nonce']
}

function tellOutward(
  response: ServerResponse,
  path: string,
  headers: Headers,
  policy: string,
): void {
  if (!isOwnAnswer(path)) response.setHeader('Content-Security-Policy', policy)
  // Also «no-transform»: a compressed stream would wait for more before it says anything.
  const streams = path.endsWith('/events') || asksLines(headers)
  response.setHeader('Cache-Control', streams ? 'no-store, no-transform' : 'no-store')
}

/** Whether a long work is to be told line by line (app/api/v1/long.ts). */
function asksLines(headers: Headers): boolean {
  return headers.get('accept')?.includes('application/x-ndjson') === true
}

/** Answers of route handlers, which set a stricter policy of their own. */
function isOwnAnswer(path: string): boolean {
  return path.startsWith('/editions/') || path.startsWith('/api/')
}

/** Path and query of a request, whatever stands in its first line. */
function addressOf({ url = '/' }: IncomingMessage): URL {
  const none = 'http://variorum.invalid/'
  return URL.parse(`http://variorum.invalid${url.startsWith('/') ? url : '/'}`) ?? new URL(none)
}

function headersOf({ headers }: IncomingMessage): Headers {
  const said = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return new Headers(said)
}
