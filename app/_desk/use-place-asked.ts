'use client'
/**
 * A place in the text that the address asks for (`?at=`, as a search leads here): its block comes into
 * view and is lit for a while, and the keyboard is in the text.
 *
 * Units: the address counts code points.
 */
import { useEffect } from 'react'
import { blockAt } from '../../lib/text/blocks.ts'
import { toUnits } from '../../lib/text/units.ts'
import { useTools } from './desk-context.tsx'
import { goToPlace, putOut } from './light-place.ts'

/** Go to the place; nothing for null. */
export function usePlaceAsked(at: number | null): void {
  const { seen, store, view } = useTools()
  useEffect(() => {
    if (at === null || at >= store.characters.length) return
    const { start } = toUnits(store.characters, { from: at, to: at })
    const block = blockAt(seen.blocks, start)
    if (block === null) return
    const frame = requestAnimationFrame(() => goToPlace(view, block))
    return () => {
      cancelAnimationFrame(frame)
      putOut()
    }
  }, [at, seen, store, view])
}
