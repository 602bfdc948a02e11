/**
 * From what the placing found of a mark to what an event says of it: places with their words, in
 * code points.
 */
import type { Placed } from '../text/placing/place-marks.ts'
import type { Span } from '../text/span.ts'
import { type CodePointIndex, toCodePoints } from '../text/units.ts'
import type { Carried, Mark, MarkSpan } from './claim.ts'

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

/** A mark that stands in a text, as far as one of its claim can be in its way. */
export type MarkStanding = Pick<Mark, 'id' | 'place' | 'claimId' | 'withdrawn'> & {
  /** Is a person asked about it since an earlier revision? */
  readonly isAsked: boolean
}

/**
 * A claim is marked at one place once: where two of its marks would come to the same words by themselves, one
 * does, and a person is asked about the other: the one that was asked about before, else that was made later.
 */
export function withoutDoubles(
  standing: readonly MarkStanding[],
  carried: readonly Carried[],
): readonly Carried[] {
  const marks = new Map(standing.map((mark) => [mark.id, mark]))
  const keeps = new Map<string, string>()
  const placeOf = ({ markId, outcome, places: [spans = []] }: Carried) => {
    const mark = marks.get(markId)
    if (mark === undefined || mark.withdrawn || outcome !== 'exact') return null
    return { isAsked: mark.isAsked, key: `${mark.claimId} ${JSON.stringify(spans)}` }
  }
  for (const wasAsked of [false, true]) {
    for (const one of carried) {
      const place = placeOf(one)
      if (place?.isAsked === wasAsked && !keeps.has(place.key)) keeps.set(place.key, one.markId)
    }
  }
  return carried.map((one) => {
    const place = placeOf(one)
    const isDouble = place !== null && keeps.get(place.key) !== one.markId
    return isDouble ? { ...one, outcome: 'moved' as const } : one
  })
}

function quotedAt(text: CodePointIndex, span: Span): MarkSpan {
  return { ...toCodePoints(text, span), quotation: text.text.slice(span.start, span.end) }
}
