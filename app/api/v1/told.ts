/**
 * What a request says, read and checked: its key, its body by the act's schema, its query by the
 * door's. What a request said is kept beside its key only as a hash that is keyed with the
 * installation's secret, for it may be a password: who has the database alone cannot try guesses.
 */
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { firstProblem } from '../../../lib/review/first-problem.ts'
import { Refusal } from '../../../lib/review/refusal.ts'
import { keyed } from '../../../lib/server/auth/keyed.ts'
import type { Once } from '../../../lib/server/ledger/act.ts'
import { readBytes } from './body.ts'
import { readJson } from './strict-json.ts'

/** What a request brings: its key and its checked value. */
export async function told<S extends z.ZodType>(
  request: Request,
  input: S,
  placed: Readonly<Record<string, unknown>>,
  limit: number,
): Promise<{ once: Once; value: z.output<S> }> {
  refuseCondition(request)
  const key = keyOf(request)
  const bytes = request.method === 'DELETE' ? null : await readBytes(request, limit)
  return {
    once: { key, fingerprint: fingerprint(request, bytes) },
    value: read(bytes, input, placed),
  }
}

/** What a request says that is no act: it changes nothing that is kept, and needs no key. */
export async function mentioned<S extends z.ZodType>(
  request: Request,
  input: S,
  limit: number,
): Promise<z.output<S>> {
  return read(await readBytes(request, limit), input, {})
}

function read<S extends z.ZodType>(
  bytes: Uint8Array | null,
  input: S,
  placed: Readonly<Record<string, unknown>>,
): z.output<S> {
  const body = bytes === null ? {} : readJson(bytes)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Refusal('not understood', 'The request must be a JSON object.')
  }
  const twice = Object.keys(placed).find((name) => Object.hasOwn(body, name))
  if (twice !== undefined) {
    throw new Refusal('not understood', `«${twice}» is in the address already.`, { field: twice })
  }
  const parsed = input.safeParse({ ...body, ...placed })
  if (!parsed.success) throw misread(parsed.error)
  return parsed.data
}

/** The query of a request by its shape: each name once, and none that nobody knows. */
export function queried<Q extends z.ZodType>(request: Request, shape: Q): z.output<Q> {
  const query = new URL(request.url).searchParams
  const twice = [...query.keys()].find((name) => query.getAll(name).length > 1)
  if (twice !== undefined) {
    const field = twice.slice(0, 80)
    throw new Refusal('not understood', `«${field}» must be said once.`, { field })
  }
  const parsed = shape.safeParse(Object.fromEntries(query))
  if (!parsed.success) throw misread(parsed.error)
  return parsed.data
}

function misread(error: z.ZodError): Refusal {
  const { field, sentence } = firstProblem(error)
  return new Refusal('not understood', sentence, field === '' ? {} : { field: field.slice(0, 80) })
}

function keyOf(request: Request): string {
  const key = request.headers.get('idempotency-key') ?? ''
  if (/^[\x21-\x7e]{1,128}$/.test(key)) return key
  throw new Refusal('not understood', 'Send an Idempotency-Key of 1 to 128 visible characters.')
}

/** What a change builds on stands in its body, and is looked at under the lock; a header would only seem to be. */
function refuseCondition({ headers }: Request): void {
  if (!headers.has('if-match') && !headers.has('if-unmodified-since')) return
  throw new Refusal(
    'not understood',
    'A change says in its body what it builds on («basedOn», «supersedes», «saw»), not in If-Match.',
  )
}

/** What a request said, as a keyed hash. */
export function fingerprint(request: Request, bytes: Uint8Array | null): string {
  const body = createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
  return keyed('request', `${request.method} ${new URL(request.url).pathname}\n${body}`)
}
