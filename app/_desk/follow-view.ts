/**
 * Follows the window over the text: which part of it is near the view, for the marks at every frame, for
 * everything else (cards, ticks, what is heard) only while the page does not rush by, and of many new
 * cards a few a frame, so that no frame waits for them.
 */
import type { Span } from '../../lib/text/span.ts'
import type { DeskStore } from './desk-state.ts'
import { isCrowded, stretchGrowing, stretchOfCards } from './margin-cards.ts'
import { ScrollPace } from './scroll-pace.ts'
import type { TextPlaces } from './text-places.ts'
import type { TextView } from './text-view.ts'

/** The scrolling is over this long after it was last heard of, in milliseconds. */
const REST = 90

/** How far beyond the view is near, as a share of the window's height. */
const REACH = 0.75

/** Keep the state's `near` and `stretch` true, and say every change of what is near to `paint`; answers how to stop. */
export function followView(
  places: TextPlaces,
  view: TextView,
  store: DeskStore,
  paint: (near: Span) => void,
): () => void {
  const pace = new ScrollPace()
  let asked = 0
  let resting = 0
  const look = (now: number) => {
    asked = 0
    const frame = view.frame()
    const near = places.near(frame, window.innerHeight * REACH)
    paint(near)
    view.pace = pace.at(window.scrollY, now)
    if (view.pace === 'rushing') return
    const { state } = store
    const line = frame.top + (frame.bottom - frame.top) / 3
    const reading = isCrowded(state.places, near) ? places.atLine(line) : near.start
    const wanted = stretchOfCards(state.places, near, reading)
    const stretch = stretchGrowing(state.places, state.stretch, wanted, reading)
    if (!isSame(state.near, near) || !isSame(state.stretch, stretch)) {
      store.change({ near: isSame(state.near, near) ? state.near : near, stretch })
    }
    if (!isSame(stretch, wanted)) soon()
  }
  const soon = () => {
    if (asked === 0) asked = requestAnimationFrame(look)
  }
  const rested = () => {
    soon()
    requestAnimationFrame(() => view.rest())
  }
  const scrolled = () => {
    soon()
    window.clearTimeout(resting)
    resting = window.setTimeout(rested, REST)
  }
  const resized = new ResizeObserver(() => {
    view.moved()
    soon()
  })
  resized.observe(places.root)
  look(performance.now())
  window.addEventListener('scroll', scrolled, { passive: true })
  window.addEventListener('resize', soon)
  return () => {
    cancelAnimationFrame(asked)
    window.clearTimeout(resting)
    resized.disconnect()
    window.removeEventListener('scroll', scrolled)
    window.removeEventListener('resize', soon)
  }
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end
}
