/**
 * Which claims of a text are told first: those with a mark near the place where its desk opens; the others
 * follow. Text and marks in view are then painted before the rest has been looked up.
 *
 * The marks told first are all that stand in one stretch, and nothing that begins before the stretch reaches into it:
 * the lanes of their lines (lib/text/lanes.ts), which depend on what begins before, are already those of the whole.
 *
 * Units: any, the same for spans and place.
 */

/** One span of a mark. */
export type SpanOfMark = {
  readonly claimId: string
  readonly markId: string
  readonly from: number
  readonly to: number
}

/** Up to so many marks all come at once: it would take longer to part them. */
const FEW = 600

/** So many marks are told first before the place and behind it. */
const BEFORE = 120
const BEHIND = 240

type Hull = { readonly claimId: string; from: number; to: number }

/** The claims that are told first, where the desk opens at a claim that stands here, else at a place; null where all are. */
export function firstClaims(
  spans: readonly SpanOfMark[],
  claimId: string | null,
  place: number,
): ReadonlySet<string> | null {
  if (spans.length <= FEW) return null
  const marks = hullsOf(spans)
  if (marks.length <= FEW) return null
  const asked = marks.findIndex((mark) => mark.claimId === claimId)
  const at = asked === -1 ? marks.findIndex(({ from }) => from >= place) : asked
  const middle = at === -1 ? marks.length : at
  const begin = untouched(marks, Math.max(0, middle - BEFORE))
  const last = marks[middle + BEHIND - 1]?.from ?? Number.POSITIVE_INFINITY
  const near = marks.slice(begin).filter(({ from }) => from <= last)
  return new Set(near.map((mark) => mark.claimId))
}

/** Every mark from its first unit to its last, in the order of the text. */
function hullsOf(spans: readonly SpanOfMark[]): readonly Hull[] {
  const marks = new Map<string, Hull>()
  for (const { claimId, markId, from, to } of spans) {
    const mark = marks.get(markId)
    if (mark === undefined) marks.set(markId, { claimId, from, to })
    else {
      mark.from = Math.min(mark.from, from)
      mark.to = Math.max(mark.to, to)
    }
  }
  return [...marks.values()].toSorted((a, b) => a.from - b.from)
}

/** The last mark up to one given into which none reaches that begins before it. */
function untouched(marks: readonly Hull[], until: number): number {
  let found = 0
  let reach = Number.NEGATIVE_INFINITY
  marks.slice(0, until + 1).forEach(({ from, to }, at) => {
    if (reach <= from) found = at
    reach = Math.max(reach, to)
  })
  return found
}
