/**
 * Marks overlap, nest, cross, touch and have gaps; a line of text can be drawn, or written into a
 * file, only in pieces that follow each other. This module cuts marks into such flat runs: every
 * run carries all the marks that lie on it, runs cover exactly the marked characters, and two runs
 * that touch differ in their marks.
 *
 * It sweeps over the starts and ends once. The runs of marks that all nest in each other hold, all
 * told, as many ids as the square of the marks: that is the size of the answer, not of the search.
 *
 * Units: whatever the spans count; UTF-16 inside TypeScript.
 */
import { byPlace, type Span } from './span.ts'

/** Something that stands on one or more stretches of a text. */
export type Item<Id> = { readonly id: Id; readonly spans: readonly Span[] }

/** A stretch on which the same marks lie from its start to its end; ids in the order of marks. */
export type Run<Id> = Span & { readonly ids: readonly Id[] }

type Edge = { readonly at: number; readonly rank: number; readonly opens: boolean }

/** Cut marks into runs that follow each other. Empty spans cover nothing and make no run. */
export function runs<Id>(items: readonly Item<Id>[]): Run<Id>[] {
  const ranked = inOrder(items)
  const edges = ranked.flatMap(({ spans }, rank) => edgesOf(spans, rank))
  edges.sort((a, b) => a.at - b.at)
  const here: number[] = []
  const cut: Run<Id>[] = []
  let start = 0
  for (const { at, rank, opens } of edges) {
    if (at > start && here.length > 0) cut.push({ start, end: at, ids: idsOf(ranked, here) })
    start = at
    if (opens) here.splice(placeIn(here, rank), 0, rank)
    else here.splice(placeIn(here, rank), 1)
  }
  return cut
}

/** Marks by the place of their first words, the longer first, else as they came. */
export function inOrder<Id>(items: readonly Item<Id>[]): Item<Id>[] {
  const whole = items.flatMap(({ id, spans }) => {
    const all = joined(spans)
    return all.length === 0 ? [] : [{ item: { id, spans: all }, at: hull(all) }]
  })
  return whole.sort((a, b) => byPlace(a.at, b.at)).map(({ item }) => item)
}

/** From the start of the first span to the end of the last, gaps included; spans in order. */
export function hull(spans: readonly Span[]): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }
}

/** The same characters as spans in order that neither overlap nor touch; empty ones fall away. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const [only] = spans
  if (spans.length === 1 && only !== undefined && only.start < only.end) return spans
  const whole: Span[] = []
  for (const next of spans.filter(({ start, end }) => start < end).toSorted(byPlace)) {
    const last = whole.at(-1)
    if (last === undefined || last.end < next.start) whole.push(next)
    else whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, next.end) }
  }
  return whole
}

function edgesOf(spans: readonly Span[], rank: number): Edge[] {
  return spans.flatMap(({ start, end }) => [
    { at: start, rank, opens: true },
    { at: end, rank, opens: false },
  ])
}

function idsOf<Id>(ranked: readonly Item<Id>[], here: readonly number[]): Id[] {
  return here.flatMap((rank) => {
    const item = ranked[rank]
    return item === undefined ? [] : [item.id]
  })
}

/** Where a number stands, or would stand, in a rising list. */
function placeIn(rising: readonly number[], wanted: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
