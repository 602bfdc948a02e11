/**
 * A mark as it is asked for, checked against the characters of its revision. Nothing is snapped or
 * shifted in silence: spans that do not lie where their words stand, or cut what a person calls a
 * character, are refused with the place. Postgres checks the words once more.
 *
 * Units: code points, as asked and as kept.
 */
import type { CodePointSpan } from '../text/span.ts'
import { type CodePointIndex, graphemeStart, toUnits } from '../text/units.ts'
import type { MarkSpan } from './claim.ts'
import { Refusal } from './refusal.ts'

/** The spans of a mark if they are in order, apart, not empty, and say the words that stand there. */
export function checkedSpans(
  text: CodePointIndex,
  asked: readonly MarkSpan[],
): readonly MarkSpan[] {
  if (asked.length === 0) throw wrong('A mark needs at least one span.', {})
  let end = 0
  for (const span of asked) {
    checkPlace(text, span)
    if (span.from < end) {
      throw wrong('The spans of a mark stand in order and do not overlap.', { at: span.from })
    }
    checkQuotation(text, span)
    end = span.to
  }
  if (asked.some(({ quotation }) => quotation.trim() === '')) {
    throw wrong('Every part of a mark covers words, not only spaces.', { at: asked[0]?.from ?? 0 })
  }
  return asked.map(({ from, to, quotation }) => ({ from, to, quotation }))
}

/** Where a mark stands and what is asked about it, as one word that differs when either differs. */
export function whereMarked({
  id,
  place,
  question,
}: {
  readonly id: string
  readonly place: number
  readonly question: { readonly revisionId: string; readonly letGo: boolean } | null
}): string {
  const asked = question === null ? '' : ` ${question.revisionId}${question.letGo ? ' let go' : ''}`
  return `${id} ${place}${asked}`
}

/** The words at a place in a text; a place that is not in it, or cuts a character, is refused. */
export function wordsAt(text: CodePointIndex, at: CodePointSpan): string {
  checkPlace(text, at)
  const { start, end } = toUnits(text, at)
  for (const unit of [start, end]) {
    if (graphemeStart(text.text, unit) !== unit) {
      const place = unit === start ? at.from : at.to
      throw wrong(
        `Code point ${place} lies inside a character; a span begins and ends between characters.`,
        { at: place },
      )
    }
  }
  return text.text.slice(start, end)
}

function checkPlace(text: CodePointIndex, { from, to }: CodePointSpan): void {
  if (from >= 0 && from < to && to <= text.length) return
  throw wrong(`There is no passage from ${from} to ${to} in a text of ${text.length} characters.`, {
    at: from,
  })
}

function checkQuotation(text: CodePointIndex, span: MarkSpan): void {
  const words = wordsAt(text, span)
  if (words === span.quotation) return
  throw new Refusal(
    'changed meanwhile',
    `From ${span.from} to ${span.to} the text says «${shortened(words)}», not «${shortened(span.quotation)}».`,
    { changed: ['text'], from: span.from, to: span.to },
  )
}

function shortened(words: string): string {
  const points = [...words]
  return points.length > 60 ? `${points.slice(0, 59).join('')}…` : words
}

function wrong(sentence: string, facts: Refusal['facts']): Refusal {
  return new Refusal('not understood', sentence, facts)
}
