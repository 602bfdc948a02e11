/**
 * Which marks lie at this place? An interval index answers for a click (`spansAt`) and for the part
 * of a text that is in view (`near`), in O(log n + k) for k answers.
 *
 * It is the augmented interval tree of Cormen et al., Introduction to Algorithms, 14.3, laid flat:
 * spans sorted by start, the middle one of each stretch as its root, which knows the furthest end
 * below it.
 */
import { type Item, inOrder } from './runs.ts'
import { byPlace, length, type Span } from './span.ts'

type Entry<Id> = Span & { readonly id: Id; readonly rank: number; readonly size: number }

/** Marks prepared for questions about places. */
export type MarkIndex<Id> = {
  readonly entries: readonly Entry<Id>[]
  /** The furthest end among the spans of which this one is the root. */
  readonly furthest: Float64Array
}

/** Prepare marks for questions about places. */
export function markIndex<Id>(items: readonly Item<Id>[]): MarkIndex<Id> {
  const entries = inOrder(items)
    .flatMap(({ id, spans }, rank) => {
      const size = spans.reduce((sum, at) => sum + length(at), 0)
      return spans.map((at) => ({ ...at, id, rank, size }))
    })
    .toSorted(byPlace)
  const furthest = new Float64Array(entries.length)
  measure(entries, furthest, 0, entries.length)
  return { entries, furthest }
}

/** The marks on the unit at `offset`, the shortest first, else in the order of marks. */
export function spansAt<Id>(index: MarkIndex<Id>, offset: number): Id[] {
  return found(index, { start: offset, end: offset + 1 })
    .toSorted((a, b) => a.size - b.size || a.rank - b.rank)
    .map(({ id }) => id)
}

/** The marks that share a unit with a stretch, each once, in the order of marks. */
export function near<Id>(index: MarkIndex<Id>, at: Span): Id[] {
  const ranked = found(index, at).toSorted((a, b) => a.rank - b.rank)
  return ranked.filter(({ rank }, i) => rank !== ranked[i - 1]?.rank).map(({ id }) => id)
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
