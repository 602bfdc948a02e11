/**
 * Where claims stand in one text: their marks with the lanes of their lines, the order in which the
 * claims come, and an index that answers what stands at a place.
 *
 * Marks lie in a table of numbers and become things only when somebody asks for them: of ten thousand a
 * desk asks for those near the view. One act changes one claim: `placesWith` then leaves every other mark
 * as it is, in its lane too, so that nothing is painted anew that did not change. Only the first making gives
 * lanes by the rule of lanes.ts; a mark that comes later takes the first that is free where it stands.
 *
 * Units: UTF-16.
 */
import { lanesInOrder } from '../../lib/text/lanes.ts'
import { indexWith, type MarkIndex, markIndex, marksIn } from '../../lib/text/mark-index.ts'
import type { Span } from '../../lib/text/span.ts'
import { LayeredMap } from './layered-map.ts'
import { MarkTable, type Moved } from './mark-table.ts'

export type PlacedMark = {
  readonly claim: number
  /** Which of the claim's marks in this text. */
  readonly nth: number
  readonly spans: readonly Span[]
  readonly lane: number
}

type Parts = {
  readonly table: MarkTable
  /** The rows that stand, by place. */
  readonly sequence: Int32Array
  readonly lanes: Int32Array
  readonly index: MarkIndex
}

/** What is asked of all claims: their first words, their first rows, their order. */
type Claims = {
  readonly firsts: LayeredMap<number, Span>
  /** The first row of each; its others follow. */
  readonly begins: LayeredMap<number, number>
  readonly order: readonly number[]
}

export class Places {
  readonly parts: Parts
  #claims: Claims | null

  constructor(parts: Parts, claims: Claims | null = null) {
    this.parts = parts
    this.#claims = claims
  }

  /** What is known of all claims; gathered when it is first asked for. */
  get claims(): Claims {
    this.#claims ??= claimsOf(this.parts)
    return this.#claims
  }

  /** The first words of each claim. */
  get firsts(): LayeredMap<number, Span> {
    return this.claims.firsts
  }

  /** The numbers of the claims, by their first place. */
  get order(): readonly number[] {
    return this.claims.order
  }

  /** The rows of a claim that stand, in the order of its marks: they lie together in the table. */
  rowsOf(claim: number): readonly number[] {
    const { table } = this.parts
    const rows: number[] = []
    for (let row = this.claims.begins.get(claim) ?? table.size; row < table.size; row++) {
      if (table.claim(row) !== claim) break
      rows.push(row)
    }
    return rows
  }

  /** A row as the mark that it is. */
  mark(row: number): PlacedMark {
    const { table, lanes } = this.parts
    const lane = lanes[row] ?? 0
    return { claim: table.claim(row), nth: table.nth(row), spans: table.spans(row), lane }
  }
}

/** The places of claims in the revision that the desk shows. */
export function placesOf(claims: Iterable<Moved>): Places {
  const table = MarkTable.of(claims)
  const sequence = Int32Array.from({ length: table.size }, (_, row) => row)
  if (!isInPlace(table, sequence)) sequence.sort(table.byPlace)
  const starts = new Int32Array(table.size)
  const ends = new Int32Array(table.size)
  sequence.forEach((row, at) => {
    starts[at] = table.start(row)
    ends[at] = table.end(row)
  })
  const given = lanesInOrder(starts, ends)
  const lanes = new Int32Array(table.size)
  sequence.forEach((row, at) => {
    lanes[row] = given[at] ?? 0
  })
  return new Places({ table, sequence, lanes, index: markIndex(table.spansFrom(0)) })
}

/** The marks of a claim, in their order. */
export function marksOf(places: Places, claim: number): PlacedMark[] {
  return places.rowsOf(claim).map((row) => places.mark(row))
}

/** Does a claim stand on just these spans? */
export function isPlaced(places: Places, number: number, marks: Moved['marks']): boolean {
  const before = marksOf(places, number).map(({ spans }) => spans)
  return JSON.stringify(before) === JSON.stringify(marks)
}

/** The same places with one claim where it is now; nowhere for no marks. What is known of the others is kept. */
export function placesWith(places: Places, claim: Moved): Places {
  const { parts } = places
  const gone = new Set(places.rowsOf(claim.number))
  const table = parts.table.with(claim)
  const from = parts.table.size
  const lanes = new Int32Array(table.size)
  lanes.set(parts.lanes)
  const fresh: number[] = []
  for (let row = from; row < table.size; row++) {
    const here = marksIn(parts.index, { start: table.start(row), end: table.end(row) })
    const over = [...here.filter((one) => !gone.has(one)), ...fresh]
    lanes[row] = freeLane(over.filter((one) => isAcross(table, one, row)).map((one) => lanes[one]))
    fresh.push(row)
  }
  const kept = gone.size === 0 ? parts.sequence : parts.sequence.filter((row) => !gone.has(row))
  const sequence = fresh.reduce((all, row) => withRow(table, all, row), kept)
  const index = indexWith(parts.index, gone, table.spansFrom(from))
  const [first] = fresh.toSorted(table.byPlace)
  const claims = claimsWith(places, table, claim.number, fresh[0], first)
  return new Places({ table, sequence, lanes, index }, claims)
}

/** What is known of all claims, with one whose rows begin at `begin` and whose first words `first` has; nowhere for undefined. */
function claimsWith(
  places: Places,
  table: MarkTable,
  number: number,
  begin: number | undefined,
  first: number | undefined,
): Claims {
  const { firsts, begins, order } = places.claims
  const others = firsts.has(number) ? order.filter((one) => one !== number) : order
  const comes = first === undefined ? null : placeAmong(places, others, first, table)
  return {
    firsts: firsts.with(number, first === undefined ? undefined : table.first(first)),
    begins: begins.with(number, begin),
    order: comes === null ? others : others.toSpliced(comes, 0, number),
  }
}

/** Before which of some claims a row comes, by their first rows. */
function placeAmong(
  places: Places,
  order: readonly number[],
  row: number,
  table: MarkTable,
): number {
  return firstOf(order.length, (at) => {
    const [first = 0] = places.rowsOf(order[at] ?? 0).toSorted(table.byPlace)
    return table.byPlace(first, row) > 0
  })
}

/** The marks that share words with a stretch, each once, in the order of the text. */
export function marksNear(places: Places, at: Span): PlacedMark[] {
  const { index, table } = places.parts
  return marksIn(index, at)
    .sort(table.byPlace)
    .map((row) => places.mark(row))
}

/** The marks on the unit at an offset, the shortest first, else in the order of the text. */
export function marksAt(places: Places, offset: number): PlacedMark[] {
  const { index, table } = places.parts
  return marksIn(index, { start: offset, end: offset + 1 })
    .sort((a, b) => table.length(a) - table.length(b) || table.byPlace(a, b))
    .map((row) => places.mark(row))
}

/** Every span of every mark, by place. */
export function spansOf({ parts }: Places): readonly Span[] {
  const { starts, ends } = parts.index
  return Array.from(starts, (start, at) => ({ start, end: ends[at] ?? start }))
}

/** The claims whose first words begin in a stretch, in the order of the text. */
export function beginningIn({ order, firsts }: Places, { start, end }: Span): readonly number[] {
  return order.slice(placeIn(order, firsts, start), placeIn(order, firsts, end))
}

/** Where in the order the first claim stands that begins at `offset` or after it. */
function placeIn(order: readonly number[], firsts: Places['firsts'], offset: number): number {
  return firstOf(order.length, (at) => (firsts.get(order[at] ?? 0)?.start ?? 0) >= offset)
}

/** The first of so many places from which on something holds. */
function firstOf(length: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function claimsOf({ table, sequence }: Parts): Claims {
  const firsts = new Map<number, Span>()
  const begins = new Map<number, number>()
  for (const row of sequence) {
    const claim = table.claim(row)
    if (!firsts.has(claim)) firsts.set(claim, table.first(row))
    begins.set(claim, Math.min(row, begins.get(claim) ?? row))
  }
  const order = [...firsts.keys()]
  return { firsts: new LayeredMap(firsts), begins: new LayeredMap(begins), order }
}

function isInPlace(table: MarkTable, sequence: Int32Array): boolean {
  return sequence.every((row, at) => at === 0 || table.byPlace(row - 1, row) <= 0)
}

/** The sequence with one row more, at its place. */
function withRow(table: MarkTable, sequence: Int32Array, row: number): Int32Array {
  const at = firstOf(sequence.length, (nth) => table.byPlace(sequence[nth] ?? 0, row) > 0)
  const all = new Int32Array(sequence.length + 1)
  all.set(sequence.subarray(0, at))
  all[at] = row
  all.set(sequence.subarray(at), at + 1)
  return all
}

/** Does one mark lie over another, gaps and all? */
function isAcross(table: MarkTable, one: number, other: number): boolean {
  return table.start(one) < table.end(other) && table.start(other) < table.end(one)
}

/** The first lane that is not taken. */
function freeLane(taken: readonly (number | undefined)[]): number {
  let lane = 0
  while (taken.includes(lane)) lane++
  return lane
}

/** The claim before or after another in the text; from nowhere, the first or the last. */
export function neighbour(
  order: readonly number[],
  from: number | null,
  step: 1 | -1,
): number | null {
  const at = from === null ? -1 : order.indexOf(from)
  if (at === -1) return (step === 1 ? order[0] : order.at(-1)) ?? null
  return order[at + step] ?? null
}

/** The next claim, after the one given and round the text, for which `wanted` holds. */
export function nextWanted(
  order: readonly number[],
  from: number | null,
  wanted: (claim: number) => boolean,
): number | null {
  const at = from === null ? -1 : order.indexOf(from)
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))]
  return round.find(wanted) ?? null
}

/** Which claims have a mark that shares words with a span, in the order of the text. */
export function claimsAcross(places: Places, words: Span): number[] {
  return [...new Set(marksNear(places, words).map(({ claim }) => claim))]
}

/**
 * Which claim a click on words means: the one with the shortest mark under the pointer (they come
 * shortest first); asked again while that one is open, the next longer, and round.
 */
export function answering(under: readonly PlacedMark[], active: number | null): number | null {
  const claims = [...new Set(under.map(({ claim }) => claim))]
  const at = active === null ? -1 : claims.indexOf(active)
  return claims[(at + 1) % Math.max(claims.length, 1)] ?? null
}
