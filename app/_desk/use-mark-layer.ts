'use client'
/**
 * Keeps the painted marks like the state: finds the text on the page, watches which part of it is
 * near the view, and shows the plan for that part.
 */
import { type RefObject, useEffect, useRef } from 'react'
import type { ClaimLook } from '../../lib/review/placed-claims.ts'
import { near as marksNear } from '../../lib/text/mark-index.ts'
import { overlaps, type Span } from '../../lib/text/span.ts'
import type { Places } from './claim-places.ts'
import { useDesk, useTools } from './desk-context.tsx'
import type { DeskStore } from './desk-state.ts'
import { isCrowded, stretchOfCards } from './margin-cards.ts'
import { MarkLayer } from './mark-layer.ts'
import { type Drawn, paintPlan } from './paint-plan.ts'
import { wordsOfPlace } from './places-of-drafts.ts'
import { TextPlaces } from './text-places.ts'

/** Paint the marks over the text in `root`. */
export function useMarkLayer(root: RefObject<HTMLElement | null>): void {
  const { seen, store, view } = useTools()
  const layer = useRef<MarkLayer | null>(null)
  useText(root)
  useEffect(() => {
    const { places } = view
    if (places === null || !MarkLayer.possible()) return
    const made = new MarkLayer(places)
    layer.current = made
    return () => {
      made.clear()
      layer.current = null
    }
  }, [view])
  const near = useDesk((state) => state.near)
  const places = useDesk((state) => state.places)
  const looks = useDesk((state) => state.looks)
  const active = useDesk((state) => (state.writing === null ? state.active : null))
  const writing = useDesk((state) => state.writing)
  useEffect(() => {
    const chosen = writing === null ? null : wordsOfPlace(writing, seen.text.number)
    layer.current?.show(paintPlan(drawnNear(store, places, looks, near), active, chosen))
  }, [near, places, looks, active, writing, seen, store])
}

/** Give the view its text, and keep the state's `near` true. */
function useText(root: RefObject<HTMLElement | null>): void {
  const { seen, store, view } = useTools()
  useEffect(() => {
    const element = root.current
    if (element === null) return
    const places = new TextPlaces(element, seen.blocks)
    view.show(places)
    let asked = 0
    const look = () => {
      asked = 0
      const frame = view.frame()
      const { near, stretch, places: marks } = store.state
      const found = places.near(frame, window.innerHeight * 0.75)
      const line = frame.top + (frame.bottom - frame.top) / 3
      const reading = isCrowded(marks, found) ? places.atLine(line) : 0
      const cards = stretchOfCards(marks, found, reading)
      if (isSame(near, found) && isSame(stretch, cards)) return
      store.change({ near: isSame(near, found) ? near : found, stretch: cards })
    }
    const soon = () => {
      if (asked === 0) asked = requestAnimationFrame(look)
    }
    const resized = new ResizeObserver(() => {
      view.moved()
      soon()
    })
    resized.observe(element)
    look()
    window.addEventListener('scroll', soon, { passive: true })
    window.addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(asked)
      resized.disconnect()
      window.removeEventListener('scroll', soon)
      window.removeEventListener('resize', soon)
      view.show(null)
    }
  }, [root, seen, store, view])
}

/** Every span of a mark that stands near. */
function drawnNear(
  store: DeskStore,
  places: Places,
  looks: ReadonlyMap<number, ClaimLook>,
  near: Span,
): readonly Drawn[] {
  return marksNear(places.index, near).flatMap(({ claim, lane, spans }) => {
    const look = looks.get(claim)
    if (look === undefined) return []
    const style = store.styleOf(look)
    return spans
      .filter((span) => overlaps(span, near))
      .map(({ start, end }) => ({ start, end, claim, lane, style }))
  })
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end
}
