/**
 * From what the placing found of a mark to what an event says of it: places with their words, in
 * code points.
 */
import type { Placed } from '../text/placing/place-marks.ts'
import type { Span } from '../text/span.ts'
import { type CodePointIndex, toCodePoints } from '../text/units.ts'
import type { Carried, MarkSpan } from './claim.ts'

/** By which rules marks are placed; an event names them. */
export const PLACING = 1

/** What became of a mark on the revision with these characters. */
export function carriedFrom(markId: string, placed: Placed, after: CodePointIndex): Carried {
  const quoted = (spans: readonly Span[]) => spans.map((span) => quotedAt(after, span))
  switch (placed.outcome) {
    case 'lost':
      return { markId, outcome: 'lost', places: [] }
    case 'ambiguous':
      return { markId, outcome: 'ambiguous', places: placed.places.map(quoted) }
    default:
      return { markId, outcome: placed.outcome, places: [quoted(placed.spans)] }
  }
}

function quotedAt(text: CodePointIndex, span: Span): MarkSpan {
  return { ...toCodePoints(text, span), quotation: text.text.slice(span.start, span.end) }
}
