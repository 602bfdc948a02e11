/**
 * How a no is said over HTTP: JSON with a kind, a sentence and plain facts, under the status of
 * app/refusals.ts. Trouble with the database is «try again soon»; everything else that is thrown is
 * a fault of ours, which is written to the log under a number and told nothing more of.
 */
import { Refusal } from '../../../lib/review/refusal.ts'
import { faultOf } from '../../../lib/server/auth/faults.ts'
import { noteSecurity } from '../../../lib/server/auth/security-log.ts'
import { statuses } from '../../refusals.ts'

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

const faultStatuses = { busy: 503, full: 507, fault: 500 } as const

/** The answer to something that was thrown. */
export async function problem(thrown: unknown, asking: Asking): Promise<Response> {
  if (thrown instanceof Refusal) return refused(thrown, asking)
  const { kind, sentence, id, retryAfter } = faultOf(thrown, asking)
  return said(
    faultStatuses[kind],
    kind,
    sentence,
    id === null ? {} : { id },
    retryAfter ?? undefined,
  )
}

async function refused(refusal: Refusal, asking: Asking): Promise<Response> {
  const { kind, message, facts } = refusal
  if (kind === 'not yours' || kind === 'not there' || kind === 'too often') {
    const { method, route, address, personId } = asking
    await noteSecurity({ kind: `refused: ${kind}`, personId, address, detail: { method, route } })
  }
  const seconds = kind === 'too often' ? Number(facts.seconds ?? 1) : undefined
  return said(statuses[kind], kind, message, facts, seconds)
}

/** A no with its status. */
export function said(
  status: number,
  kind: string,
  sentence: string,
  facts: Refusal['facts'] = {},
  retryAfter?: number,
): Response {
  const headers = { ...guarded, 'Content-Type': 'application/problem+json; charset=utf-8' }
  const later = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }
  return new Response(JSON.stringify({ kind, sentence, facts }), {
    status,
    headers: { ...headers, ...later },
  })
}
