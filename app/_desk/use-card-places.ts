'use client'
/**
 * Puts the cards where they belong: asks the page where the words stand and how tall the cards are,
 * lets card-layout.ts solve it, and writes the answer into the style. Again when words, cards or the
 * window change their size; while scrolling only where cards are crowded.
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
  const place = useRef(() => {})
  useLayoutEffect(() => {
    place.current = () => {
      const element = column.current
      if (element !== null) placeCards(element, view, asked.current.cards, asked.current.open)
    }
  }, [column, view])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards or another open one are placed anew
  useLayoutEffect(() => place.current(), [cards.map(({ key }) => key).join(' '), open])
  useEffect(() => {
    const element = column.current
    if (element === null) return
    let waiting = 0
    const soon = () => {
      if (waiting === 0) {
        waiting = requestAnimationFrame(() => {
          waiting = 0
          place.current()
        })
      }
    }
    const sizes = new ResizeObserver(soon)
    const watch = () => {
      for (const card of element.querySelectorAll('[data-card]')) sizes.observe(card)
    }
    const children = new MutationObserver(watch)
    children.observe(element, { childList: true })
    watch()
    const stop = view.listen(soon)
    window.addEventListener('scroll', soon, { passive: true })
    return () => {
      cancelAnimationFrame(waiting)
      sizes.disconnect()
      children.disconnect()
      stop()
      window.removeEventListener('scroll', soon)
    }
  }, [column, view])
}

function placeCards(
  column: HTMLElement,
  view: TextView,
  cards: readonly MarginCard[],
  open: string | null,
): void {
  const { places } = view
  if (places === null) return
  if (getComputedStyle(column).position === 'fixed') {
    clearPlaces(column)
    return
  }
  const origin = column.getBoundingClientRect().top
  const frame = view.frame()
  const elements = new Map(
    [...column.querySelectorAll<HTMLElement>('[data-card]')].map((element) => [
      element.dataset.card ?? '',
      element,
    ]),
  )
  const wishes = cards.flatMap<CardWish>(({ key, start }) => {
    const element = elements.get(key)
    const box = places.boxAt(start)
    if (element === undefined || box === null) return []
    const height = element.offsetHeight
    const level = box.top - origin - RISE
    const seen = { top: frame.top - origin + GAP, bottom: frame.bottom - origin - GAP }
    const inView = box.bottom > frame.top && box.top < frame.bottom
    return [
      { key, height, wish: key === open && inView ? wholeInView(level, height, seen) : level },
    ]
  })
  const line = frame.top - origin + (frame.bottom - frame.top) / 3
  const tops = cardTops(wishes, anchorOf(wishes, open, line), GAP)
  wishes.forEach(({ key }, at) => {
    const element = elements.get(key)
    if (element === undefined) return
    element.style.transform = `translateY(${Math.round(tops[at] ?? 0)}px)`
    element.dataset.placed = 'true'
  })
}

/** In a sheet there is one card, and it needs no place. */
function clearPlaces(column: HTMLElement): void {
  for (const element of column.querySelectorAll<HTMLElement>('[data-placed]')) {
    element.style.removeProperty('transform')
    delete element.dataset.placed
  }
}
