/**
 * One project's stream of events, fanned out to everybody who follows it in this process. The ledger
 * is read once for all of them, and what this process committed itself is told without reading it back;
 * each is told what sight.ts lets them know, and a sealed event is silence. All work of a channel is done one after the other, so that a newcomer who catches up and
 * the news of the moment never overtake each other.
 */
import type { Event } from '../../review/history.ts'
import type { Touch } from '../../review/seen.ts'
import type { Viewer } from '../../review/sight.ts'
import { BATCH, lastNumber, type Told, toldAfter, toldOf } from './told.ts'

/** Somebody who follows a project. */
export type Follower = {
  readonly viewer: Viewer
  readonly tell: (touch: Touch) => void
}

/** How the channel reads and whom it warns of a changed seat; arguments, so that a test can see. */
export type Source = {
  readonly after: (projectId: string, number: number) => Promise<readonly Told[]>
  /** The largest number of events that `after` answers; fewer are all that there are. */
  readonly batch: number
  readonly of: (events: readonly Event[]) => Promise<readonly Told[]>
  readonly last: (projectId: string) => Promise<number>
  readonly seatChanged: (personId: string) => Promise<void>
}

export const ledger: Omit<Source, 'seatChanged'> = {
  after: toldAfter,
  batch: BATCH,
  of: toldOf,
  last: lastNumber,
}

export class Channel {
  readonly projectId: string
  readonly #source: Source
  /** How far each was told; null for one whose turn to catch up has not come. */
  readonly #followers = new Map<Follower, number | null>()
  #queue: Promise<void> = Promise.resolve()
  /** How far the next turn is to read; 0 where none is waiting. */
  #wanted = 0

  constructor(projectId: string, source: Source) {
    this.projectId = projectId
    this.#source = source
  }

  get empty(): boolean {
    return this.#followers.size === 0
  }

  /** Follow from a number on. Resolves when everything up to now was told. */
  follow(follower: Follower, after: number): Promise<void> {
    this.#followers.set(follower, null)
    return this.#inTurn(async () => {
      const last = await this.#source.last(this.projectId)
      if (!this.#followers.has(follower)) return
      this.#followers.set(follower, Math.min(after, last))
      await this.#pump()
    })
  }

  /** Follow no longer. */
  leave(follower: Follower): void {
    this.#followers.delete(follower)
  }

  /**
   * Something happened, up to this number: read on and tell, unless that is told already. Woken many
   * times meanwhile, it reads once.
   */
  wake(upTo = Number.POSITIVE_INFINITY): Promise<void> {
    const waits = this.#wanted > 0
    this.#wanted = Math.max(this.#wanted, upTo)
    if (waits) return this.#queue
    return this.#inTurn(async () => {
      const wanted = this.#wanted
      this.#wanted = 0
      if (this.#reached() < wanted) await this.#pump()
    })
  }

  /** This process committed an event: tell it, and what came before it first if that is not told yet. */
  happened(event: Event): Promise<void> {
    return this.#inTurn(async () => {
      const reached = this.#reached()
      if (reached === event.number - 1) await this.#tellAll(await this.#source.of([event]))
      else if (reached < event.number) await this.#pump()
    })
  }

  /** What everybody was told; Infinity where there is nobody to be told anything. */
  #reached(): number {
    let least = Number.POSITIVE_INFINITY
    for (const reached of this.#followers.values()) least = Math.min(least, reached ?? least)
    return least
  }

  async #pump(): Promise<void> {
    for (;;) {
      const from = this.#reached()
      if (from === Number.POSITIVE_INFINITY) return
      const events = await this.#source.after(this.projectId, from)
      await this.#tellAll(events)
      // What is committed after this reading wakes the channel again.
      if (events.length < this.#source.batch) return
    }
  }

  async #tellAll(events: readonly Told[]): Promise<void> {
    for (const event of events) {
      if (event.seatOf !== null) await this.#source.seatChanged(event.seatOf)
      this.#tell(event)
    }
  }

  #tell(event: Told): void {
    for (const [follower, reached] of this.#followers) {
      if (reached === null || event.number <= reached) continue
      this.#followers.set(follower, event.number)
      const touch = event.touch(follower.viewer)
      if (touch !== null) follower.tell(touch)
    }
  }

  /** A failure ends this turn only: the next wake or the next newcomer reads from where each is. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => {})
    return turn
  }
}
