/**
 * A map that never changes and of which a changed copy costs little: the few keys that were set anew lie
 * over a great map that all copies share, until they are so many that they are laid into it.
 */

/** So many keys lie over the shared map at most. */
const MOST = 256

export class LayeredMap<K, V extends object | number | string> {
  readonly #under: ReadonlyMap<K, V>
  /** What was set anew; undefined for what is gone. */
  readonly #over: ReadonlyMap<K, V | undefined>

  constructor(under: ReadonlyMap<K, V>, over: ReadonlyMap<K, V | undefined> = new Map()) {
    this.#under = under
    this.#over = over
  }

  get(key: K): V | undefined {
    return this.#over.has(key) ? this.#over.get(key) : this.#under.get(key)
  }

  has(key: K): boolean {
    return this.get(key) !== undefined
  }

  /** The same with one key set anew, or without it. */
  with(key: K, value: V | undefined): LayeredMap<K, V> {
    const over = new Map(this.#over).set(key, value)
    const changed = new LayeredMap(this.#under, over)
    return over.size > MOST ? new LayeredMap(new Map(changed)) : changed
  }

  *[Symbol.iterator](): Generator<[K, V]> {
    for (const [key, value] of this.#under) if (!this.#over.has(key)) yield [key, value]
    for (const [key, value] of this.#over) if (value !== undefined) yield [key, value]
  }
}
