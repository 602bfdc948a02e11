/**
 * Where a string stands in a text, from an index of all its runs of twelve units by a rolling hash
 * (Karp and Rabin 1987): looking up costs no walk through the text. Of a long string the rarest of
 * eight runs is looked up, and the characters decide.
 *
 * The surprising decision: a look-up may give up (null). A text of one letter has a million
 * places for everything; who asks needs to know that there are many, not all of them.
 *
 * Units: UTF-16.
 */

/** An index of a text. */
export type Windows = {
  readonly text: string
  /** The last place of each hash, the place before each place, and how many places a hash has. */
  readonly head: Int32Array
  readonly next: Int32Array
  readonly size: Int32Array
}

const RUN = 12
const BASE = 0x01000193
/** So many places are looked at in one look-up, then it gives up. */
const STEPS = 4_096

/** Index a text. */
export function windowsOf(text: string): Windows {
  let bits = 10
  while (1 << bits < text.length && bits < 22) bits++
  const head = new Int32Array(1 << bits).fill(-1)
  const size = new Int32Array(1 << bits)
  const next = new Int32Array(text.length)
  const hashes = rolling(text)
  for (let at = hashes.length - 1; at >= 0; at--) {
    const bucket = bucketOf(hashes[at] ?? 0, head.length)
    next[at] = head[bucket] ?? -1
    head[bucket] = at
    size[bucket] = (size[bucket] ?? 0) + 1
  }
  return { text, head, next, size }
}

/** The places of `words` in order, at most `most`; null where finding them takes too many steps. */
export function placesOf(
  { text, head, next, size }: Windows,
  words: string,
  most: number,
): readonly number[] | null {
  if (words.length < RUN) return shortPlaces(text, words, most)
  const found: number[] = []
  const { at, bucket } = rarest(words, size, head.length)
  let steps = 0
  for (let i = head[bucket] ?? -1; i >= 0; i = next[i] ?? -1) {
    if (++steps > STEPS) return null
    if (i < at || !text.startsWith(words, i - at)) continue
    found.push(i - at)
    if (found.length >= most) break
  }
  return found
}

function shortPlaces(text: string, words: string, most: number): readonly number[] {
  const found: number[] = []
  if (words === '') return found
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    found.push(at)
    if (found.length >= most) break
  }
  return found
}

/** The run of `words` that is rarest in the text, of eight spread over it. */
function rarest(words: string, size: Int32Array, buckets: number) {
  let best = { at: 0, bucket: 0, many: Number.POSITIVE_INFINITY }
  for (let k = 0; k < 8 && best.many > 1; k++) {
    const at = Math.floor((k * (words.length - RUN)) / 7)
    const bucket = bucketOf(hashAt(words, at), buckets)
    const many = size[bucket] ?? 0
    if (many < best.many) best = { at, bucket, many }
  }
  return best
}

function rolling(text: string): Int32Array {
  const hashes = new Int32Array(Math.max(0, text.length - RUN + 1))
  let top = 1
  for (let i = 1; i < RUN; i++) top = Math.imul(top, BASE)
  let hash = 0
  for (let i = 0; i < text.length; i++) {
    if (i >= RUN) hash = (hash - Math.imul(text.charCodeAt(i - RUN) + 1, top)) | 0
    hash = (Math.imul(hash, BASE) + text.charCodeAt(i) + 1) | 0
    if (i >= RUN - 1) hashes[i - RUN + 1] = hash
  }
  return hashes
}

function hashAt(words: string, from: number): number {
  let hash = 0
  for (let i = from; i < from + RUN; i++)
    hash = (Math.imul(hash, BASE) + words.charCodeAt(i) + 1) | 0
  return hash
}

function bucketOf(hash: number, buckets: number): number {
  return (hash ^ (hash >>> 15)) & (buckets - 1)
}
