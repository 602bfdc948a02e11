'use client'
/**
 * Finds the text on the page and keeps the marks near the view painted like the state. It listens to the
 * store itself: scrolling and marks that come draw no part of the page anew.
 */
import { type RefObject, useEffect } from 'react'
import { overlaps, type Span } from '../../lib/text/span.ts'
import { marksNear } from './claim-places.ts'
import { useTools } from './desk-context.tsx'
import type { DeskState, DeskStore } from './desk-state.ts'
import { followView } from './follow-view.ts'
import { MarkLayer } from './mark-layer.ts'
import { type Drawn, paintPlan } from './paint-plan.ts'
import { wordsOfPlace } from './places-of-drafts.ts'
import { TextPlaces } from './text-places.ts'

/** Paint the marks over the text in `root`. */
export function useMarkLayer(root: RefObject<HTMLElement | null>): void {
  const { seen, store, view } = useTools()
  useEffect(() => {
    const element = root.current
    if (element === null) return
    const places = new TextPlaces(element, seen.blocks)
    view.show(places)
    const layer = MarkLayer.possible() ? new MarkLayer(places) : null
    let near: Span = { start: 0, end: 0 }
    let shown: readonly unknown[] = []
    const paint = () => {
      const { state } = store
      const now = [near.start, near.end, ...paintedBy(state)]
      if (now.every((one, at) => one === shown[at])) return
      shown = now
      const { active, writing } = state
      const chosen = writing === null ? null : wordsOfPlace(writing, seen.text.number)
      layer?.show(paintPlan(drawnNear(store, near), writing === null ? active : null, chosen))
    }
    const stop = [
      store.subscribe(paint),
      followView(places, view, store, (found) => {
        near = found
        paint()
      }),
    ]
    return () => {
      for (const one of stop) one()
      layer?.clear()
      view.show(null)
    }
  }, [root, seen, store, view])
}

/** The parts of the state that what is painted comes from. */
function paintedBy({ places, looks, active, writing }: DeskState): readonly unknown[] {
  return [places, looks, active, writing]
}

/** Every span of a mark that stands near. */
function drawnNear(store: DeskStore, near: Span): readonly Drawn[] {
  const { places, looks } = store.state
  return marksNear(places, near).flatMap(({ claim, lane, spans }) => {
    const look = looks.get(claim)
    if (look === undefined) return []
    const style = store.styleOf(look)
    return spans
      .filter((span) => overlaps(span, near))
      .map(({ start, end }) => ({ start, end, claim, lane, style }))
  })
}
