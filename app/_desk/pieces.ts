/**
 * A block cut where marks and ways to notes begin and end, for pages that draw a text by elements: each piece has
 * the marks over it and the way that it is, if it is one.
 *
 * Units: UTF-16.
 */
import { type NoteLink, noteLinksIn } from '../../lib/text/note-links.ts'
import type { Run } from '../../lib/text/runs.ts'
import type { Span } from '../../lib/text/span.ts'

/** A stretch of a block under the same marks, and the way to a note or back, where it is one. */
export type Piece = Span & {
  readonly ids: readonly string[]
  readonly link: NoteLink | null
  /** Does its way begin with it? Where a mark parts a way, only one piece can have its id. */
  readonly begins: boolean
}

/** The pieces of a block, without gaps; `cut` is every run of the text in order, `links` every way. */
export function piecesOf(
  block: Span,
  cut: readonly Run<string>[],
  links: readonly NoteLink[],
): readonly Piece[] {
  const here = noteLinksIn(links, block)
  const runs: Run<string>[] = []
  for (let i = firstAfter(cut, block.start); i < cut.length; i++) {
    const run = cut[i]
    if (run === undefined || run.start >= block.end) break
    runs.push(run)
  }
  const all = [block, ...runs, ...here.map(({ at }) => at)]
  const inBlock = (at: number) => Math.min(Math.max(at, block.start), block.end)
  const edges = [...new Set(all.flatMap(({ start, end }) => [inBlock(start), inBlock(end)]))]
  const inOrder = edges.toSorted((a, b) => a - b)
  return inOrder.slice(0, -1).map((start, nth) => {
    const within = (one: Span) => one.start <= start && start < one.end
    const link = here.find(({ at }) => within(at)) ?? null
    return {
      start,
      end: inOrder[nth + 1] ?? block.end,
      ids: runs.find(within)?.ids ?? [],
      link,
      begins: link?.at.start === start,
    }
  })
}

/** The first run that ends after a place. */
function firstAfter(cut: readonly Run<string>[], at: number): number {
  let [low, high] = [0, cut.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cut[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}
