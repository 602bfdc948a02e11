/**
 * Where in the new text it is worth looking for a passage: where its tokens and those around it went by the difference, and
 * where its rare words and pairs of words stand together, whatever the difference says (votes for a
 * place, as in Brush, Bargeron, Gupta and Cadiz 2001, «Robust annotation positioning in digital documents»).
 *
 * Units: token numbers.
 */

import { AROUND, type Run } from './fitting.ts'
import type { Followed } from './follow.ts'
import type { Tokens } from './tokens.ts'
import type { Weights } from './weights.ts'

/** Where the single tokens and the pairs of a text stand, by the hash of their plain forms. */
export type Seeds = { readonly offsets: Int32Array; readonly places: Int32Array }

/** What stands more often than this votes for nothing. */
const OFTEN = 48
/** Places so near to each other are voted for together. */
const NEAR = 16
/** What gets less than this part of the most votes is not looked at. */
const LIKELY = 0.35
/** The tokens of a passage may have been driven apart so far and are still one place. */
const APART = 60
const MARGIN = AROUND + 14

/** Index the tokens and pairs of a text. */
export function seedsOf({ keys }: Tokens): Seeds {
  let buckets = 256
  while (buckets < keys.length) buckets *= 2
  const offsets = new Int32Array(buckets + 1)
  const places = new Int32Array(2 * keys.length)
  const each = (tell: (bucket: number, at: number) => void) => {
    for (let i = 0; i < keys.length; i++) {
      tell(bucketOf(keys[i] ?? 0, -1, buckets), i)
      if (i + 1 < keys.length) tell(bucketOf(keys[i] ?? 0, keys[i + 1] ?? 0, buckets), i)
    }
  }
  each((bucket) => {
    offsets[bucket + 1] = (offsets[bucket + 1] ?? 0) + 1
  })
  for (let b = 0; b < buckets; b++) offsets[b + 1] = (offsets[b + 1] ?? 0) + (offsets[b] ?? 0)
  const filled = offsets.slice()
  each((bucket, at) => {
    const slot = filled[bucket] ?? 0
    places[slot] = at
    filled[bucket] = slot + 1
  })
  return { offsets, places }
}

/** Stretches of the new text in which to fit a passage, those of the difference first. */
export function candidatesFor(
  before: Tokens,
  after: Tokens,
  { to }: Followed,
  seeds: Seeds,
  weights: Weights,
  passage: Run,
): readonly Run[] {
  const found: Run[] = []
  const add = (from: number, until: number) => {
    const run = { from: Math.max(0, from), to: Math.min(after.count, until) }
    if (run.from < run.to && !found.some((one) => one.from <= run.from && run.to <= one.to)) {
      found.push(run)
    }
  }
  for (const { from, to: until } of clusters(before, to, weights, passage)) {
    add(from - MARGIN, until + MARGIN)
  }
  const long = passage.to - passage.from
  for (const at of voted(before, after, seeds, passage)) {
    add(at - MARGIN, at + long + (long >> 1) + MARGIN)
  }
  return found
}

/** Where the difference took a passage with its surroundings: at most the three heaviest places. */
function clusters(
  before: Tokens,
  went: Int32Array,
  weights: Weights,
  { from, to }: Run,
): readonly Run[] {
  const images: (readonly [number, number])[] = []
  const end = Math.min(before.count, to + AROUND)
  for (let i = Math.max(0, from - AROUND); i < end; i++) {
    const j = went[i] ?? -1
    if (j === -1) continue
    const inside = i >= from && i < to
    images.push([j, (weights.of[before.keys[i] ?? 0] ?? 0) * (inside ? 1 : 0.5)])
  }
  images.sort((one, other) => one[0] - other[0])
  const found: { from: number; to: number; weight: number }[] = []
  for (const [j, weight] of images) {
    const last = found.at(-1)
    if (last !== undefined && j - last.to < APART) {
      last.to = j + 1
      last.weight += weight
    } else found.push({ from: j, to: j + 1, weight })
  }
  return found.sort((one, other) => other.weight - one.weight).slice(0, 3)
}

/** Beginnings for which the seeds of a passage vote most: at most three. */
function voted(before: Tokens, after: Tokens, seeds: Seeds, { from, to }: Run): readonly number[] {
  const votes = new Map<number, number>()
  const end = Math.min(before.count, to + (AROUND >> 1))
  for (let i = Math.max(0, from - (AROUND >> 1)); i < end; i++) {
    const inside = i >= from && i < to
    for (const pair of [false, true]) {
      if (pair && i + 1 >= end) continue
      const places = placesOf(before, after, seeds, i, pair)
      const weight = (inside ? 1 : 0.5) / Math.log2(2 + places.length)
      for (const j of places) {
        const slot = Math.floor((j - (i - from)) / NEAR)
        votes.set(slot, (votes.get(slot) ?? 0) + weight)
      }
    }
  }
  const near = (slot: number) => (votes.get(slot) ?? 0) + (votes.get(slot + 1) ?? 0)
  const [first, ...others] = [...votes.keys()]
    .map((slot) => ({ slot, weight: near(slot) }))
    .sort((one, other) => other.weight - one.weight || one.slot - other.slot)
    .slice(0, 3)
  if (first === undefined) return []
  const likely = others.filter(({ weight }) => weight >= LIKELY * first.weight)
  return [first, ...likely].map(({ slot }) => slot * NEAR)
}

/** Where the token `i`, or the pair that begins with it, stands in the new text; nowhere if too often. */
function placesOf(
  before: Tokens,
  after: Tokens,
  { offsets, places }: Seeds,
  i: number,
  pair: boolean,
): readonly number[] {
  const key = before.keys[i] ?? 0
  const next = pair ? (before.keys[i + 1] ?? 0) : -1
  const bucket = bucketOf(key, next, offsets.length - 1)
  const [begin, end] = [offsets[bucket] ?? 0, offsets[bucket + 1] ?? 0]
  if (end - begin > OFTEN) return []
  const found: number[] = []
  for (let k = begin; k < end; k++) {
    const j = places[k] ?? 0
    if (after.keys[j] === key && (!pair || after.keys[j + 1] === next)) found.push(j)
  }
  return found
}

function bucketOf(key: number, next: number, buckets: number): number {
  const hash = Math.imul(Math.imul(key + 1, 0x9e3779b1) ^ (next + 2), 0x85ebca6b)
  return (hash ^ (hash >>> 15)) & (buckets - 1)
}
