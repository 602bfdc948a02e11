/**
 * What is looked at before Next does anything with a request (trust.md 1.6 and 1.7). Each line stands
 * for something that made a bare Next fall or open: a path that does not decode, the decoder of
 * Server Actions (there are none here), bodies too large or of unknown length, an address elsewhere
 * as `callbackUrl`. Also the headers that every answer carries.
 */
import type { RefusalKind } from '../../review/refusal.ts'
import { COPY, DRAFT, GUIDELINE, IMPORT, USUAL } from './body-limits.ts'
import { ownPath } from './own-path.ts'

/** No: a status, a kind and a sentence. */
export type No = {
  readonly status: number
  readonly kind: RefusalKind
  readonly sentence: string
}

/** What the guard looks at. */
export type Looked = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Headers
}

const copies = /^\/api\/v1\/projects\/[^/]+\/works\/[^/]+\/snapshots$/
const imports = /^\/api\/v1\/projects\/[^/]+\/texts(?:\/reading|\/\d+\/revisions)?$/
const guidelines = /^\/api\/v1\/projects\/[^/]+\/guideline$/
const drafts = /^\/api\/v1\/projects\/[^/]+\/drafts\/[^/]+$/

/** Why a request is refused at the front, or null when it may go on. */
export function refusedAtFront({ method, path, query, headers }: Looked): No | null {
  if (!decodes(path)) return no(400, 'not understood', 'The address has a broken percent code.')
  if (headers.has('next-action')) return no(400, 'not understood', 'There are no actions here.')
  const reads = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  if (!reads && !path.startsWith('/api/')) {
    return no(405, 'not understood', `This address does not answer to ${method}.`)
  }
  return refusedBody(reads, path, headers) ?? refusedTarget(query)
}

function refusedBody(reads: boolean, path: string, headers: Headers): No | null {
  if (headers.has('transfer-encoding')) {
    return no(411, 'not understood', 'Say the length of the body in Content-Length.')
  }
  const length = headers.get('content-length') ?? '0'
  if (!/^\d{1,15}$/.test(length))
    return no(400, 'not understood', 'Content-Length is not a number.')
  const most = reads ? 0 : mostAt(path)
  if (Number(length) <= most) return null
  if (most === 0) return no(400, 'not understood', 'A request that only reads has no body.')
  return no(413, 'too much', `This is more than can be taken at once here: at most ${most} bytes.`)
}

function mostAt(path: string): number {
  if (copies.test(path)) return COPY
  if (guidelines.test(path)) return GUIDELINE
  if (drafts.test(path)) return DRAFT
  return imports.test(path) ? IMPORT : USUAL
}

function refusedTarget(query: URLSearchParams): No | null {
  const elsewhere = query.getAll('callbackUrl').some((address) => ownPath(address) === null)
  if (!elsewhere) return null
  return no(400, 'not understood', 'The address to go to afterwards is not one of ours.')
}

function decodes(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}

function no(status: number, kind: RefusalKind, sentence: string): No {
  return { status, kind, sentence }
}

/** The Content-Security-Policy of our pages for one nonce; `dev` lets the compiler's tools work. */
export function contentPolicy(nonce: string, dev: boolean): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The headers that every answer carries; `secure` when people come by https. */
export function safetyHeaders(secure: boolean): Readonly<Record<string, string>> {
  const always = {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'X-Frame-Options': 'DENY',
  }
  if (!secure) return always
  return { ...always, 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }
}
