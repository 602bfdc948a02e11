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

/** The same index without some marks and with other spans. */
export function indexWith(
  { starts, ends, marks }: MarkIndex,
  gone: ReadonlySet<number>,
  more: MarkSpans,
): MarkIndex {
  const only = (all: Int32Array) =>
    gone.size === 0 ? all : all.filter((_, at) => !gone.has(marks[at] ?? 0))
  return markIndex({
    starts: joined(only(starts), more.starts),
    ends: joined(only(ends), more.ends),
    marks: joined(only(marks), more.marks),
  })
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
