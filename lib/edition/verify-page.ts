/**
 * Does the page say the same as the data: every text to the character, every mark on its words,
 * every claim with its outcome, every marker on its note, every page of a file where it begins? Read back by read-html.ts, which knows nothing of how it was written.
 */
import { type Block, blocksIn } from '../text/blocks.ts'
import { joined } from '../text/runs.ts'
import type { Span } from '../text/span.ts'
import type { Snapshot } from './edition.ts'
import { tiesOf } from './html-ties.ts'
import { type PlacedText, pageOf } from './page.ts'
import { readHtml, type TextRead } from './read-html.ts'

/** The first thing in which a page differs from its snapshot, or null. */
export function wrongInPage(html: Uint8Array, snapshot: Snapshot): string | null {
  const read = readHtml(html)
  if (read.texts.size !== snapshot.texts.length)
    return `The page has ${read.texts.size} texts, the data has ${snapshot.texts.length}.`
  for (const one of pageOf(snapshot).texts) {
    const wrong = wrongText(one, read.texts.get(one.id))
    if (wrong !== null) return wrong
  }
  if (read.claims.size !== snapshot.claims.length)
    return `The page has ${read.claims.size} claims, the data has ${snapshot.claims.length}.`
  for (const { id, number, ruling } of snapshot.claims) {
    const found = read.claims.get(number)
    const outcome = ruling.label ?? 'contested'
    if (found?.id !== id || found.outcome !== outcome)
      return `The page says «${found?.outcome ?? 'nothing'}» of claim ${number}, the data says «${outcome}».`
  }
  return null
}

function wrongText(one: PlacedText, read: TextRead | undefined): string | null {
  const { text, blocks, marks } = one
  if (read === undefined) return `Text ${text.number} is not on the page.`
  if (read.characters !== text.characters)
    return `Text ${text.number} on the page differs from the data at unit ${differsAt(read.characters, text.characters)}.`
  for (const { id, spans } of marks) {
    const drawn = shown(read.marks.get(id) ?? [])
    if (drawn !== shown(inBlocks(spans, blocks)))
      return `Mark ${id} stands on other words on the page than in the data.`
  }
  return wrongNotes(one, read) ?? wrongPages(one, read)
}

/** Editions of programs that did not tie notes to their markers on the page have no links, and are not asked. */
function wrongNotes(one: PlacedText, { noted }: TextRead): string | null {
  if (noted.length === 0) return null
  const meant = new Map(
    tiesOf(one).links.flatMap(({ at, note }) => (note === null ? [] : units(at, note))),
  )
  const found = new Map(noted.flatMap((at) => units(at, at.note)))
  const odd = [...new Set([...meant.keys(), ...found.keys()])].find(
    (at) => meant.get(at) !== found.get(at),
  )
  return odd === undefined
    ? null
    : `The marker at unit ${odd} of text ${one.text.number} leads elsewhere on the page than in the data.`
}

function units(
  { start, end }: Span,
  note: number | null,
): readonly (readonly [number, number | null])[] {
  return Array.from({ length: end - start }, (_, i) => [start + i, note] as const)
}

/** Nor are those that said no pages. */
function wrongPages({ text, blocks }: PlacedText, { pages }: TextRead): string | null {
  if (pages.length === 0) return null
  const meant = blocks.flatMap(({ start, pageBegins }) =>
    pageBegins === null ? [] : [`${pageBegins} at ${start}`],
  )
  const found = pages.map(({ at, page }) => `${page} at ${at}`)
  const odd = meant.findIndex((one, i) => found[i] !== one)
  if (odd < 0 && found.length === meant.length) return null
  return `Page ${found[Math.max(0, odd)] ?? 'none'} of text ${text.number} begins elsewhere in the data.`
}

/** The ranges of a mark that lie in blocks: what a line can be drawn under. */
function inBlocks(spans: readonly Span[], blocks: readonly Block[]): readonly Span[] {
  return joined(
    spans.flatMap((at) =>
      blocksIn(blocks, at).flatMap((block) => {
        const piece = { start: Math.max(at.start, block.start), end: Math.min(at.end, block.end) }
        return piece.start < piece.end ? [piece] : []
      }),
    ),
  )
}

function shown(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}–${end}`).join(' ')
}

function differsAt(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
