/**
 * One project's stream of events, fanned out to everybody who follows it in this process. The ledger
 * is read once for all of them; each is told what sight.ts lets them know, and a sealed event is
 * silence. All work of a channel is done one after the other, so that a newcomer who catches up and
 * the news of the moment never overtake each other.
 */
import type { Touch } from '../../review/seen.ts'
import type { Viewer } from '../../review/sight.ts'
import { lastNumber, type Told, toldAfter } from './told.ts'

/** Somebody who follows a project. */
export type Follower = {
  readonly viewer: Viewer
  readonly tell: (touch: Touch) => void
}

/** How the channel reads and whom it warns of a changed seat; arguments, so that a test can see. */
export type Source = {
  readonly after: (projectId: string, number: number) => Promise<readonly Told[]>
  readonly last: (projectId: string) => Promise<number>
  readonly seatChanged: (personId: string) => Promise<void>
}

export const ledger: Omit<Source, 'seatChanged'> = { after: toldAfter, last: lastNumber }

export class Channel {
  readonly projectId: string
  readonly #source: Source
  /** How far each was told; null for one whose turn to catch up has not come. */
  readonly #followers = new Map<Follower, number | null>()
  #queue: Promise<void> = Promise.resolve()
  #woken = false

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

  /** Something happened: read on and tell. Woken many times meanwhile, it reads once. */
  wake(): Promise<void> {
    if (this.#woken) return this.#queue
    this.#woken = true
    return this.#inTurn(async () => {
      this.#woken = false
      await this.#pump()
    })
  }

  async #pump(): Promise<void> {
    for (;;) {
      const from = Math.min(...[...this.#followers.values()].map((reached) => reached ?? Infinity))
      if (from === Infinity) return
      const events = await this.#source.after(this.projectId, from)
      if (events.length === 0) return
      for (const event of events) {
        if (event.seatOf !== null) await this.#source.seatChanged(event.seatOf)
        this.#tell(event)
      }
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
