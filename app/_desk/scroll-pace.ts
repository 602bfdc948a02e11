/**
 * How fast does the page go by? Nobody reads cards that are on the page for a blink; so while the text is
 * thrown or jumped through, its marks alone are kept up, and all else comes when it slows down.
 *
 * Units: CSS pixels and milliseconds.
 */

/** Being read, passing too fast to follow how cards give way, or rushing too fast for cards at all. */
export type Pace = 'reading' | 'passing' | 'rushing'

/** Slower than this, in pixels a millisecond, is reading: a view a second. */
const SLOW = 1

/** Faster than this is rushing: three views a second. */
const FAST = 3

/** A leap over this much at once is rushing, however slow the frames come. */
const LEAP = 240

export class ScrollPace {
  #top: number | null = null
  #at = 0

  /** The page stands at `top` at the time `at`: how fast does it go by? */
  at(top: number, at: number): Pace {
    const away = Math.abs(top - (this.#top ?? top))
    const speed = away / Math.max(at - this.#at, 1)
    this.#top = top
    this.#at = at
    if (away > LEAP || speed > FAST) return 'rushing'
    return speed > SLOW ? 'passing' : 'reading'
  }
}
