/**
 * Characters of a text with the lines of its marks under them. Overlapping marks are cut into flat
 * runs (lib/text/runs.ts); each run is a nest of spans, one a mark, each with its own line in its own
 * lane, so that the lines lie under each other. What the edition adds between the characters (the
 * small sign after a mark, the note beside it) stands in elements with `data-added`: without them, the text
 * content is the text, character for character. Links of the text's own notes stand innermost, around its words.
 */
import { lanes } from '../text/lanes.ts'
import { type Run, runs } from '../text/runs.ts'
import type { Span } from '../text/span.ts'
import { text } from './escape.ts'
import type { Tie } from './html-ties.ts'
import type { PlacedMark, PlacedText } from './page.ts'

/** How many lines can lie under each other before they share a lane. */
const LANES = 4

/** What the edition adds: before the first words of a mark, after a part of it, after its end. */
export type Additions = {
  readonly tone: (mark: PlacedMark) => string
  readonly before: (mark: PlacedMark) => string
  readonly afterPart: (mark: PlacedMark) => string
  readonly afterEnd: (mark: PlacedMark) => string
}

/** Writes any stretch of a text that lies in one block. */
export type Inked = (at: Span) => string

/** Prepare a text's marks and links; the answer writes its stretches, which must be asked for in order. */
export function ink(
  { text: { characters }, blocks, marks }: PlacedText,
  add: Additions,
  links: readonly Tie[] = [],
): Inked {
  const words = linked(characters, links)
  const byId = new Map(marks.map((mark) => [mark.id, mark]))
  const cut = runs(marks)
  const lane = lanes(marks)
  const added = additions(marks, blocks, add)
  const begun = new Set<string>()
  let next = 0

  const written = (run: Run<string>, at: Span): string => {
    const nest = run.ids.toSorted((a, b) => (lane.get(a) ?? 0) - (lane.get(b) ?? 0))
    const opens = nest.map((id) => {
      const mark = byId.get(id)
      if (mark === undefined) return ''
      const first = begun.has(id) ? '' : ` id="mark-${id}"`
      begun.add(id)
      return `<span${first} class="u u${Math.min(lane.get(id) ?? 0, LANES - 1)} m-${id} v-${add.tone(mark)}">`
    })
    return `${opens.join('')}${words(at)}${'</span>'.repeat(nest.length)}`
  }

  return ({ start, end }) => {
    const parts: string[] = []
    let here = start
    while ((cut[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    for (let i = next; i < cut.length; i++) {
      const run = cut[i]
      if (run === undefined || run.start >= end) break
      const piece = { start: Math.max(run.start, start), end: Math.min(run.end, end) }
      parts.push(words({ start: here, end: piece.start }), added.before.get(piece.start) ?? '')
      parts.push(written(run, piece), added.after.get(piece.end) ?? '')
      here = piece.end
    }
    parts.push(words({ start: here, end }))
    return parts.join('')
  }
}

/** Writes characters with the links around them; a link that is parted has its id once. */
function linked(characters: string, links: readonly Tie[]): Inked {
  let next = 0
  let begun = ''
  return ({ start, end }) => {
    const parts: string[] = []
    let here = start
    while ((links[next]?.at.end ?? Number.POSITIVE_INFINITY) <= start) next++
    for (let i = next; i < links.length; i++) {
      const link = links[i]
      if (link === undefined || link.at.start >= end) break
      const from = Math.max(link.at.start, here)
      const to = Math.min(link.at.end, end)
      const id = link.id === '' || link.id === begun ? '' : ` id="${link.id}"`
      begun = link.id
      const inside = text(characters.slice(from, to))
      parts.push(text(characters.slice(here, from)), `<a${id} ${link.attributes}>${inside}</a>`)
      here = to
    }
    return parts.join('') + text(characters.slice(here, end))
  }
}

type Placed = { readonly before: Map<number, string>; readonly after: Map<number, string> }

/** What is added at which place; a mark that ends between blocks has its sign at the end of the block before. */
function additions(marks: readonly PlacedMark[], blocks: readonly Span[], add: Additions): Placed {
  const placed: Placed = { before: new Map(), after: new Map() }
  const put = (where: Map<number, string>, at: number, what: string) => {
    where.set(at, (where.get(at) ?? '') + what)
  }
  for (const mark of marks) {
    const [first] = mark.spans
    if (first === undefined) continue
    put(placed.before, startInBlock(first.start, blocks), add.before(mark))
    for (const part of mark.spans.slice(0, -1)) {
      put(placed.after, endInBlock(part.end, blocks), add.afterPart(mark))
    }
    put(placed.after, endInBlock(mark.spans.at(-1)?.end ?? first.end, blocks), add.afterEnd(mark))
  }
  return placed
}

function startInBlock(start: number, blocks: readonly Span[]): number {
  const block = blocks.find(({ end }) => start < end)
  return block === undefined ? start : Math.max(start, block.start)
}

function endInBlock(end: number, blocks: readonly Span[]): number {
  const block = blocks.findLast(({ start }) => start < end)
  return block === undefined ? end : Math.min(end, block.end)
}
