/**
 * A figure that changed in one of its digits is another figure, and is told whole: «3.1» became «3.4», not «3.»
 * and then something else. So is a date, a time and a sum with its thousands.
 *
 * Units: UTF-16.
 */
import { type Span, span } from '../span.ts'
import type { Part } from './parts.ts'

/** Digits, with single signs or thin blanks between them. */
const FIGURE = /\p{N}+(?:[.,:’'/\u00a0\u202f]\p{N}+)*/gu
/** No figure is longer. */
const LONGEST = 40

/** The parts of a difference with what stayed of a changed figure told as changed with it. */
export function wholeFigures(
  parts: readonly Part[],
  oldText: string,
  newText: string,
): readonly Part[] {
  return parts.flatMap((part, k): readonly Part[] => {
    if (part.how !== 'same') return [part]
    const { before, after } = part
    const length = before.end - before.start
    const first = isChange(parts[k - 1])
      ? Math.max(pastOf(oldText, before.start), pastOf(newText, after.start))
      : 0
    const last = isChange(parts[k + 1])
      ? Math.max(priorTo(oldText, before.end), priorTo(newText, after.end))
      : 0
    if (first === 0 && last === 0) return [part]
    if (first + last >= length) return changed(before, after)
    const [from, to] = [first, length - last]
    const within = ({ start }: Span, begin: number, end: number) => span(start + begin, start + end)
    return [
      ...(from === 0 ? [] : changed(within(before, 0, from), within(after, 0, from))),
      { how: 'same', before: within(before, from, to), after: within(after, from, to) },
      ...(last === 0 ? [] : changed(within(before, to, length), within(after, to, length))),
    ]
  })
}

function isChange(part: Part | undefined): boolean {
  return part?.how === 'gone' || part?.how === 'new'
}

function changed(before: Span, after: Span): readonly Part[] {
  return [
    { how: 'gone', before },
    { how: 'new', after },
  ]
}

/** How much of a figure that a place cuts in two stands past it. */
function pastOf(text: string, at: number): number {
  const cut = figureCutAt(text, at)
  return cut === null ? 0 : cut.end - at
}

/** How much of it stands before. */
function priorTo(text: string, at: number): number {
  const cut = figureCutAt(text, at)
  return cut === null ? 0 : at - cut.start
}

function figureCutAt(text: string, at: number): Span | null {
  const from = Math.max(0, at - LONGEST)
  for (const { index, 0: words } of text.slice(from, at + LONGEST).matchAll(FIGURE)) {
    const [start, end] = [from + index, from + index + words.length]
    if (start < at && at < end) return span(start, end)
  }
  return null
}
