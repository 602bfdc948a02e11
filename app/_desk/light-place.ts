/**
 * A place in the text comes into view and is lit for a while, and the keyboard is in the text. The light is
 * painted by the CSS Custom Highlight API, so that nothing in the text changes.
 */
import type { Span } from '../../lib/text/span.ts'
import type { TextView } from './text-view.ts'

/** How long it is lit, in milliseconds. */
const LIT = 6_000
let out: ReturnType<typeof setTimeout> | undefined

/** Go there. */
export function goToPlace(view: TextView, place: Span): void {
  view.places?.root.focus({ preventScroll: true })
  view.bring(place)
  light(view.places?.ranges(place) ?? [])
  clearTimeout(out)
  out = setTimeout(putOut, LIT)
}

/** Nothing is lit any more. */
export function putOut(): void {
  clearTimeout(out)
  light([])
}

function light(ranges: readonly Range[]): void {
  if (typeof Highlight !== 'function' || !('highlights' in CSS)) return
  if (ranges.length === 0) CSS.highlights.delete('v-found')
  else CSS.highlights.set('v-found', new Highlight(...ranges))
}
