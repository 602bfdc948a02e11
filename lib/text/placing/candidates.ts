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
const OFTEN = 32
/** Places so near to each other are voted for together. */
const NEAR = 16
/** What gets less than this part of the most votes is not looked at. */
const LIKELY = 0.45
/** The tokens of a passage may have been driven apart so far and are still one place. */
const APART = 60
/** A text of so few tokens is looked through whole before anything in it is called lost. */
const SMALL = 400
/** What is looked at reaches so far beyond what is expected. */
const MARGIN = 6

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
    if (run.from < run.to) found.push(run)
  }
  for (const { from, to: until } of clusters(before, to, weights, passage)) add(from, until)
  const long = passage.to - passage.from
  for (const at of voted(before, after, seeds, passage)) {
    if (found.some((one) => one.from <= at && at + long + NEAR <= one.to)) continue
    add(at - AROUND - MARGIN, at + long + (long >> 2) + NEAR + AROUND + MARGIN)
  }
  if (found.length === 0 && after.count <= SMALL) add(0, after.count)
  return found
}

/** Where the difference took a passage with its surroundings, with room for what it lost: at most the three heaviest places. */
function clusters(
  before: Tokens,
  went: Int32Array,
  weights: Weights,
  { from, to }: Run,
): readonly Run[] {
  const [begin, end] = [Math.max(0, from - AROUND), Math.min(before.count, to + AROUND)]
  const images: { readonly i: number; readonly j: number; readonly weight: number }[] = []
  for (let i = begin; i < end; i++) {
    const j = went[i] ?? -1
    const weight = (weights.of[before.keys[i] ?? 0] ?? 0) * (i >= from && i < to ? 1 : 0.5)
    if (j !== -1) images.push({ i, j, weight })
  }
  images.sort((one, other) => one.j - other.j)
  const found: { from: number; to: number; first: number; last: number; weight: number }[] = []
  for (const { i, j, weight } of images) {
    const last = found.at(-1)
    if (last !== undefined && j - last.to < APART) {
      last.to = j + 1
      last.first = Math.min(last.first, i)
      last.last = Math.max(last.last, i)
      last.weight += weight
    } else found.push({ from: j, to: j + 1, first: i, last: i, weight })
  }
  return found
    .sort((one, other) => other.weight - one.weight)
    .slice(0, 3)
    .map((one) => ({
      from: one.from - (one.first - begin) - MARGIN,
      to: one.to + (end - one.last) + MARGIN,
    }))
}

/** Beginnings for which the seeds of a passage vote most, with its surroundings and without them. */
function voted(before: Tokens, after: Tokens, seeds: Seeds, { from, to }: Run): readonly number[] {
  const [all, own] = [new Map<number, number>(), new Map<number, number>()]
  const end = Math.min(before.count, to + (AROUND >> 1))
  for (let i = Math.max(0, from - (AROUND >> 1)); i < end; i++) {
    const inside = i >= from && i < to
    for (const pair of [false, true]) {
      if (pair && i + 1 >= end) continue
      const places = placesOf(before, after, seeds, i, pair)
      const weight = (inside ? 1 : 0.5) / Math.log2(2 + places.length)
      for (const j of places) {
        const slot = Math.floor((j - (i - from)) / NEAR)
        all.set(slot, (all.get(slot) ?? 0) + weight)
        if (inside) own.set(slot, (own.get(slot) ?? 0) + weight)
      }
    }
  }
  return [...new Set([...most(all, 3), ...most(own, 2)])].map((slot) => slot * NEAR)
}

/** The slots with the most votes, counted with the slot behind them: the first, and others that come near it. */
function most(votes: ReadonlyMap<number, number>, many: number): readonly number[] {
  const weigh = (slot: number) => (votes.get(slot) ?? 0) + (votes.get(slot + 1) ?? 0)
  let least = 0
  for (const slot of votes.keys()) least = Math.max(least, LIKELY * weigh(slot))
  const found: { readonly slot: number; readonly weight: number }[] = []
  for (const slot of votes.keys()) {
    const weight = weigh(slot)
    if (weight >= least) found.push({ slot, weight })
  }
  return found
    .sort((one, other) => other.weight - one.weight || one.slot - other.slot)
    .slice(0, many)
    .map(({ slot }) => slot)
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
