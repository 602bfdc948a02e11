/**
 * Keeps what a person is writing. Each thing that is written has a place («answer-14»); its content
 * is here at once, in the browser's store a moment later, and on the server after a short rest. The
 * browser's copy goes as soon as the server has it, so that after sign-out nothing readable is left.
 *
 * Time, the server and the browser's store are arguments. The surprising decision: a save is never
 * run twice at once for one place; what is typed meanwhile waits and is saved after, on the version
 * that the save brought back. Two tabs that write the same place get a conflict with both contents.
 */

import { sameWritten } from './same-written.ts'

export type KeptDraft = { readonly body: unknown; readonly version: number }

export type DraftServer = {
  /** Saves; answers the new version. Throws `Conflicting` where another tab saved meanwhile. */
  save(place: string, body: unknown, basedOn: number): Promise<number>
  drop(place: string): Promise<void>
}

/** What another tab has saved meanwhile. */
export class Conflicting extends Error {
  readonly kept: KeptDraft
  constructor(kept: KeptDraft) {
    super('another tab saved meanwhile')
    this.kept = kept
  }
}

export type LocalStore = {
  put(place: string, text: string): void
  take(place: string): string | null
  drop(place: string): void
}

export type Clock = (work: () => void, milliseconds: number) => () => void

export type Keeping = {
  readonly state: 'saved' | 'saving' | 'offline' | 'conflict'
  /** How many places wait for the server. */
  readonly waiting: number
}

type Kept = {
  body: unknown
  version: number
  /** The latest version that the server is known to have had; it stays when a draft is dropped. */
  known: number
  /** Grows with each change; a save remembers which it sent. */
  typed: number
  sent: number
  saving: boolean
  failures: number
  dropped: boolean
  conflict: KeptDraft | null
  /** Grows when the content was replaced from elsewhere, so that an editor begins anew. */
  turn: number
  cancel: (() => void) | null
}

const REST = 800
const LONGEST = 30_000

export class DraftKeeper {
  readonly #server: DraftServer
  readonly #local: LocalStore
  readonly #after: Clock
  readonly #places = new Map<string, Kept>()
  readonly #listeners = new Set<() => void>()
  #keeping: Keeping = { state: 'saved', waiting: 0 }

  constructor(server: DraftServer, local: LocalStore, after: Clock) {
    this.#server = server
    this.#local = local
    this.#after = after
  }

  /**
   * What the server had when the page came, with what this browser had not yet sent on top. A page
   * may come late, or from the browser's own memory: what is newer here stays.
   */
  begin(
    drafts: readonly (KeptDraft & { readonly place: string })[],
    unsent: readonly string[],
  ): void {
    for (const { place, body, version } of drafts) {
      const here = this.#places.get(place)
      if (here === undefined || (!waits(here) && version > here.known)) {
        this.#places.set(place, fresh(body, version, this.turn(place) + 1))
      }
    }
    for (const place of unsent) {
      const left = parsed(this.#local.take(place))
      if (left === null) {
        this.#local.drop(place)
        continue
      }
      this.#places.set(place, fresh(left.body, left.version, this.turn(place) + 1))
      this.write(place, left.body)
    }
    this.#look()
  }

  /** What is written at a place, or undefined. */
  read(place: string): unknown {
    const kept = this.#places.get(place)
    return kept === undefined || kept.dropped ? undefined : kept.body
  }

  /** Which content an editor at this place began with; another number, and it has to begin anew. */
  turn(place: string): number {
    return this.#places.get(place)?.turn ?? 0
  }

  /** Has the server not yet confirmed what was last written at a place? */
  isWaiting(place: string): boolean {
    const kept = this.#places.get(place)
    return kept !== undefined && waits(kept)
  }

  /** Something was typed. */
  write(place: string, body: unknown): void {
    const kept = this.#places.get(place) ?? fresh(undefined, 0)
    this.#places.set(place, kept)
    kept.body = body
    kept.dropped = false
    kept.typed++
    this.#local.put(place, JSON.stringify({ body, version: kept.version }))
    this.#plan(place, kept, REST)
    this.#tell()
  }

  /** What was written has become an act, or was thrown away. */
  drop(place: string): void {
    const kept = this.#places.get(place)
    this.#local.drop(place)
    if (kept === undefined) return
    kept.dropped = true
    kept.conflict = null
    kept.typed++
    this.#plan(place, kept, 0)
    this.#tell()
  }

  /** The other tab's content where two tabs wrote the same thing, else null. */
  conflictAt(place: string): KeptDraft | null {
    return this.#places.get(place)?.conflict ?? null
  }

  /** The places that are in conflict. */
  conflicts(): readonly string[] {
    return [...this.#places].filter(([, kept]) => kept.conflict !== null).map(([place]) => place)
  }

  /** Ends a conflict with the content that the person chose. */
  settle(place: string, body: unknown): void {
    const kept = this.#places.get(place)
    if (kept === undefined || kept.conflict === null) return
    kept.version = kept.conflict.version
    kept.conflict = null
    kept.turn++
    this.write(place, body)
  }

  /** Try at once what waits, as when the network is back or the page is left. */
  hurry(): void {
    for (const [place, kept] of this.#places) {
      if (!waits(kept) || kept.conflict !== null) continue
      kept.failures = 0
      this.#plan(place, kept, 0)
    }
  }

  /** Resolves once the server has everything; rejects when it cannot be reached or two tabs differ. */
  settled(): Promise<void> {
    this.hurry()
    return new Promise((resolve, reject) => {
      const look = () => {
        const { state, waiting } = this.#keeping
        if (waiting > 0 && state === 'saving') return
        stop()
        if (waiting === 0 && state === 'saved') resolve()
        else reject(new Error(`The drafts are ${state}`))
      }
      const stop = this.listen(look)
      look()
    })
  }

  /** How the keeping stands, for the foot; the same object until it changes. */
  keeping(): Keeping {
    return this.#keeping
  }

  /** Be told when something changed; answers how to stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #plan(place: string, kept: Kept, wait: number): void {
    kept.cancel?.()
    kept.cancel = null
    if (kept.saving || kept.conflict !== null) return
    kept.cancel = this.#after(() => void this.#save(place, kept), wait)
  }

  async #save(place: string, kept: Kept): Promise<void> {
    kept.cancel = null
    kept.saving = true
    kept.sent = kept.typed
    const sending = kept.sent
    this.#tell()
    try {
      await this.#send(place, kept)
      kept.failures = 0
      if (kept.typed === sending) this.#local.drop(place)
    } catch (failure) {
      kept.sent = 0
      if (failure instanceof Conflicting) meet(kept, failure.kept)
      else kept.failures++
    }
    kept.saving = false
    if (waits(kept)) this.#plan(place, kept, pause(kept.failures))
    this.#tell()
  }

  async #send(place: string, kept: Kept): Promise<void> {
    if (!kept.dropped) {
      kept.version = await this.#server.save(place, kept.body, kept.version)
      kept.known = Math.max(kept.known, kept.version)
      return
    }
    if (kept.version > 0) await this.#server.drop(place)
    kept.version = 0
  }

  #tell(): void {
    this.#look()
    for (const listener of this.#listeners) listener()
  }

  #look(): void {
    const places = [...this.#places.values()]
    const waiting = places.filter(waits).length
    const state = places.some(({ conflict }) => conflict !== null)
      ? 'conflict'
      : places.some((kept) => waits(kept) && kept.failures > 0)
        ? 'offline'
        : waiting > 0
          ? 'saving'
          : 'saved'
    const { state: before, waiting: waited } = this.#keeping
    if (before !== state || waited !== waiting) this.#keeping = { state, waiting }
  }
}

function fresh(body: unknown, version: number, turn = 0): Kept {
  return {
    body,
    version,
    known: version,
    typed: 1,
    sent: 1,
    saving: false,
    failures: 0,
    dropped: false,
    conflict: null,
    turn,
    cancel: null,
  }
}

/** Has the server not yet confirmed the last thing typed here? */
function waits(kept: Kept): boolean {
  return kept.saving || kept.sent !== kept.typed
}

function pause(failures: number): number {
  return failures === 0 ? REST : Math.min(LONGEST, 1_000 * 2 ** failures)
}

/** Another tab has saved: the same words are no conflict, they are sent again on its version. */
function meet(kept: Kept, other: KeptDraft): void {
  if (sameWritten(other.body, kept.body)) kept.version = other.version
  else kept.conflict = other
}

/** What the browser's store held: a content and the version that it was built on. */
function parsed(text: string | null): KeptDraft | null {
  if (text === null) return null
  try {
    const left: unknown = JSON.parse(text)
    if (typeof left !== 'object' || left === null || !('body' in left)) return null
    const version = 'version' in left && typeof left.version === 'number' ? left.version : 0
    return { body: left.body, version }
  } catch {
    return null
  }
}
