'use client'
/**
 * Puts the cards where they belong: asks the page where the words stand and how tall the cards are,
 * lets card-layout.ts solve it, and writes the answer into the style. Again when words, cards or the
 * window change their size. Scrolling moves the cards with the page; they are placed anew only when
 * another card comes to the reading line, unless the text rushes by, and the open one, to be seen whole,
 * when the scrolling ends. Only a card in view that gives way while one reads moves softly: every other is where it belongs at once.
 *
 * Units: pixels from the top of the margin.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { anchorOf, type CardWish, cardTops, wholeInView } from './card-layout.ts'
import { useTools } from './desk-context.tsx'
import type { MarginCard } from './margin-cards.ts'
import type { TextView } from './text-view.ts'

const GAP = 10
/** Cards begin this much above their words, so that first lines are level. */
const RISE = 8

/** Keep the cards in `column` in their places. */
export function useCardPlaces(
  column: RefObject<HTMLElement | null>,
  cards: readonly MarginCard[],
  open: string | null,
): void {
  const { view } = useTools()
  const asked = useRef({ cards, open })
  asked.current = { cards, open }
  const solver = useRef<Solver | null>(null)
  const order = cards.map(({ key }) => key).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards or another open one are placed anew
  useLayoutEffect(() => {
    if (column.current !== null) solver.current ??= new Solver(column.current, view)
    solver.current?.place(asked.current.cards, asked.current.open)
  }, [column, view, order, open])
  useEffect(() => {
    const element = column.current
    if (element === null) return
    const place = () => solver.current?.place(asked.current.cards, asked.current.open)
    const look = () => {
      if (view.pace !== 'rushing') solver.current?.scrolled(asked.current.cards, asked.current.open)
    }
    const [soon, stopPlacing] = atNextFrame(place)
    const [scrolled, stopLooking] = atNextFrame(look)
    const sizes = new ResizeObserver((seen) => {
      if (seen.some(({ target }) => solver.current?.isAsTall(target) !== true)) soon()
    })
    const watch = () => {
      for (const card of element.querySelectorAll('[data-card]')) sizes.observe(card)
    }
    const children = new MutationObserver(watch)
    children.observe(element, { childList: true })
    watch()
    const stop = [view.listen(soon), view.listenRest(soon)]
    window.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      stopPlacing()
      stopLooking()
      sizes.disconnect()
      children.disconnect()
      for (const one of stop) one()
      window.removeEventListener('scroll', scrolled)
    }
  }, [column, view])
}

/** Work done once at the next frame, however often it is asked for; and how to call it off. */
function atNextFrame(work: () => void): readonly [ask: () => void, stop: () => void] {
  let waiting = 0
  const ask = () => {
    if (waiting !== 0) return
    waiting = requestAnimationFrame(() => {
      waiting = 0
      work()
    })
  }
  return [ask, () => cancelAnimationFrame(waiting)]
}

/** Asks the page for places and sizes, and puts the cards there. */
class Solver {
  readonly #column: HTMLElement
  readonly #view: TextView
  #wishes: readonly CardWish[] = []
  /** Where the cards stand. */
  #tops = new WeakMap<HTMLElement, number>()
  #anchor = -1

  constructor(column: HTMLElement, view: TextView) {
    this.#column = column
    this.#view = view
  }

  /** Measure everything and place every card. */
  place(cards: readonly MarginCard[], open: string | null): void {
    if (this.#view.places === null) return
    if (getComputedStyle(this.#column).position === 'fixed') {
      clearPlaces(this.#column)
      this.#tops = new WeakMap()
      return
    }
    const elements = cardElements(this.#column)
    this.#wishes = this.#measure(cards, open, elements)
    const line = this.#readingLine()
    this.#anchor = anchorOf(this.#wishes, open, line)
    const tops = cardTops(this.#wishes, this.#anchor, GAP)
    this.#wishes.forEach(({ key }, at) => {
      const element = elements.get(key)
      if (element !== undefined) this.#put(element, Math.round(tops[at] ?? 0), line)
    })
  }

  /** Put a card at its top, softly if it is seen to move. */
  #put(element: HTMLElement, top: number, line: number): void {
    const before = this.#tops.get(element)
    if (before === top) return
    const near = (place: number) => Math.abs(place - line) < window.innerHeight
    const soft = this.#view.pace === 'reading' && before !== undefined && near(before) && near(top)
    element.dataset.placed = soft ? 'soft' : 'still'
    element.style.transform = `translateY(${top}px)`
    this.#tops.set(element, top)
  }

  /** Is a card as tall as when it was placed? */
  isAsTall(element: Element): boolean {
    if (!(element instanceof HTMLElement)) return true
    const placed = this.#wishes.find(({ key }) => key === element.dataset.card)
    return placed?.height === element.offsetHeight
  }

  /** The page has scrolled: nothing moves in it, unless another card is now the one to be exact. */
  scrolled(cards: readonly MarginCard[], open: string | null): void {
    if (open !== null || this.#wishes.length === 0) return
    if (anchorOf(this.#wishes, null, this.#readingLine()) !== this.#anchor) this.place(cards, open)
  }

  #measure(
    cards: readonly MarginCard[],
    open: string | null,
    elements: ReadonlyMap<string, HTMLElement>,
  ): CardWish[] {
    const origin = this.#column.getBoundingClientRect().top
    const frame = this.#view.frame()
    const seen = { top: frame.top - origin + GAP, bottom: frame.bottom - origin - GAP }
    return cards.flatMap<CardWish>(({ key, start }) => {
      const element = elements.get(key)
      const box = this.#view.places?.boxAt(start) ?? null
      if (element === undefined || box === null) return []
      const height = element.offsetHeight
      const level = box.top - origin - RISE
      const whole = key === open && box.bottom > frame.top && box.top < frame.bottom
      return [{ key, height, wish: whole ? wholeInView(level, height, seen) : level }]
    })
  }

  /** A third down the view, where people read. */
  #readingLine(): number {
    const { top, bottom } = this.#view.frame()
    return top + (bottom - top) / 3 - this.#column.getBoundingClientRect().top
  }
}

function cardElements(column: HTMLElement): Map<string, HTMLElement> {
  const elements = [...column.querySelectorAll<HTMLElement>('[data-card]')]
  return new Map(elements.map((element) => [element.dataset.card ?? '', element]))
}

/** In a sheet there is one card, and it needs no place. */
function clearPlaces(column: HTMLElement): void {
  for (const element of column.querySelectorAll<HTMLElement>('[data-placed]')) {
    element.style.removeProperty('transform')
    delete element.dataset.placed
  }
}
