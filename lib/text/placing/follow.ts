/**
 * The difference of two texts by their tokens, with moves: for each token of the old text where it
 * went in the new one, or that it is gone. Runs of four tokens that stand once in each text are
 * surely the same, wherever they stand; from them one goes on to both sides as long as the tokens agree
 * (Heckel 1978, «A technique for isolating differences between files»). What is left between two neighbours
 * that stayed together is compared in order (Myers 1986).
 *
 * The surprising decision: a passage that was doubled follows its neighbours, and the copies are told
 * from each other by no more than that; who places a mark on it has to ask for more.
 *
 * Units: token numbers.
 */
import { eachCommon } from './common-tokens.ts'
import type { Tokens } from './tokens.ts'

/** Where each token of the old text went, and whence each of the new one came; -1 is nowhere. */
export type Followed = { readonly to: Int32Array; readonly from: Int32Array }

const RUN = 4

/** Follow the tokens of one text into another. */
export function followTokens(before: Tokens, after: Tokens): Followed {
  const to = new Int32Array(before.count).fill(-1)
  const from = new Int32Array(after.count).fill(-1)
  const followed = { to, from }
  const pair = (i: number, j: number) => {
    if (to[i] !== -1 || from[j] !== -1) return false
    to[i] = j
    from[j] = i
    return true
  }
  bothEnds(before, after, pair)
  for (const [i, j] of uniqueRuns(before.keys, after.keys)) grow(before, after, i, j, pair)
  fillGaps(before, after, followed, pair)
  return followed
}

type Pair = (i: number, j: number) => boolean

/** What both texts begin and end with. */
function bothEnds(before: Tokens, after: Tokens, pair: Pair): void {
  const shorter = Math.min(before.count, after.count)
  let begin = 0
  while (begin < shorter && before.keys[begin] === after.keys[begin]) pair(begin, begin++)
  for (let k = 1; k <= shorter - begin; k++) {
    const [i, j] = [before.count - k, after.count - k]
    if (before.keys[i] !== after.keys[j]) return
    pair(i, j)
  }
}

/** From two tokens that are the same, on to both sides as long as they agree. */
function grow(before: Tokens, after: Tokens, i: number, j: number, pair: Pair): void {
  const [a, b] = [before.keys, after.keys]
  if (a[i] !== b[j] || !pair(i, j)) return
  for (let k = 1; i + k < before.count && j + k < after.count; k++) {
    if (a[i + k] !== b[j + k] || !pair(i + k, j + k)) break
  }
  for (let k = 1; i - k >= 0 && j - k >= 0; k++) {
    if (a[i - k] !== b[j - k] || !pair(i - k, j - k)) break
  }
}

/** The places of runs that stand once in each list, in the order of the first. */
function* uniqueRuns(a: Int32Array, b: Int32Array): Generator<readonly [number, number]> {
  const [one, other] = [runHashes(a), runHashes(b)]
  const slots = slotsFor(one.length + other.length)
  // Four numbers a slot, side by side: the hash, and one more than its place in either list; 0 is none, -1 several.
  const table = new Int32Array(4 * slots)
  const slotOf = (hash: number) => {
    let slot = 4 * ((hash ^ (hash >>> 13)) & (slots - 1))
    while ((table[slot + 1] !== 0 || table[slot + 2] !== 0) && table[slot] !== hash) {
      slot = (slot + 4) & (4 * slots - 1)
    }
    return slot
  }
  const put = (list: 1 | 2, hash: number, at: number) => {
    const slot = slotOf(hash)
    table[slot] = hash
    table[slot + list] = table[slot + list] === 0 ? at + 1 : -1
  }
  for (let i = 0; i < one.length; i++) put(1, one[i] ?? 0, i)
  for (let j = 0; j < other.length; j++) put(2, other[j] ?? 0, j)
  for (let i = 0; i < one.length; i++) {
    const slot = slotOf(one[i] ?? 0)
    const j = (table[slot + 2] ?? 0) - 1
    if (table[slot + 1] === i + 1 && j >= 0 && sameRun(a, i, b, j)) yield [i, j]
  }
}

function runHashes(keys: Int32Array): Int32Array {
  const hashes = new Int32Array(Math.max(0, keys.length - RUN + 1))
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0x811c9dc5
    for (let k = 0; k < RUN; k++)
      hash = Math.imul(hash ^ (keys[i + k] ?? 0), 0x01000193) + (hash >>> 7)
    hashes[i] = hash
  }
  return hashes
}

function slotsFor(entries: number): number {
  let slots = 64
  while (slots < 2 * entries) slots *= 2
  return slots
}

function sameRun(a: Int32Array, i: number, b: Int32Array, j: number): boolean {
  for (let k = 0; k < RUN; k++) if (a[i + k] !== b[j + k]) return false
  return true
}

/** Tokens that went nowhere, compared with the free ones after the image of what stands before them and before that of what stands after. */
function fillGaps(before: Tokens, after: Tokens, { to, from }: Followed, pair: Pair): void {
  const compare = (p: number, q: number, r: number, s: number) =>
    eachCommon({ keys: before.keys, from: p, to: q }, { keys: after.keys, from: r, to: s }, pair)
  for (let p = 0; p < to.length; p++) {
    if (to[p] !== -1) continue
    let q = p
    while (q < to.length && to[q] === -1) q++
    const begin = p === 0 ? 0 : (to[p - 1] ?? 0) + 1
    const end = q === to.length ? after.count : (to[q] ?? 0)
    const [freeTo, freeFrom] = [freeAfter(from, begin), freeBefore(from, end)]
    if (begin < freeTo) compare(p, q, begin, freeTo)
    if (freeFrom < end && freeFrom !== begin) compare(p, q, freeFrom, end)
    p = q
  }
}

function freeAfter(from: Int32Array, begin: number): number {
  let end = begin
  while (end < from.length && from[end] === -1) end++
  return end
}

function freeBefore(from: Int32Array, end: number): number {
  let begin = end
  while (begin > 0 && from[begin - 1] === -1) begin--
  return begin
}
