/**
 * Does a passage stand in the new text with the same words and the same surroundings? Only then it
 * follows without being asked about. Its words with 32 units before and after them, and twice as many until
 * the old text has that window only once, must stand in the new text exactly once, and the difference
 * of the two texts must have brought its words to that very place. An end of the text is a surrounding as well.
 *
 * The surprising decision: where even 512 units on both sides stand several times in the old text (a form, a list of
 * refrains), the passage keeps its turn among them if the new text has as many; else it is a question.
 *
 * Units: UTF-16.
 */
import type { Span } from '../span.ts'
import { isOnce, placesOf, type Windows } from './windows.ts'

const FIRST = 32
const LAST = 512
/** Repetitions are counted so far. */
const TURNS = 64

/** The place of a passage that follows by itself, given where the difference brought it; null if it does not. */
export function exactPlace(before: Windows, after: Windows, at: Span, went: Span): Span | null {
  const words = before.text.slice(at.start, at.end)
  if (after.text.slice(went.start, went.end) !== words) return null
  for (let reach = FIRST; reach <= LAST; reach *= 2) {
    const start = Math.max(0, at.start - reach)
    const end = Math.min(before.text.length, at.end + reach)
    const window = before.text.slice(start, end)
    const there = went.start - (at.start - start)
    if (!after.text.startsWith(window, there) || there < 0) return null
    if (!keepsEnds(before, after, { start, end }, there, at, reach)) return null
    if (isOnce(before, window) && isOnce(after, window)) return went
    const turns = placesOf(before, window, TURNS)
    if (turns === null) return null
    if (turns.length > 1 && reach < LAST) continue
    const now = placesOf(after, window, TURNS)
    if (now === null || now.length !== turns.length || turns.length === TURNS) return null
    return now.indexOf(there) === turns.indexOf(start) ? went : null
  }
  return null
}

/** Where a window is cut off by an end of the old text, the new one ends there too. */
function keepsEnds(
  before: Windows,
  after: Windows,
  window: Span,
  there: number,
  at: Span,
  reach: number,
): boolean {
  if (at.start < reach && there !== 0) return false
  if (at.end + reach <= before.text.length) return true
  return there + (window.end - window.start) === after.text.length
}
