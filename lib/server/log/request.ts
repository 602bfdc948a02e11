/**
 * What the log is told of the request that is being answered: the front door begins a note, whoever
 * recognises the person and their seat adds to it, and the line is written at the end. It follows the
 * request through every await (AsyncLocalStorage), so that nobody has to hand it on.
 *
 * The storage hangs on the process, because a bundler may load this module more than once.
 */
import { AsyncLocalStorage } from 'node:async_hooks'

export type RequestNote = {
  readonly id: string
  /** The pattern of the route, never the address itself. */
  readonly route: string
  person: string | null
  project: string | null
  /** Seconds after which to ask again, where a page met a database that cannot answer now. */
  busy?: number
}

declare global {
  var variorumRequests: AsyncLocalStorage<RequestNote> | undefined
}

function requests(): AsyncLocalStorage<RequestNote> {
  globalThis.variorumRequests ??= new AsyncLocalStorage()
  return globalThis.variorumRequests
}

/** Answers a request under its note. */
export function underNote<T>(note: RequestNote, answer: () => T): T {
  return requests().run(note, answer)
}

/** The note of the request that is being answered; undefined outside of one. */
export function requestNote(): RequestNote | undefined {
  return requests().getStore()
}

/** Notes who asks, and in which project they sit. */
export function noteAsker(known: { readonly person?: string; readonly project?: string }): void {
  const note = requestNote()
  if (note !== undefined) Object.assign(note, known)
}

/** Notes that the page cannot be read now, which the framework would tell as a fault. */
export function noteBusy(retryAfter: number): void {
  const note = requestNote()
  if (note !== undefined) note.busy = retryAfter
}
