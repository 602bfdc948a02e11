/**
 * The front guard: every request passes here first. It refuses what must not reach the framework,
 * gives every answer its safety headers, and every page a policy with a fresh nonce. It decides
 * nothing about people: that is done where the data is read.
 *
 * Answers of route handlers (the API, published editions) are no pages: they set a stricter policy.
 */
import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { problemBody } from './app/refusals.ts'
import { contentPolicy, refusedAtFront, safetyHeaders } from './lib/server/auth/front-guard.ts'
import { isSecure } from './lib/server/auth/session-cookie.ts'

export function proxy(request: NextRequest): NextResponse {
  const { pathname, search, searchParams } = request.nextUrl
  const { method, headers } = request
  const no = refusedAtFront({ method, path: pathname, query: searchParams, headers })
  if (no !== null) return refused(no)
  const policy = contentPolicy(
    randomBytes(16).toString('base64'),
    process.env.NODE_ENV === 'development',
  )
  const inward = new Headers(headers)
  inward.set('Content-Security-Policy', policy)
  inward.set('x-variorum-path', `${pathname}${search}`)
  inward.delete('x-nonce')
  const response = NextResponse.next({ request: { headers: inward } })
  const streams = pathname.endsWith('/events') || asksLines(headers)
  return guarded(response, pathname, policy, streams)
}

function guarded(
  response: NextResponse,
  path: string,
  policy: string,
  streams = false,
): NextResponse {
  for (const [name, value] of Object.entries(safetyHeaders(isSecure()))) {
    response.headers.set(name, value)
  }
  if (path.startsWith('/_next/static/')) return response
  if (!isOwnAnswer(path)) response.headers.set('Content-Security-Policy', policy)
  // Also «no-transform»: a compressed stream would wait for more before it says anything.
  response.headers.set('Cache-Control', streams ? 'no-store, no-transform' : 'no-store')
  return response
}

/** Whether a long work is to be told line by line (app/api/v1/long.ts). */
function asksLines(headers: Headers): boolean {
  return headers.get('accept')?.includes('application/x-ndjson') === true
}

/** Answers of route handlers, which set a stricter policy of their own. */
function isOwnAnswer(path: string): boolean {
  return path.startsWith('/editions/') || path.startsWith('/api/')
}

function refused({ status, kind, sentence }: NonNullable<ReturnType<typeof refusedAtFront>>) {
  const response = NextResponse.json(problemBody(kind, sentence, {}, status), {
    status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8' },
  })
  return guarded(response, '', "default-src 'none'; frame-ancestors 'none'")
}
