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

export class TextView {
  #places: TextPlaces | null = null
  readonly #box: () => HTMLElement | null
  readonly #listeners = new Set<() => void>()
  readonly #resting = new Set<() => void>()
  /** How fast the text goes by. */
  pace: Pace = 'reading'

  /** A text beside the one on the desk scrolls in a box of its own. */
  constructor(box: () => HTMLElement | null = () => null) {
    this.#box = box
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
    const box = this.#box()?.getBoundingClientRect()
    if (box !== undefined) return { top: box.top, bottom: box.bottom }
    const style = getComputedStyle(document.documentElement)
    const top = Number.parseFloat(style.scrollPaddingTop) || 0
    const bottom = Number.parseFloat(style.scrollPaddingBottom) || 0
    return { top, bottom: window.innerHeight - bottom }
  }

  /** Bring words into view, softly when they are near; `at` is the share of the frame above them. */
  bring(words: Span, at = 0.28): void {
    const places = this.#places
    if (places === null) return
    const frame = this.frame()
    const here = places.boxAt(words.start)
    const low = frame.bottom - (frame.bottom - frame.top) * 0.35
    if (here !== null && here.top > frame.top + 24 && here.bottom < low) return
    const far = here === null || Math.abs(here.top) > window.innerHeight * 2
    this.#jump(words, at, far ? 'instant' : 'smooth')
    if (far) requestAnimationFrame(() => this.#jump(words, at, 'instant'))
  }

  /** Bring words out from behind the foot or a sheet; where they can be seen nothing moves. */
  uncover(words: Span): void {
    const box = this.#places?.boxAt(words.start)
    const { top, bottom } = this.frame()
    if (box !== null && box !== undefined && (box.top < top || box.bottom > bottom - 8)) {
      this.#jump(words, 0.28, 'smooth')
    }
  }

  /** Keep the caret in view while it is moved by keyboard. */
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

  #jump(words: Span, at: number, behavior: ScrollBehavior): void {
    const box = this.#places?.boxAt(words.start)
    if (box === null || box === undefined) return
    const frame = this.frame()
    const line = frame.top + (frame.bottom - frame.top) * at
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    this.#scroll(box.top - line, calm ? 'instant' : behavior)
  }

  #scroll(top: number, behavior: ScrollBehavior): void {
    const scrolls = this.#box() ?? window
    scrolls.scrollBy({ top, behavior })
  }
}
