/**
 * How fast somebody may ask: so many at once, and so many a second after that (a leaky bucket).
 * It is kept by each process for itself and in memory, because it protects the process; times are
 * milliseconds and come from outside. Who has been quiet long enough is forgotten.
 */
export class Pace {
  readonly #atOnce: number
  readonly #perSecond: number
  readonly #full = new Map<string, { readonly level: number; readonly at: number }>()

  constructor(atOnce: number, perSecond: number) {
    this.#atOnce = atOnce
    this.#perSecond = perSecond
  }

  /** One more: 0 when it may go on, else how many seconds to wait. */
  take(who: string, now: number): number {
    if (this.#full.size > 10_000) this.#forget(now)
    const level = this.#level(who, now)
    if (level + 1 > this.#atOnce) {
      return Math.max(1, Math.ceil((level + 1 - this.#atOnce) / this.#perSecond))
    }
    this.#full.set(who, { level: level + 1, at: now })
    return 0
  }

  #level(who: string, now: number): number {
    const had = this.#full.get(who)
    if (had === undefined) return 0
    return Math.max(0, had.level - ((now - had.at) / 1_000) * this.#perSecond)
  }

  #forget(now: number): void {
    for (const who of this.#full.keys()) if (this.#level(who, now) === 0) this.#full.delete(who)
  }
}
