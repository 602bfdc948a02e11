/**
 * All open streams of this process. Every three seconds, in one query for all of them, the sessions
 * and seats are read again: who is signed out or has no seat any more is told `bye`, who has another role
 * `again` (the browser comes back with new eyes), everybody else gets a `beat`, by which a browser
 * knows that it is live. When a seat changes, that person's streams are looked at before the event
 * is told. Company is told once a second, whatever happens (company.ts). While the database cannot answer nobody gets a beat.
 *
 * The process holds one of these, on `globalThis`, because the framework may load a module twice.
 */
import { seesCompany } from '../../review/company-sight.ts'
import type { Touch } from '../../review/seen.ts'
import { type Seat, type SignedIn, sessionLimits } from '../auth/seat.ts'
import { noteTrouble } from '../auth/security-log.ts'
import { hearCommitted } from '../ledger/committed.ts'
import { database } from '../store/database.ts'
import { type StandingNow, standings } from '../store/read-standing.ts'
import { Channel, type Follower, ledger } from './channel.ts'
import { Companies } from './company.ts'
import { Listening, type Noted } from './listening.ts'
import { goes } from './walk.ts'

/** How a stream is spoken to. */
export type Mouth = {
  readonly touch: (touch: Touch) => void
  readonly beat: () => void
  /** Who is here, as JSON of a CompanyTold. */
  readonly company: (words: string) => void
  /** The last word; afterwards nothing is said. */
  readonly end: (word: 'bye' | 'again') => void
}

type Stream = { readonly person: SignedIn; readonly seat: Seat; readonly mouth: Mouth } & Follower

const EVERY = 3_000
/** How often it is told who is here. */
const COMPANY_EVERY = 1_000
/** Streams that one session may hold at once: browsers share one among their tabs. */
const MOST = 20

export class Streams {
  readonly #open = new Set<Stream>()
  readonly #channels = new Map<string, Channel>()
  readonly #listening: Listening
  readonly #companies = new Companies()
  readonly #timers: readonly NodeJS.Timeout[]
  readonly #deafen: () => void

  constructor() {
    this.#listening = new Listening(
      (note) => this.#wake(note),
      (words) => this.#companies.hear(words, Date.now()),
    )
    this.#deafen = hearCommitted((event) => {
      const telling = this.#channels.get(event.project)?.happened(event)
      telling?.catch((error) => noteTrouble(error, 'channel'))
    })
    this.#timers = [
      setInterval(() => this.#tick(), EVERY).unref(),
      setInterval(() => this.#tellCompany(), COMPANY_EVERY).unref(),
    ]
  }

  /** How many streams are open. */
  get size(): number {
    return this.#open.size
  }

  /** Does this process hear of what happens in others? */
  get listening(): boolean {
    return this.#listening.listening
  }

  /** May this session open one more? */
  room(person: SignedIn): boolean {
    const mine = [...this.#open].filter((one) => one.person.sessionId === person.sessionId)
    return mine.length < MOST
  }

  /** Opens a stream from a number on; answers how to close it. */
  open(person: SignedIn, seat: Seat, after: number, mouth: Mouth): () => void {
    const stream: Stream = {
      person,
      seat,
      mouth,
      viewer: seat,
      tell: (touch) => mouth.touch(touch),
    }
    this.#open.add(stream)
    this.#channel(seat.projectId)
      .follow(stream, after)
      .then(() => {
        if (!this.#open.has(stream)) return
        mouth.beat()
        if (keepsCompany(stream)) {
          mouth.company(JSON.stringify(this.#companies.whole(seat.projectId, Date.now())))
        }
      })
      .catch((error) => {
        if (this.#open.has(stream)) noteTrouble(error, 'stream')
        this.#end(stream, 'again')
      })
    return () => this.#close(stream)
  }

  /** End every stream and stop listening. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer)
    this.#deafen()
    for (const stream of this.#open) this.#end(stream, 'again')
    await this.#listening.stop()
  }

  /** Also reads on, so that a failed reading is made up for without another note. */
  #tick(): void {
    void this.#check([...this.#open])
    this.#wake(null)
  }

  #tellCompany(): void {
    for (const [projectId, told] of this.#companies.news(Date.now())) {
      const words = JSON.stringify(told)
      for (const stream of this.#open) {
        if (stream.seat.projectId === projectId && keepsCompany(stream)) stream.mouth.company(words)
      }
    }
  }

  #channel(projectId: string): Channel {
    const known = this.#channels.get(projectId)
    if (known !== undefined) return known
    const seatChanged = (personId: string) =>
      this.#check([...this.#open].filter(({ seat }) => seat.personId === personId))
    const channel = new Channel(projectId, { ...ledger, seatChanged })
    this.#channels.set(projectId, channel)
    return channel
  }

  #wake(note: Noted | null): void {
    const all = [...this.#channels.values()]
    const woken = note === null ? all : all.filter(({ projectId }) => projectId === note.project)
    for (const channel of woken) {
      channel.wake(note?.number).catch((error) => noteTrouble(error, 'channel'))
    }
  }

  async #check(streams: readonly Stream[]): Promise<void> {
    if (streams.length === 0) return
    const asked = streams.map(({ person, seat }) => ({
      sessionId: person.sessionId,
      projectId: seat.projectId,
    }))
    try {
      const found = await standings(database(), asked, sessionLimits)
      const now = new Map(found.map((one) => [`${one.sessionId} ${one.projectId}`, one]))
      for (const stream of streams) {
        this.#judge(stream, now.get(`${stream.person.sessionId} ${stream.seat.projectId}`))
      }
    } catch (error) {
      noteTrouble(error, 'standings')
    }
  }

  #judge(stream: Stream, now: StandingNow | undefined): void {
    if (now === undefined || !now.live || now.role === null) {
      this.#end(stream, 'bye')
      goes(stream.seat).catch((error) => noteTrouble(error, 'company'))
    } else if (now.role !== stream.seat.role) this.#end(stream, 'again')
    else if (this.#open.has(stream) && this.#listening.listening) stream.mouth.beat()
  }

  #end(stream: Stream, word: 'bye' | 'again'): void {
    if (!this.#open.has(stream)) return
    this.#close(stream)
    stream.mouth.end(word)
  }

  #close(stream: Stream): void {
    if (!this.#open.delete(stream)) return
    const channel = this.#channels.get(stream.seat.projectId)
    channel?.leave(stream)
    if (channel?.empty) this.#channels.delete(stream.seat.projectId)
  }
}

/** Is this stream told who is here? A program with a token is not company. */
function keepsCompany({ person, seat }: Stream): boolean {
  return person.token === null && seesCompany(seat)
}

declare global {
  var variorumStreams: Streams | undefined
}

/** The streams of this process. */
export function streams(): Streams {
  globalThis.variorumStreams ??= new Streams()
  return globalThis.variorumStreams
}
