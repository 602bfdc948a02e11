/**
 * Where claims stand in one text: their marks with the lanes of their lines, the order in which the
 * claims come, and an index that answers what stands at a place.
 *
 * One act changes one claim among ten thousand: `placesWith` then leaves every other mark as it is,
 * in its lane too, so that nothing is painted anew that did not change. Only the first making gives
 * lanes by the rule of lanes.ts; a mark that comes later takes the first that is free where it stands.
 *
 * Units: UTF-16.
 */
import type { PlacedClaim } from '../../lib/review/placed-claims.ts'
import { lanes } from '../../lib/text/lanes.ts'
import { indexWith, type MarkIndex, markIndex, near } from '../../lib/text/mark-index.ts'
import { hull } from '../../lib/text/runs.ts'
import { byPlace, type Span } from '../../lib/text/span.ts'

export type PlacedMark = {
  readonly claim: number
  /** Which of the claim's marks in this text. */
  readonly nth: number
  readonly spans: readonly Span[]
  readonly lane: number
}

export type Places = {
  readonly index: MarkIndex<PlacedMark>
  /** The numbers of the claims, by their first place. */
  readonly order: readonly number[]
  /** The first words of each claim. */
  readonly firsts: ReadonlyMap<number, Span>
  /** The marks of each claim, by place. */
  readonly marks: ReadonlyMap<number, readonly PlacedMark[]>
}

/** The places of claims in the revision that the desk shows. */
export function placesOf(claims: Iterable<PlacedClaim>): Places {
  const bare = [...claims].flatMap(({ number, marks }) =>
    marks.map((spans, nth) => ({ claim: number, nth, spans, at: hull(spans) })),
  )
  bare.sort((a, b) => byPlace(a.at, b.at) || a.claim - b.claim)
  const given = lanes(bare.map((mark) => ({ id: mark, spans: mark.spans })))
  const marks = bare.map((mark) => {
    const { claim, nth, spans } = mark
    return { claim, nth, spans, lane: given.get(mark) ?? 0 }
  })
  const firsts = new Map<number, Span>()
  for (const { claim, spans } of marks) {
    const [first] = spans
    if (first !== undefined && !firsts.has(claim)) firsts.set(claim, first)
  }
  const index = markIndex(marks.map((mark) => ({ id: mark, spans: mark.spans })))
  const byClaim = Map.groupBy(marks, ({ claim }) => claim)
  return { index, order: [...firsts.keys()], firsts, marks: byClaim }
}

type Moved = Pick<PlacedClaim, 'number' | 'marks'>

/** Does a claim stand on just these spans? */
export function isPlaced(places: Places, number: number, marks: Moved['marks']): boolean {
  const before = (places.marks.get(number) ?? []).map(({ spans }) => spans)
  return JSON.stringify(before) === JSON.stringify(marks)
}

/** The same places with one claim where it is now; nowhere for no marks. */
export function placesWith(places: Places, { number, marks }: Moved): Places {
  const before = places.firsts.get(number)
  const gone = (mark: PlacedMark) => mark.claim === number
  let index = before === undefined ? places.index : indexWith(places.index, gone, [])
  const here: PlacedMark[] = []
  for (const [nth, spans] of marks.entries()) {
    const mark = { claim: number, nth, spans, lane: freeLane(index, hull(spans)) }
    index = indexWith(index, null, [{ id: mark, spans }])
    here.push(mark)
  }
  const firsts = new Map(places.firsts)
  const byClaim = new Map(places.marks)
  const order = before === undefined ? [...places.order] : without(places.order, number)
  const first = marks[0]?.[0]
  if (first === undefined) {
    firsts.delete(number)
    byClaim.delete(number)
  } else {
    firsts.set(number, first)
    byClaim.set(number, here)
    order.splice(placeIn(order, firsts, first.start + 1), 0, number)
  }
  return { index, order, firsts, marks: byClaim }
}

/** The claims whose first words begin in a stretch, in the order of the text. */
export function beginningIn({ order, firsts }: Places, { start, end }: Span): readonly number[] {
  return order.slice(placeIn(order, firsts, start), placeIn(order, firsts, end))
}

/** Where in the order the first claim stands that begins at `offset` or after it. */
function placeIn(
  order: readonly number[],
  firsts: ReadonlyMap<number, Span>,
  offset: number,
): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((firsts.get(order[middle] ?? 0)?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function without(order: readonly number[], number: number): number[] {
  return order.filter((one) => one !== number)
}

/** The first lane in which nothing lies over a stretch. */
function freeLane(index: MarkIndex<PlacedMark>, at: Span): number {
  const taken = new Set(near(index, at).map(({ lane }) => lane))
  let lane = 0
  while (taken.has(lane)) lane++
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
  return [...new Set(near(places.index, words).map(({ claim }) => claim))]
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
