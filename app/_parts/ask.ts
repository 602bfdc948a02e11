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

/** The server's no, in a sentence. `fault` is our own failure; its id is in `facts.id`. */
export class Refused extends Error {
  readonly kind: RefusalKind | 'fault'
  readonly sentence: string
  readonly facts: Facts

  constructor(kind: RefusalKind | 'fault', sentence: string, facts: Facts = {}) {
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

export type Asked = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly key?: string
  readonly signal?: AbortSignal
}

/** Waits between tries, in milliseconds, before the random part. */
const waits = [250, 900, 2_400]

/** Statuses that mean «not yet» and promise that trying again is right. */
const passing = new Set([502, 503, 504])

/** A new key for an intent, also where the page is not a secure context. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Ask a door; answers what it answered, throws `Refused` or `Offline`. */
export async function ask<T>(path: string, body?: unknown, asked: Asked = {}): Promise<T> {
  const method = asked.method ?? 'POST'
  const request: RequestInit = {
    method,
    credentials: 'same-origin',
    cache: 'no-store',
    headers: {
      accept: 'application/json',
      ...(method === 'GET' ? {} : { 'idempotency-key': asked.key ?? newKey() }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(asked.signal === undefined ? {} : { signal: asked.signal }),
  }
  return answerOf(await reach(path, request))
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

/** Send a request until the server answers, or the waits are used up. */
async function reach(path: string, request: RequestInit): Promise<Response> {
  for (const wait of [...waits, null]) {
    const response = await once(path, request)
    if (response !== null && (wait === null || !passing.has(response.status))) return response
    if (wait === null) break
    await new Promise((done) => setTimeout(done, wait * (0.75 + Math.random() / 2)))
  }
  throw new Offline()
}

/** One try; null when the network failed. A caller's own abort is thrown on. */
async function once(path: string, request: RequestInit): Promise<Response | null> {
  try {
    return await fetch(path, request)
  } catch (failure) {
    if (request.signal?.aborted) throw failure
    return null
  }
}

/** What a response says: its JSON, or the refusal in it. */
async function answerOf<T>(response: Response): Promise<T> {
  const said = await response.json().catch(() => null)
  if (response.ok) return said
  if (said !== null && typeof said.detail === 'string' && typeof said.kind === 'string') {
    throw new Refused(said.kind, said.detail, said.facts ?? {})
  }
  throw new Refused(
    'fault',
    `Something broke on our side (${response.status}). Nothing was changed; try again, and tell the owner if it goes on.`,
  )
}
