/**
 * The edges of a mark while they are moved: each span has two, and no edge passes another one. Words are
 * added across a gap and taken away by selecting them; what touches is one span.
 *
 * Units: UTF-16. Every edge stands between whole characters as people count them, if it was put there.
 */
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { byPlace, type Span } from '../../lib/text/span.ts'
import { type CodePointIndex, graphemeEnd, graphemeStart, toUnits } from '../../lib/text/units.ts'

/** A mark of a claim, with what a change of it must name: the number of its place. */
export type HeldMark = {
  readonly claim: number
  readonly markId: string
  readonly place: number
  readonly spans: readonly Span[]
  /** Can it be taken from the claim? */
  readonly leaves: boolean
}

/** The marks of a claim in a revision that the viewer may change. */
export function heldMarks(
  { number: claim, marks }: Pick<ClaimSeen, 'number' | 'marks'>,
  revisionId: string,
  characters: CodePointIndex,
): readonly HeldMark[] {
  return marks
    .filter((mark) => mark.revisionId === revisionId && mark.may.change)
    .map(({ id: markId, place, spans, may }) => {
      const words = spans.map((at) => toUnits(characters, at)).toSorted(byPlace)
      return { claim, markId, place, spans: words, leaves: may.withdraw }
    })
}

export type Edge = { readonly span: number; readonly side: 'start' | 'end' }

/** The edges of some spans, in the order of the text. */
export function edgesOf(spans: readonly Span[]): readonly Edge[] {
  return spans.flatMap((_, span) => [
    { span, side: 'start' as const },
    { span, side: 'end' as const },
  ])
}

/** Where an edge stands. */
export function offsetOf(spans: readonly Span[], { span, side }: Edge): number {
  return spans[span]?.[side] ?? 0
}

/** The spans with one edge moved as near to an offset as its neighbours let it; a span keeps a character. */
export function movedEdge(
  text: string,
  spans: readonly Span[],
  { span, side }: Edge,
  to: number,
): readonly Span[] {
  const { start, end } = spans[span] ?? { start: 0, end: 0 }
  const moved =
    side === 'start'
      ? { start: clamped(to, spans[span - 1]?.end ?? 0, graphemeStart(text, end - 1)), end }
      : {
          start,
          end: clamped(to, graphemeEnd(text, start + 1), spans[span + 1]?.start ?? text.length),
        }
  return spans.map((one, at) => (at === span ? moved : one))
}

/** The spans as they are kept: no blanks at their ends, none empty, and one where two touch. */
export function tidied(text: string, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const one of spans.toSorted(byPlace)) {
    const last = joined.at(-1)
    if (last !== undefined && one.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, one.end) }
    } else joined.push(one)
  }
  return joined.flatMap((one) => {
    const words = text.slice(one.start, one.end)
    const start = one.start + words.length - words.trimStart().length
    const end = one.end - (words.length - words.trimEnd().length)
    return start < end ? [{ start, end }] : []
  })
}

/** The spans and some words more. */
export function withWords(text: string, spans: readonly Span[], words: Span): readonly Span[] {
  return tidied(text, [...spans, words])
}

/** The spans without some words. */
export function withoutWords(text: string, spans: readonly Span[], words: Span): readonly Span[] {
  const left = spans.flatMap(({ start, end }) => [
    { start, end: Math.min(end, words.start) },
    { start: Math.max(start, words.end), end },
  ])
  return tidied(
    text,
    left.filter(({ start, end }) => start < end),
  )
}

/** The words that the spans and a selection have in common. */
export function wordsIn(text: string, spans: readonly Span[], words: Span): readonly Span[] {
  const common = spans.map(({ start, end }) => ({
    start: Math.max(start, words.start),
    end: Math.min(end, words.end),
  }))
  return tidied(
    text,
    common.filter(({ start, end }) => start < end),
  )
}

/** Are these the same places? */
export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ start, end }, at) => start === b[at]?.start && end === b[at]?.end)
  )
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
