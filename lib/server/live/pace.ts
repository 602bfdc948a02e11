/** How often somebody may do something in this process: so many times in so many milliseconds. Time is an argument. */
export class Pace {
  readonly #most: number
  readonly #within: number
  readonly #times = new Map<string, number[]>()
  #swept = 0

  constructor(most: number, within: number) {
    this.#most = most
    this.#within = within
  }

  /** May it be done once more now? Then it counts. */
  goes(who: string, now: number): boolean {
    this.#sweep(now)
    const times = (this.#times.get(who) ?? []).filter((time) => now - time < this.#within)
    const free = times.length < this.#most
    this.#times.set(who, free ? [...times, now] : times)
    return free
  }

  /** How many are remembered. */
  get size(): number {
    return this.#times.size
  }

  #sweep(now: number): void {
    if (now - this.#swept < this.#within) return
    this.#swept = now
    for (const [who, times] of this.#times) {
      if (now - (times.at(-1) ?? 0) >= this.#within) this.#times.delete(who)
    }
  }
}
