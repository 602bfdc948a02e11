/**
 * A span is a half-open range of a text: `start` belongs to it, `end` does not.
 *
 * Units: inside TypeScript a span counts UTF-16 units, so that `text.slice` and the DOM agree with
 * it. In the database, in the API and in every export offsets count Unicode code points
 * (W3C Web Annotation, TextPositionSelector); such a range is a `CodePointSpan`, and `units.ts`
 * is the one place that converts.
 */

/** A half-open range in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number }

/** A half-open range in Unicode code points, as Postgres and the exports count. */
export type CodePointSpan = { readonly from: number; readonly to: number }

/** A span from `start` to `end`, both non-negative integers, `start` not after `end`. */
export function span(start: number, end: number): Span {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end < start) {
    throw new RangeError(`No span goes from ${start} to ${end}`)
  }
  return { start, end }
}

/** The characters of `text` that a span covers. It must lie inside the text. */
export function quote(text: string, at: Span): string {
  if (at.end > text.length) {
    throw new RangeError(`A span to ${at.end} does not lie in a text of ${text.length} units`)
  }
  return text.slice(at.start, at.end)
}

/** Do two spans share at least one unit? Touching spans do not. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Does `outer` cover all of `inner`? */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** How many units a span covers. */
export function length(at: Span): number {
  return at.end - at.start
}

/** Order by start, the longer first where starts are equal (as nested elements would open). */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}
