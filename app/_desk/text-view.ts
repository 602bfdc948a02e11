/**
 * The text as it stands in the window: what is in view, going to words, and telling others when the
 * view or the layout has changed. There is one while a desk is open; it is given its element when
 * that is on the page.
 *
 * The window itself scrolls (no box inside it), so that a browser's own search, Space, and a phone's
 * moving address bar work as everywhere; the margin's cards ride along without a script.
 */
import type { Span } from '../../lib/text/span.ts'
import type { Pace } from './scroll-pace.ts'
import type { TextPlaces } from './text-places.ts'

export type Frame = { readonly top: number; readonly bottom: number }

type Box = Frame & { readonly line: number }

/** Between the frame and the words that are brought into it: above them, and below them for their lines and handles. */
const ABOVE = 24
const BELOW = 28

/** Are all words above the bottom of the frame? */
function isAbove(words: Frame, bottom: number): boolean {
  return words.bottom <= bottom - 8
}

export class TextView {
  #places: TextPlaces | null = null
  readonly #scroller: () => HTMLElement | null
  readonly #listeners = new Set<() => void>()
  readonly #resting = new Set<() => void>()
  /** How fast the text goes by. */
  pace: Pace = 'reading'

  /** A text beside the one on the desk scrolls in a box of its own. */
  constructor(box: () => HTMLElement | null = () => null) {
    this.#scroller = box
  }

  /** The text, once it is on the page. */
  get places(): TextPlaces | null {
    return this.#places
  }

  /** Give it the text, or take it away. */
  show(places: TextPlaces | null): void {
    this.#places = places
    this.moved()
  }

  /** Be told when words may stand elsewhere in the page. */
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Say that words may stand elsewhere. */
  moved(): void {
    for (const listener of this.#listeners) listener()
  }

  /** Be told when the scrolling is over. */
  readonly listenRest = (listener: () => void): (() => void) => {
    this.#resting.add(listener)
    return () => this.#resting.delete(listener)
  }

  /** Say that the scrolling is over. */
  rest(): void {
    for (const listener of this.#resting) listener()
  }

  /** The part of the window in which the text is seen, below the bar and above the foot. */
  frame(): Frame {
    const box = this.#scroller()?.getBoundingClientRect()
    if (box !== undefined) return { top: box.top, bottom: box.bottom }
    const style = getComputedStyle(document.documentElement)
    const top = Number.parseFloat(style.scrollPaddingTop) || 0
    const bottom = Number.parseFloat(style.scrollPaddingBottom) || 0
    return { top, bottom: window.innerHeight - bottom }
  }

  /** Bring words into view, softly when they are near; `at` is the share of the frame above them. */
  bring(words: Span, at = 0.28): void {
    const { top, bottom } = this.frame()
    const here = this.#box(words)
    const low = bottom - (bottom - top) * 0.35
    if (here !== null && here.top > top + 24 && here.line < low && isAbove(here, bottom)) return
    const far = here === null || Math.abs(here.top) > window.innerHeight * 2
    this.#jump(words, at, far ? 'instant' : 'smooth')
    if (far) requestAnimationFrame(() => this.#jump(words, at, 'instant'))
  }

  /** Bring words out from behind the foot or a sheet; where they can be seen nothing moves. */
  uncover(words: Span): void {
    const here = this.#box(words)
    const { top, bottom } = this.frame()
    if (here === null || (here.top >= top && isAbove(here, bottom))) return
    this.#jump(words, 0.28, 'smooth')
  }

  /** Keep the caret, or an edge, in view while it is moved. */
  keep(offset: number): void {
    const box = this.#places?.boxAt(offset)
    if (box === null || box === undefined) return
    const { top, bottom } = this.frame()
    const room = box.height * 2
    if (box.top < top + room) this.#scroll(box.top - top - room, 'instant')
    else if (box.bottom > bottom - room) {
      this.#scroll(box.bottom - bottom + room, 'instant')
    }
  }

  /** Words stand at their share of the frame, or so much higher that the last of them are seen as well. */
  #jump(words: Span, at: number, behavior: ScrollBehavior): void {
    const here = this.#box(words)
    if (here === null) return
    const { top, bottom } = this.frame()
    const lowest = bottom - BELOW - (here.bottom - here.top)
    const line = Math.max(top + ABOVE, Math.min(top + (bottom - top) * at, lowest))
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    this.#scroll(here.top - line, calm ? 'instant' : behavior)
  }

  /** From the top of the first of some words, and the bottom of their line, to the bottom of the last. */
  #box({ start, end }: Span): Box | null {
    const first = this.#places?.boxAt(start) ?? null
    if (first === null) return null
    const last = this.#places?.boxAt(Math.max(start, end - 1)) ?? first
    return { top: first.top, line: first.bottom, bottom: Math.max(first.bottom, last.bottom) }
  }

  #scroll(top: number, behavior: ScrollBehavior): void {
    const scrolls = this.#scroller() ?? window
    scrolls.scrollBy({ top, behavior })
  }
}
