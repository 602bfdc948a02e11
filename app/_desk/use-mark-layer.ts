'use client'
/**
 * Keeps the painted marks like the state: finds the text on the page, watches which part of it is
 * near the view, and shows the plan for that part.
 */
import { type RefObject, useEffect, useRef } from 'react'
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { near as marksNear } from '../../lib/text/mark-index.ts'
import { overlaps, type Span } from '../../lib/text/span.ts'
import type { Places } from './claim-places.ts'
import { useDesk, useTools } from './desk-context.tsx'
import { MarkLayer } from './mark-layer.ts'
import { type MarkStyle, markStyleOf } from './mark-style.ts'
import { type Drawn, paintPlan } from './paint-plan.ts'
import { wordsOfPlace } from './places-of-drafts.ts'
import { TextPlaces } from './text-places.ts'

/** Paint the marks over the text in `root`. */
export function useMarkLayer(root: RefObject<HTMLElement | null>): void {
  const { seen, view } = useTools()
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
  const claims = useDesk((state) => state.claims)
  const active = useDesk((state) => (state.writing === null ? state.active : null))
  const writing = useDesk((state) => state.writing)
  useEffect(() => {
    const chosen = writing === null ? null : wordsOfPlace(writing, seen.text.number)
    layer.current?.show(paintPlan(drawnNear(places, claims, near), active, chosen))
  }, [near, places, claims, active, writing, seen])
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
      const near = places.near(view.frame(), window.innerHeight * 0.75)
      const before = store.state.near
      if (near.start !== before.start || near.end !== before.end) store.change({ near })
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

const styles = new WeakMap<ClaimSeen, MarkStyle>()

/** The style of a claim, computed once for each version of it. */
export function styleOf(claim: ClaimSeen): MarkStyle {
  const known = styles.get(claim) ?? markStyleOf(claim)
  styles.set(claim, known)
  return known
}

/** Every span of a mark that stands near. */
function drawnNear(
  places: Places,
  claims: ReadonlyMap<number, ClaimSeen>,
  near: Span,
): readonly Drawn[] {
  return marksNear(places.index, near).flatMap((mark) => {
    const claim = claims.get(mark.claim)
    if (claim === undefined) return []
    const style = styleOf(claim)
    const lane = places.lanes.get(mark) ?? 0
    return mark.spans
      .filter((span) => overlaps(span, near))
      .map(({ start, end }) => ({ start, end, claim: mark.claim, lane, style }))
  })
}
