/**
 * Which marks lie at this place? An interval index answers for a click (`spansAt`) and for the part
 * of a text that is in view (`near`), in O(log n + k) for k answers.
 *
 * It is the augmented interval tree of Cormen et al., Introduction to Algorithms, 14.3, laid flat:
 * spans sorted by start, the middle one of each stretch as its root, which knows the furthest end
 * below it.
 */
import { hull, type Item, inOrder } from './runs.ts'
import { byPlace, length, type Span } from './span.ts'

/** `whole` is the mark from its first unit to its last; `nth` orders marks of the same place as they came. */
type Entry<Id> = Span & {
  readonly id: Id
  readonly whole: Span
  readonly nth: number
  readonly size: number
}

/** Marks prepared for questions about places. */
export type MarkIndex<Id> = {
  readonly entries: readonly Entry<Id>[]
  /** The furthest end among the spans of which this one is the root. */
  readonly furthest: Float64Array
}

/** Prepare marks for questions about places. */
export function markIndex<Id>(items: readonly Item<Id>[]): MarkIndex<Id> {
  return measured(entriesOf(items, 0).toSorted(byPlace))
}

/** The same index without some marks and with others; what stays is not touched, so it costs a walk and no sorting. */
export function indexWith<Id>(
  { entries }: MarkIndex<Id>,
  gone: ((id: Id) => boolean) | null,
  items: readonly Item<Id>[],
): MarkIndex<Id> {
  const kept = gone === null ? entries : entries.filter(({ id }) => !gone(id))
  const last = items.length === 0 ? 0 : kept.reduce((most, { nth }) => Math.max(most, nth), 0)
  const fresh = entriesOf(items, last + 1).toSorted(byPlace)
  return measured(fresh.length === 0 ? kept : merged(kept, fresh))
}

function entriesOf<Id>(items: readonly Item<Id>[], from: number): Entry<Id>[] {
  return inOrder(items).flatMap(({ id, spans }, at) => {
    const size = spans.reduce((sum, one) => sum + length(one), 0)
    const whole = hull(spans)
    return spans.map(({ start, end }) => ({ start, end, id, whole, nth: from + at, size }))
  })
}

/** Two lists by place as one. */
function merged<T extends Span>(one: readonly T[], other: readonly T[]): T[] {
  const both: T[] = []
  let at = 0
  for (const entry of one) {
    for (let next = other[at]; next && byPlace(next, entry) < 0; next = other[at]) {
      both.push(next)
      at++
    }
    both.push(entry)
  }
  return [...both, ...other.slice(at)]
}

function measured<Id>(entries: readonly Entry<Id>[]): MarkIndex<Id> {
  const furthest = new Float64Array(entries.length)
  measure(entries, furthest, 0, entries.length)
  return { entries, furthest }
}

function inMarkOrder<Id>(a: Entry<Id>, b: Entry<Id>): number {
  return byPlace(a.whole, b.whole) || a.nth - b.nth
}

/** The marks on the unit at `offset`, the shortest first, else in the order of marks. */
export function spansAt<Id>(index: MarkIndex<Id>, offset: number): Id[] {
  return found(index, { start: offset, end: offset + 1 })
    .toSorted((a, b) => a.size - b.size || inMarkOrder(a, b))
    .map(({ id }) => id)
}

/** The marks that share a unit with a stretch, each once, in the order of marks. */
export function near<Id>(index: MarkIndex<Id>, at: Span): Id[] {
  const ranked = found(index, at).toSorted(inMarkOrder)
  return ranked.filter(({ nth }, i) => nth !== ranked[i - 1]?.nth).map(({ id }) => id)
}

/** The furthest end below each root of the stretch from `low` to before `high`. */
function measure(entries: readonly Span[], furthest: Float64Array, low: number, high: number) {
  if (low >= high) return 0
  const root = (low + high) >> 1
  const left = measure(entries, furthest, low, root)
  const right = measure(entries, furthest, root + 1, high)
  const end = Math.max(left, right, entries[root]?.end ?? 0)
  furthest[root] = end
  return end
}

/** The spans that share a unit with a stretch. */
function found<Id>({ entries, furthest }: MarkIndex<Id>, at: Span): Entry<Id>[] {
  const hits: Entry<Id>[] = []
  const look = (low: number, high: number) => {
    const root = (low + high) >> 1
    const entry = entries[root]
    if (low >= high || entry === undefined || (furthest[root] ?? 0) <= at.start) return
    look(low, root)
    if (entry.start >= at.end) return
    if (entry.end > at.start) hits.push(entry)
    look(root + 1, high)
  }
  if (at.start < at.end) look(0, entries.length)
  return hits
}
