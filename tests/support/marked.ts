/**
 * Small languages for texts, so that a case is one line that a person checks by eye.
 *
 * `marked('The [Nile] is long')` is a text with one span marked in it. `drawn('.aa.a', '..bb.')`
 * is a list of marks, one a line, each named by its letter and standing where the letter stands.
 */
import { type Span, span } from '../../lib/text/span.ts'

/** A text with one place in it. */
export type Marked = { readonly text: string; readonly at: Span }

/** A mark of a drawing: a letter, and the stretches that it covers. */
export type Drawn = { readonly id: string; readonly spans: readonly Span[] }

/** The text of a drawing without its brackets, and the span that stood between them. */
export function marked(drawing: string): Marked {
  const open = drawing.indexOf('[')
  const close = drawing.indexOf(']', open)
  if (open === -1 || close === -1) throw new RangeError(`No [span] is drawn in «${drawing}»`)
  const text = drawing.slice(0, open) + drawing.slice(open + 1, close) + drawing.slice(close + 1)
  return { text, at: span(open, close - 1) }
}

/** A text with its marked span drawn back into it. */
export function drawing(text: string, at: Span): string {
  return `${text.slice(0, at.start)}[${text.slice(at.start, at.end)}]${text.slice(at.end)}`
}

/** The marks of a drawing, one a line; dots and spaces are no part of them. */
export function drawn(...lines: readonly string[]): Drawn[] {
  return lines.map((line) => {
    const stretches = [...line.matchAll(/[^. ]+/g)]
    const id = stretches[0]?.[0][0] ?? '?'
    return { id, spans: stretches.map((at) => span(at.index, at.index + at[0].length)) }
  })
}
