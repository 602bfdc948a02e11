/**
 * The live wire of a page: what others do, as it happens. However many tabs a browser has open, one of
 * them holds the one connection to the server (they agree by a Web Lock; browsers allow six
 * connections to a host, and a seventh tab could not even load), and tells the others by a
 * BroadcastChannel. When that tab goes, the next one takes over from the last number it knows.
 *
 * A page begins from the number that its server rendered (`ProjectSeen.last`). A tab that comes
 * later says from where it begins, and the holder repeats what it has since, or reads it again.
 * Repeats are harmless: each tab passes on only numbers above its last.
 *
 * Who is here (CompanyTold) comes beside the touches, without a number; the holder knows the whole and
 * tells it to a tab that comes later.
 *
 * «Not live» is said when nothing, not even a beat, has come for ten seconds; «ended» when the
 * session or the seat is over, so that the page can ask to sign in again. The first word after a
 * silence is told to the whole page (`liveAgain`), so that drafts which wait are sent at once.
 */
import { useEffect, useRef, useState } from 'react'
import { type Company, type CompanyTold, companyAfter } from '../../lib/review/company.ts'
import type { Touch } from '../../lib/review/seen.ts'

export type LiveState = 'live' | 'not live' | 'ended'

/** What tabs tell each other. `hello` asks the holder for everything after a number. */
type Note =
  | { readonly kind: 'touch'; readonly touch: Touch }
  | { readonly kind: 'company'; readonly told: CompanyTold }
  | { readonly kind: 'beat' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'hello'; readonly after: number }

/** The event on the window that says: the server is heard again. */
export const liveAgain = 'variorum live again'

const SILENCE = 10_000
/** Longer than from beat to beat: whoever hears something after so long was cut off. */
const GAP = 4_500
const KEPT = 300
const WAITS = [1_000, 2_000, 4_000, 8_000, 15_000]

/**
 * Follow a project from an event number on. `onTouch` is called in order, once a number; a changed
 * `onTouch` needs no memo.
 */
export function useLive(
  projectId: string,
  after: number,
  onTouch: (touch: Touch) => void,
  onCompany: (told: CompanyTold) => void = () => {},
): { readonly state: LiveState } {
  const [state, setState] = useState<LiveState>('not live')
  const told = useRef(onTouch)
  const company = useRef(onCompany)
  const begin = useRef(after)
  useEffect(() => {
    told.current = onTouch
    company.current = onCompany
  })
  useEffect(() => {
    const wire = new Wire(projectId, begin.current, {
      touched: (touch) => told.current(touch),
      company: (said) => company.current(said),
      changed: setState,
    })
    return () => wire.close()
  }, [projectId])
  return { state }
}

/** Whom a wire tells. */
type Ears = {
  readonly touched: (touch: Touch) => void
  readonly company: (told: CompanyTold) => void
  readonly changed: (state: LiveState) => void
}

/** One tab's end of the wire. */
class Wire {
  readonly #tabs: BroadcastChannel
  readonly #projectId: string
  readonly #ears: Ears
  readonly #left = new AbortController()
  #last: number
  #state: LiveState = 'not live'
  #heard = performance.now()
  #silence: ReturnType<typeof setTimeout> | undefined
  #holding: Holding | null = null

  constructor(projectId: string, after: number, ears: Ears) {
    this.#projectId = projectId
    this.#last = after
    this.#ears = ears
    this.#tabs = new BroadcastChannel(`variorum live ${projectId}`)
    this.#tabs.onmessage = ({ data }: MessageEvent<Note>) => this.#hear(data)
    this.#tabs.postMessage({ kind: 'hello', after } satisfies Note)
    void this.#hold()
  }

  close(): void {
    this.#left.abort()
    this.#holding?.close()
    this.#tabs.close()
    clearTimeout(this.#silence)
  }

  /** Wait to become the tab that holds the connection, and hold it until the tab goes. */
  async #hold(): Promise<void> {
    const { signal } = this.#left
    const hold = () => {
      if (signal.aborted || this.#state === 'ended') return
      this.#holding = new Holding(this.#projectId, this.#last, (note) => this.#say(note))
      return new Promise<void>((over) => {
        signal.addEventListener('abort', () => over())
      })
    }
    if (navigator.locks === undefined) {
      await hold()
      return
    }
    const name = `variorum live ${this.#projectId}`
    await navigator.locks.request(name, { signal }, hold).catch(() => {})
  }

  /** The holder's own news: for the other tabs and for itself. */
  #say(note: Note): void {
    if (this.#left.signal.aborted) return
    this.#tabs.postMessage(note)
    this.#hear(note)
  }

  #hear(note: Note): void {
    if (note.kind === 'hello') {
      this.#holding?.welcome(note.after)
      return
    }
    if (note.kind === 'ended') {
      this.#become('ended')
      return
    }
    this.#alive()
    if (note.kind === 'company') this.#ears.company(note.told)
    if (note.kind === 'touch' && note.touch.number > this.#last) {
      this.#last = note.touch.number
      this.#ears.touched(note.touch)
    }
  }

  #alive(): void {
    const now = performance.now()
    if (now - this.#heard > GAP) window.dispatchEvent(new Event(liveAgain))
    this.#heard = now
    clearTimeout(this.#silence)
    this.#silence = setTimeout(() => this.#become('not live'), SILENCE)
    this.#become('live')
  }

  #become(state: LiveState): void {
    if (this.#state === state || this.#state === 'ended') return
    this.#state = state
    this.#ears.changed(state)
  }
}

/** The connection, in the one tab that holds it. */
class Holding {
  readonly #address: string
  readonly #say: (note: Note) => void
  #kept: Touch[] = []
  #company: Company = new Map()
  /** Everything after this number was heard or is kept. */
  #from: number
  #last: number
  #source: EventSource | null = null
  #failures = 0
  #again: ReturnType<typeof setTimeout> | undefined

  constructor(projectId: string, after: number, say: (note: Note) => void) {
    this.#address = `/api/projects/${projectId}/events`
    this.#from = after
    this.#last = after
    this.#say = say
    this.#open()
  }

  close(): void {
    clearTimeout(this.#again)
    this.#source?.close()
    this.#source = null
  }

  /** A tab has come that knows everything up to a number. */
  welcome(after: number): void {
    const told = { whole: true, here: [...this.#company.values()], gone: [] }
    if (this.#company.size > 0) this.#say({ kind: 'company', told })
    if (after < this.#from) {
      this.#from = after
      this.#last = after
      this.#kept = []
      this.#open()
      return
    }
    for (const touch of this.#kept) {
      if (touch.number > after) this.#say({ kind: 'touch', touch })
    }
  }

  #open(): void {
    this.close()
    const source = new EventSource(`${this.#address}?after=${Math.max(1, this.#last)}`)
    this.#source = source
    source.onmessage = ({ data }: MessageEvent<string>) => this.#heard(JSON.parse(data))
    source.addEventListener('beat', () => {
      this.#failures = 0
      this.#say({ kind: 'beat' })
    })
    source.addEventListener('company', ({ data }: MessageEvent<string>) => {
      const told: CompanyTold = JSON.parse(data)
      this.#company = companyAfter(this.#company, told)
      this.#say({ kind: 'company', told })
    })
    source.addEventListener('bye', () => this.#end())
    source.addEventListener('again', () => this.#retry())
    source.onerror = () => this.#retry()
  }

  #heard(touch: Touch): void {
    this.#failures = 0
    this.#last = Math.max(this.#last, touch.number)
    this.#kept.push(touch)
    if (this.#kept.length > KEPT) this.#from = this.#kept.shift()?.number ?? this.#from
    this.#say({ kind: 'touch', touch })
  }

  /** Come back after a wait that grows and is a little random, unless there is nothing to come back to. */
  #retry(): void {
    this.close()
    const wait = WAITS[Math.min(this.#failures, WAITS.length - 1)] ?? 1_000
    this.#failures += 1
    this.#again = setTimeout(() => void this.#look(), wait * (0.5 + Math.random()))
  }

  /** An EventSource does not say why it was refused, so the stream's own address is asked. */
  async #look(): Promise<void> {
    const answer = await fetch(this.#address, { method: 'HEAD', cache: 'no-store' }).catch(
      () => null,
    )
    if (answer !== null && (answer.status === 401 || answer.status === 404)) this.#end()
    else this.#open()
  }

  #end(): void {
    this.close()
    this.#say({ kind: 'ended' })
  }
}
