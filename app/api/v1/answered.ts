/**
 * How an answer is said: JSON under a strong ETag, which is a hash of exactly the bytes that this
 * asker is given and so tells nothing more than they do. Whoever has the bytes already
 * (`If-None-Match`) is told so. Nothing is stored on the way: every request is asked anew.
 */
import { createHash } from 'node:crypto'
import type { Page } from '../../../lib/review/paging.ts'
import { guarded } from './problem.ts'

/** An answer as JSON. */
export function answered(
  answer: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const bytes = new TextEncoder().encode(JSON.stringify(answer ?? {}))
  return new Response(bytes, {
    headers: {
      ...guarded,
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': String(bytes.byteLength),
      ETag: `"${createHash('sha256').update(bytes).digest('base64url')}"`,
      ...headers,
    },
  })
}

/** A page of a list, with the address of the next one. */
export function answeredPage(request: Request, page: Page<unknown>): Response {
  if (page.next === null) return answered(page)
  const { pathname, searchParams } = new URL(request.url)
  const query = new URLSearchParams(searchParams)
  query.set('after', page.next)
  return answered(page, { Link: `<${pathname}?${query}>; rel="next"` })
}

/** The answer, or that nothing is new in it (RFC 9110, 13.1.2). */
export function unlessHad(request: Request, response: Response): Response {
  const tag = response.headers.get('etag')
  const had = request.headers.get('if-none-match')
  if (response.status !== 200 || tag === null || had === null || !names(had, tag)) return response
  const headers = new Headers(response.headers)
  for (const name of ['content-length', 'content-type', 'content-disposition']) headers.delete(name)
  return new Response(null, { status: 304, headers })
}

/** Weak comparison: a proxy that compressed an answer has weakened its tag. */
function names(had: string, tag: string): boolean {
  return (
    had.trim() === '*' || had.split(/\s*,\s*/).some((one) => one.trim().replace(/^W\//, '') === tag)
  )
}

/** The same answer without its body. */
export function bodiless(response: Response): Response {
  return new Response(null, { status: response.status, headers: response.headers })
}
