/**
 * Words that were costly to make and are a function of their key, kept for the next who asks. The limit is
 * in UTF-16 units of keys and words together, because both are what people typed and may be long; what was
 * asked for longest ago is forgotten first (least recently used), and never all at once.
 */
export class Remembered {
  readonly #most: number
  /** In the order in which they were last asked for: a Map keeps that of its insertions. */
  readonly #kept = new Map<string, string>()
  #size = 0

  constructor(most: number) {
    this.#most = most
  }

  /** The words of a key, if they are still known. */
  get(key: string): string | undefined {
    const words = this.#kept.get(key)
    if (words === undefined) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, words)
    return words
  }

  /** Keeps the words of a key and gives them back; forgets the oldest where there is no more room. */
  keep(key: string, words: string): string {
    this.#forget(key)
    this.#kept.set(key, words)
    this.#size += key.length + words.length
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#most) break
      this.#forget(oldest)
    }
    return words
  }

  #forget(key: string): void {
    const words = this.#kept.get(key)
    if (words === undefined) return
    this.#kept.delete(key)
    this.#size -= key.length + words.length
  }
}
