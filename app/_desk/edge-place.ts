/**
 * Where an offset stands on the page: a line at the side of a whole character at which it begins or ends, which is
 * the right side where characters are read from right to left.
 *
 * Units: UTF-16 offsets; pixels of the window.
 */
import { readsBackward } from '../../lib/text/direction.ts'
import { graphemeEnd, graphemeStart } from '../../lib/text/units.ts'
import type { TextPlaces } from './text-places.ts'

export type EdgePlace = { readonly x: number; readonly top: number; readonly height: number }

/** Where a span that begins or ends at an offset does so; null where nothing is laid out. */
export function edgePlace(
  places: TextPlaces,
  text: string,
  at: number,
  side: 'start' | 'end',
): EdgePlace | null {
  const span =
    side === 'start'
      ? { start: at, end: graphemeEnd(text, Math.min(at + 1, text.length)) }
      : { start: graphemeStart(text, Math.max(at - 1, 0)), end: at }
  const [range] = places.ranges(span)
  const boxes = range === undefined ? [] : [...range.getClientRects()]
  const box = side === 'start' ? boxes[0] : boxes.at(-1)
  if (box === undefined) return null
  const inLine = places.elementAt(span.start)?.matches(':dir(rtl)') ?? false
  const backward = readsBackward(text.slice(span.start, span.end), inLine)
  return {
    x: (side === 'start') === backward ? box.right : box.left,
    top: box.top,
    height: box.height,
  }
}

/** Where a caret stands: before the character that follows it, at the end of a block behind the last one. */
export function caretPlace(places: TextPlaces, text: string, at: number): EdgePlace | null {
  const found = edgePlace(places, text, at, 'start') ?? edgePlace(places, text, at, 'end')
  if (found !== null) return found
  const box = places.boxAt(at)
  return box === null ? null : { x: box.left, top: box.top, height: box.height }
}
