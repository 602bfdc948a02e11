/**
 * The edges of a mark while they are moved: each span has two, and no edge passes another one. Words are
 * added across a gap and taken away by selecting them; what touches is one span.
 *
 * Units: UTF-16. Every edge stands between whole characters as people count them, if it was put there.
 */
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { byPlace, type Span } from '../../lib/text/span.ts'
import { type CodePointIndex, graphemeEnd, graphemeStart, toUnits } from '../../lib/text/units.ts'
import type { MarkHeld } from './desk-state.ts'

/** A mark of a claim, with its words in this text. */
export type HeldMark = MarkHeld & {
  readonly spans: readonly Span[]
}

/** The marks of a claim in a revision that the viewer may change. */
export function heldMarks(
  { number: claim, marks }: Pick<ClaimSeen, 'number' | 'marks'>,
  revisionId: string,
  characters: CodePointIndex,
): readonly HeldMark[] {
  return marks
    .filter((mark) => mark.revisionId === revisionId && mark.mayChange)
    .map(({ id: markId, place, spans }) => {
      const words = spans.map((at) => toUnits(characters, at)).toSorted(byPlace)
      return { claim, markId, place, spans: words }
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

/** The spans and some words more; nothing but blanks between two is no gap. */
export function withWords(text: string, spans: readonly Span[], words: Span): readonly Span[] {
  const joined = [...spans, words].toSorted(byPlace).map((span, at, all) => {
    const next = all[at + 1]
    const isNear = next !== undefined && text.slice(span.end, next.start).trim() === ''
    return isNear ? { start: span.start, end: Math.max(span.end, next.start) } : span
  })
  return tidied(text, joined)
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

/** What selected words can be to a mark; null where they cannot be that. */
export type WordsOfMark = {
  readonly mark: HeldMark
  /** The mark with the words in it. */
  readonly more: readonly Span[] | null
  /** The mark without them, and those of them that were in it. */
  readonly less: { readonly kept: readonly Span[]; readonly apart: readonly Span[] } | null
}

/** What selected words can be to the mark of some that has them, else to the nearest; null without a mark. */
export function wordsOfMark(
  text: string,
  marks: readonly HeldMark[],
  words: Span,
): WordsOfMark | null {
  const [mark] = marks.toSorted((a, b) => distance(a.spans, words) - distance(b.spans, words))
  if (mark === undefined) return null
  const apart = wordsIn(text, mark.spans, words)
  const kept = withoutWords(text, mark.spans, words)
  const more = withWords(text, mark.spans, words)
  return {
    mark,
    more: sameSpans(more, mark.spans) ? null : more,
    less: apart.length > 0 && kept.length > 0 ? { kept, apart } : null,
  }
}

/** How far words lie from the nearest of some spans; below nothing for words that they share. */
function distance(spans: readonly Span[], { start, end }: Span): number {
  return Math.min(...spans.map((span) => Math.max(span.start - end, start - span.end)))
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
