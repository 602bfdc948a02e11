/**
 * Which marks lie at this place? An interval index answers for a click or for the part of a text that
 * is in view, in O(log n + k) for k answers.
 *
 * It is the augmented interval tree of Cormen et al., Introduction to Algorithms, 14.3, laid flat:
 * spans sorted by start, the middle one of each stretch as its root, which knows the furthest end
 * below it. All of it is numbers in a few arrays: to prepare ten thousand marks makes no object a mark.
 *
 * Units: UTF-16. A mark is named by a number; what it is, the asker knows.
 */
import type { Span } from './span.ts'

/** Spans by place, each with the number of its mark. */
export type MarkIndex = {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly marks: Int32Array
  /** The furthest end among the spans of which this one is the root. */
  readonly furthest: Int32Array
}

/** Spans in any order; the nth start, end and mark are of one span. */
export type MarkSpans = Pick<MarkIndex, 'starts' | 'ends' | 'marks'>

/** Prepare spans for questions about places; of spans that begin together the longer comes first. */
export function markIndex(spans: MarkSpans): MarkIndex {
  const sorted = isSorted(spans) ? spans : inPlace(spans)
  const furthest = new Int32Array(sorted.starts.length)
  measure(sorted.ends, furthest, 0, furthest.length)
  return { ...sorted, furthest }
}

/** The same index without some marks and with a few other spans: what stays is copied, not sorted again. */
export function indexWith(index: MarkIndex, gone: ReadonlySet<number>, more: MarkSpans): MarkIndex {
  const kept = gone.size === 0 ? index : without(index, gone)
  const fresh = markIndex(more)
  const at = Array.from(fresh.starts, (start, nth) =>
    placeFor(kept, { start, end: fresh.ends[nth] ?? start }),
  )
  const both = (column: 'starts' | 'ends' | 'marks') => woven(kept[column], fresh[column], at)
  return markIndex({ starts: both('starts'), ends: both('ends'), marks: both('marks') })
}

function without({ starts, ends, marks }: MarkSpans, gone: ReadonlySet<number>): MarkSpans {
  const only = (all: Int32Array) => all.filter((_, at) => !gone.has(marks[at] ?? 0))
  return { starts: only(starts), ends: only(ends), marks: only(marks) }
}

/** Before which of the sorted spans another comes; behind those that stand on the same units. */
function placeFor({ starts, ends }: MarkSpans, { start, end }: Span): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    const later = (starts[middle] ?? 0) - start || end - (ends[middle] ?? 0)
    if (later <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** A column with a few numbers more, each before the place named for it. */
function woven(column: Int32Array, more: Int32Array, at: readonly number[]): Int32Array {
  const all = new Int32Array(column.length + more.length)
  let from = 0
  at.forEach((place, nth) => {
    all.set(column.subarray(from, place), from + nth)
    all[place + nth] = more[nth] ?? 0
    from = place
  })
  all.set(column.subarray(from), from + more.length)
  return all
}

/** The marks that share a unit with a stretch, each once, in the order in which their first spans there begin. */
export function marksIn({ starts, ends, marks, furthest }: MarkIndex, at: Span): number[] {
  const hits = new Set<number>()
  const look = (low: number, high: number) => {
    const root = (low + high) >> 1
    if (low >= high || (furthest[root] ?? 0) <= at.start) return
    look(low, root)
    if ((starts[root] ?? 0) >= at.end) return
    if ((ends[root] ?? 0) > at.start) hits.add(marks[root] ?? 0)
    look(root + 1, high)
  }
  if (at.start < at.end) look(0, starts.length)
  return [...hits]
}

function isSorted({ starts, ends }: MarkSpans): boolean {
  for (let at = 1; at < starts.length; at++) {
    const later = (starts[at] ?? 0) - (starts[at - 1] ?? 0)
    if (later < 0 || (later === 0 && (ends[at - 1] ?? 0) < (ends[at] ?? 0))) return false
  }
  return true
}

function inPlace({ starts, ends, marks }: MarkSpans): MarkSpans {
  const order = Int32Array.from(starts, (_, at) => at)
  const at = (all: Int32Array, nth: number) => all[nth] ?? 0
  order.sort((a, b) => at(starts, a) - at(starts, b) || at(ends, b) - at(ends, a) || a - b)
  const put = (all: Int32Array) => order.map((nth) => at(all, nth))
  return { starts: put(starts), ends: put(ends), marks: put(marks) }
}

/** The furthest end below each root of the stretch from `low` to before `high`. */
function measure(ends: Int32Array, furthest: Int32Array, low: number, high: number): number {
  if (low >= high) return 0
  const root = (low + high) >> 1
  const left = measure(ends, furthest, low, root)
  const right = measure(ends, furthest, root + 1, high)
  const end = Math.max(left, right, ends[root] ?? 0)
  furthest[root] = end
  return end
}

/** The numbers of two columns, one behind the other. */
export function joined(one: Int32Array, other: Int32Array): Int32Array {
  const both = new Int32Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
