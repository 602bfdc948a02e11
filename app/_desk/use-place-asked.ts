'use client'
/**
 * A place in the text that the address asks for (`?at=`, as a search leads here): its block comes into
 * view and is lit for a while, and the keyboard is in the text.
 *
 * Units: the address counts code points; the light is painted by the CSS Custom Highlight API, so that
 * nothing in the text changes.
 */
import { useEffect } from 'react'
import { blockAt } from '../../lib/text/blocks.ts'
import { toUnits } from '../../lib/text/units.ts'
import { useTools } from './desk-context.tsx'

/** How long the block is lit, in milliseconds. */
const LIT = 6_000

/** Go to the place; nothing for null. */
export function usePlaceAsked(at: number | null): void {
  const { seen, store, view } = useTools()
  useEffect(() => {
    if (at === null || at >= store.characters.length) return
    const { start } = toUnits(store.characters, { from: at, to: at })
    const block = blockAt(seen.blocks, start)
    if (block === null) return
    const frame = requestAnimationFrame(() => {
      view.places?.root.focus({ preventScroll: true })
      view.bring(block)
      light(view.places?.ranges(block) ?? [])
    })
    const timer = setTimeout(() => light([]), LIT)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      light([])
    }
  }, [at, seen, store, view])
}

function light(ranges: readonly Range[]): void {
  if (typeof Highlight !== 'function' || !('highlights' in CSS)) return
  if (ranges.length === 0) CSS.highlights.delete('v-found')
  else CSS.highlights.set('v-found', new Highlight(...ranges))
}
