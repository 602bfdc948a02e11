/**
 * How a no is said over HTTP: problem details (RFC 9457) as app/refusals.ts maps them. Trouble with
 * the database is «try again soon»; everything else that is thrown is a fault of ours, which is
 * written to the log under a number and told nothing more of.
 */
import { Refusal, type RefusalKind } from '../../../lib/review/refusal.ts'
import { faultOf } from '../../../lib/server/auth/faults.ts'
import { noteSecurity } from '../../../lib/server/auth/security-log.ts'
import { type ProblemKind, problemBody } from '../../refusals.ts'

/** Headers of every answer of the API. */
export const guarded = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
} as const

/** Who asked for what, as far as the log may know. */
export type Asking = {
  readonly method: string
  readonly route: string
  readonly address: string | null
  personId: string | null
}

/** Refusals that the security log keeps: what could be a try to get where one may not. */
const noted: ReadonlySet<RefusalKind> = new Set([
  'not yours',
  'not there',
  'too often',
  'second factor',
])

/** The answer to something that was thrown. */
export async function problem(thrown: unknown, asking: Asking): Promise<Response> {
  if (thrown instanceof Refusal) return refused(thrown, asking)
  const { kind, sentence, id, retryAfter } = faultOf(thrown, asking)
  return said(kind, sentence, id === null ? {} : { id }, { retryAfter })
}

async function refused(refusal: Refusal, asking: Asking): Promise<Response> {
  const { kind, message, facts } = refusal
  if (noted.has(kind)) {
    const { method, route, address, personId } = asking
    await noteSecurity({ kind: `refused: ${kind}`, personId, address, detail: { method, route } })
  }
  const retryAfter = kind === 'too often' ? Number(facts.seconds ?? 1) : null
  return said(kind, message, facts, { retryAfter })
}

/** A no, under the status of its kind unless another is meant. */
export function said(
  kind: ProblemKind,
  sentence: string,
  facts: Refusal['facts'] = {},
  more: { readonly status?: number; readonly retryAfter?: number | null } = {},
): Response {
  const body = problemBody(kind, sentence, facts, more.status)
  const later = more.retryAfter == null ? {} : { 'Retry-After': String(more.retryAfter) }
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      ...guarded,
      'Content-Type': 'application/problem+json; charset=utf-8',
      ...(kind === 'not signed in' ? { 'WWW-Authenticate': 'Bearer realm="variorum"' } : {}),
      ...later,
    },
  })
}
