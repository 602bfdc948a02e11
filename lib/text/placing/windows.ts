/**
 * Where a string stands in a text, from an index of runs of twelve units by a rolling hash (Karp and
 * Rabin 1987): looking up costs no walk through the text. Only every eighth run of the text is indexed; of a
 * string eight runs one after the other are looked up, one of which is indexed wherever it stands, at the
 * rarest of some places, and the characters decide.
 *
 * The surprising decision: a look-up may give up (null). A text of one letter has a million
 * places for everything; who asks needs to know that there are many, not all of them.
 *
 * Units: UTF-16.
 */

/** An index of a text. */
export type Windows = {
  readonly text: string
  /** The last place of each bucket of hashes, the place before each place, and how many places a bucket has. */
  readonly head: Int32Array
  readonly next: Int32Array
  readonly size: Int32Array
  /** The hash of each place, so that places of other hashes in the same bucket are not taken for it. */
  readonly hashes: Int32Array
}

const RUN = 12
const EACH = 8
const BASE = 0x01000193
/** What the first unit of a run counts in its hash. */
const LEADING = power(BASE, RUN - 1)
/** So many places are looked at in one look-up, then it gives up. */
const STEPS = 4_096
/** In a fuller bucket the places of one hash are not counted: all of the bucket are taken for it. */
const FULL = 32

/** Index a text. */
export function windowsOf(text: string): Windows {
  let bits = 8
  while (EACH << bits < text.length && bits < 20) bits++
  const head = new Int32Array(1 << bits).fill(-1)
  const size = new Int32Array(1 << bits)
  const next = new Int32Array(Math.ceil(text.length / EACH))
  const hashes = new Int32Array(next.length)
  for (let at = EACH * Math.floor((text.length - RUN) / EACH); at >= 0; at -= EACH) {
    const hash = hashAt(text, at)
    const bucket = bucketOf(hash, head.length)
    hashes[at / EACH] = hash
    next[at / EACH] = head[bucket] ?? -1
    head[bucket] = at
    size[bucket] = (size[bucket] ?? 0) + 1
  }
  return { text, head, next, size, hashes }
}

/** The places of `words` in order, at most `most`; null where finding them takes too many steps. */
export function placesOf(windows: Windows, words: string, most: number): readonly number[] | null {
  const { text, head, next, hashes } = windows
  if (words.length < RUN + EACH - 1) return shortPlaces(text, words, most)
  const found: number[] = []
  const { at: begin } = rarest(windows, words)
  let steps = 0
  for (let at = begin; at < begin + EACH; at++) {
    const hash = hashAt(words, at)
    for (let i = head[bucketOf(hash, head.length)] ?? -1; i >= 0; i = next[i / EACH] ?? -1) {
      if (++steps > STEPS) return null
      if (hashes[i / EACH] === hash && i >= at && text.startsWith(words, i - at)) found.push(i - at)
    }
  }
  return found.sort((one, other) => one - other).slice(0, most)
}

/** Does a string that stands in the text surely stand there only once? Told without looking for it; where it says no, it may. */
export function isOnce(windows: Windows, words: string): boolean {
  return words.length >= RUN + EACH - 1 && rarest(windows, words).many === 1
}

/** How many characters are compared at most until the places of `words` are found, if they are not short. */
export function effortFor(windows: Windows, words: string): number {
  return words.length < RUN + EACH - 1 ? 0 : words.length * rarest(windows, words).many
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

/** Where in `words` those eight runs begin that are rarest in the text, of four places spread over it. */
function rarest(windows: Windows, words: string): { readonly at: number; readonly many: number } {
  let best = { at: 0, many: Number.POSITIVE_INFINITY }
  for (let k = 0; k < 4 && best.many > 1; k++) {
    const at = Math.floor((k * (words.length - RUN - EACH + 1)) / 3)
    let hash = hashAt(words, at)
    let many = placesWith(windows, hash)
    for (let i = at; i < at + EACH - 1; i++) {
      hash = onward(hash, words, i)
      many += placesWith(windows, hash)
    }
    if (many < best.many) best = { at, many }
  }
  return best
}

/** How many indexed places have a hash. */
function placesWith({ head, next, size, hashes }: Windows, hash: number): number {
  const bucket = bucketOf(hash, head.length)
  const most = size[bucket] ?? 0
  if (most === 0 || most > FULL) return most
  let many = 0
  for (let i = head[bucket] ?? -1; i >= 0; i = next[i / EACH] ?? -1) {
    if (hashes[i / EACH] === hash) many++
  }
  return many
}

/** The hash of the run one unit after the one at `from`, whose hash is given. */
function onward(hash: number, words: string, from: number): number {
  const rest = hash - Math.imul(words.charCodeAt(from) + 1, LEADING)
  return (Math.imul(rest, BASE) + words.charCodeAt(from + RUN) + 1) | 0
}

function power(base: number, exponent: number): number {
  let found = 1
  for (let k = 0; k < exponent; k++) found = Math.imul(found, base)
  return found
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
