/**
 * Moving a caret by lines, which only the layout knows: straight up and down, and to a line's ends.
 *
 * Units: UTF-16 offsets and pixels of the window. `goal` is the column that a caret keeps while it
 * passes shorter lines.
 */
import type { TextPlaces } from './text-places.ts'

/** The offset a line above or below, at the goal column. */
export function lineMove(
  places: TextPlaces,
  from: number,
  step: 1 | -1,
  goal: number | null,
): { readonly offset: number; readonly goal: number } {
  const box = places.boxAt(from)
  if (box === null) return { offset: from, goal: goal ?? 0 }
  const x = goal ?? box.left
  const tall = Math.max(box.height, 12)
  for (let away = 0.9; away < 9; away += 0.5) {
    const y = (step === 1 ? box.bottom : box.top) + step * tall * away
    const offset = offsetAt(places, x, y)
    if (offset !== null && (step === 1 ? offset > from : offset < from)) return { offset, goal: x }
  }
  return { offset: from, goal: x }
}

/** The begin or the end of the line on which an offset stands. */
export function lineEdge(
  places: TextPlaces,
  from: number,
  step: 1 | -1,
  characters: string,
): number {
  const box = places.boxAt(from)
  const element = places.elementAt(from)
  if (box === null || element === null) return from
  const block = element.getBoundingClientRect()
  const rightToLeft = getComputedStyle(element).direction === 'rtl'
  const x = (step === 1) !== rightToLeft ? block.right - 1 : block.left + 1
  const offset = offsetAt(places, x, box.top + box.height / 2)
  if (offset === null) return from
  const wrapped = step === 1 && /\s/u.test(characters.charAt(offset - 1)) && offset > from
  return wrapped && (places.boxAt(offset)?.top ?? box.top) > box.top + 2 ? offset - 1 : offset
}

function offsetAt(places: TextPlaces, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  if (caret === null || !(caret.offsetNode instanceof Text)) return null
  if (!places.root.contains(caret.offsetNode)) return null
  return places.offset(caret.offsetNode, caret.offset, 'on')
}
