/** Words looked for in a text, without regard to case and to how its lines break. Units: UTF-16. */
import type { Span } from '../../lib/text/span.ts'

/** A place where words stand, and which of how many it is. */
export type FoundAt = { readonly words: Span; readonly place: number; readonly places: number }

/** More places than these are not counted. */
const MOST = 1_000

/** The first place at or after an offset, or from the beginning again; null where there is none. */
export function placeFound(characters: string, find: string, from: number): FoundAt | null {
  const parts = find.trim().split(/\s+/u).filter(Boolean)
  if (parts.length === 0) return null
  const pattern = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')).join('\\s+')
  const found: Span[] = []
  for (const match of characters.matchAll(new RegExp(pattern, 'giu'))) {
    found.push({ start: match.index, end: match.index + match[0].length })
    if (found.length === MOST) break
  }
  const next = found.findIndex(({ start }) => start >= from)
  const at = next === -1 ? 0 : next
  const words = found[at]
  return words === undefined ? null : { words, place: at + 1, places: found.length }
}
