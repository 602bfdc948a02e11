/**
 * How the browser asks the server to do something: one JSON request to a door under `/api/v1`.
 *
 * What is asked once happens once. Each intent has an `Idempotency-Key`; when the network fails, or
 * the server is only just starting, the same request is sent again with the same key, after a wait
 * that grows and is a little random. A caller that lets a person press again passes the key of the
 * first try (`newKey`). An answer that says no is thrown as `Refused`, a network that stays away as
 * `Offline`.
 */
import type { RefusalKind } from '../../lib/review/refusal.ts'

type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** Why the server did not do it: a law, or that it could not just now. `fault` is our own failure; its id is in `facts.id`. */
type NoKind = RefusalKind | 'busy' | 'full' | 'fault'

/** The server's no, in a sentence. */
export class Refused extends Error {
  readonly kind: NoKind
  readonly sentence: string
  readonly facts: Facts

  constructor(kind: NoKind, sentence: string, facts: Facts = {}) {
    super(sentence)
    this.name = 'Refused'
    this.kind = kind
    this.sentence = sentence
    this.facts = facts
  }
}

/** The server could not be reached; nothing is known of the act, and asking again with the same key is safe. */
export class Offline extends Error {
  readonly sentence =
    'The server cannot be reached. Nothing that you typed is lost; try again in a moment.'

  constructor() {
    super('offline')
    this.name = 'Offline'
  }
}

/** The person stopped what was under way; it may have been done a moment before. */
export class Stopped extends Error {
  readonly sentence = 'Stopped.'

  constructor() {
    super('stopped')
    this.name = 'Stopped'
  }
}

const unknown: ReadonlySet<NoKind> = new Set(['busy', 'full', 'fault', 'too often'])

/**
 * Is it not known, after this failure, whether the act was done? A server that lost its database while it
 * committed cannot know it either. Asking again is safe, and once only, under the same key.
 */
export function leavesOpen(failure: unknown): boolean {
  if (failure instanceof Refused) return unknown.has(failure.kind)
  return failure instanceof Offline || failure instanceof Stopped
}

export type Asked = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly key?: string
  readonly signal?: AbortSignal
}

/** Waits between tries, in milliseconds, before the random part. */
export const waits = [250, 900, 2_400]

/** Statuses that mean «not yet» and promise that trying again is right. */
export const passing: ReadonlySet<number> = new Set([502, 503, 504])

/** A new key for an intent, also where the page is not a secure context. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Ask a door; answers what it answered, throws `Refused` or `Offline`. */
export async function ask<T>(path: string, body?: unknown, asked: Asked = {}): Promise<T> {
  return answerOf(await reach(path, requestOf('application/json', body, asked)))
}

/** The request that asks for an answer of this media type. */
export function requestOf(accept: string, body: unknown, asked: Asked): RequestInit {
  const method = asked.method ?? 'POST'
  return {
    method,
    credentials: 'same-origin',
    cache: 'no-store',
    headers: {
      accept,
      ...(method === 'GET' ? {} : { 'idempotency-key': asked.key ?? newKey() }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(asked.signal === undefined ? {} : { signal: asked.signal }),
  }
}

type OnePage<T> = { readonly items: readonly T[]; readonly next: string | null }

/** Everything in a list that is given in pages. */
export async function askAll<T>(
  path: string,
  asked: Pick<Asked, 'signal'> = {},
): Promise<readonly T[]> {
  const all: T[] = []
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`
    const page: OnePage<T> = await ask(`${path}?limit=200${from}`, undefined, {
      ...asked,
      method: 'GET',
    })
    all.push(...page.items)
    after = page.next
  }
  return all
}

/** How a request is sent once. */
export type Send = (path: string, request: RequestInit) => Promise<Response>

/** Send a request until the server answers, or the waits are used up. */
export async function reach(
  path: string,
  request: RequestInit,
  send: Send = (...sent) => fetch(...sent),
): Promise<Response> {
  for (const wait of [...waits, null]) {
    const response = await once(path, request, send)
    if (response !== null && (wait === null || !passing.has(response.status))) return response
    if (wait === null) break
    await pause(wait)
  }
  throw new Offline()
}

/** A wait, and a little more or less, so that not everybody comes back at once. */
export function pause(wait: number): Promise<void> {
  return new Promise((done) => setTimeout(done, wait * (0.75 + Math.random() / 2)))
}

/** One try; null when the network failed. A caller's own abort is thrown on. */
async function once(path: string, request: RequestInit, send: Send): Promise<Response | null> {
  try {
    return await send(path, request)
  } catch (failure) {
    if (request.signal?.aborted) throw failure
    return null
  }
}

/** What a response says: its JSON, or the refusal in it. */
export async function answerOf<T>(response: Response): Promise<T> {
  const said = await response.json().catch(() => null)
  if (response.ok) return said
  throw refusedBy(response.status, said)
}

/** What a no looks like on the wire, as far as it is one of ours. */
type Said = {
  readonly kind?: NoKind
  readonly detail?: string
  readonly facts?: Facts
}

/** The refusal in what was said under a status. */
export function refusedBy(status: number, said: Said | null): Refused {
  if (typeof said?.detail === 'string' && typeof said.kind === 'string') {
    return new Refused(said.kind, said.detail, said.facts ?? {})
  }
  return new Refused(
    'fault',
    `Something broke on our side (${status}). Try again: what was done already is not done twice. Tell the owner if it goes on.`,
  )
}
