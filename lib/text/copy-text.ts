/**
 * The text of a stored copy, and what comes of looking a quoted passage up in it. A PDF has pages; a
 * saved page of the web is one flow with blocks; a picture has none, nor has a scan. The text is
 * derived: it can be made again from the copy's bytes, and no law rests on it.
 *
 * Pages count from 1, as a reader of the file counts them, which need not be the numbers printed on them.
 */
import type { Block } from './blocks.ts'
import { findParts } from './omissions.ts'
import { type Loosening, skeletonOf } from './passage.ts'

export type CopyText =
  | { readonly kind: 'pages'; readonly pages: readonly string[] }
  | { readonly kind: 'flow'; readonly characters: string; readonly blocks: readonly Block[] }
  /** `why` is a sentence; `unfinished` where time or memory ran out, so that another look may read it. */
  | { readonly kind: 'none'; readonly why: string; readonly unfinished?: true }

/** A place: its page (null where there are none), and what was read as the same to find it. */
export type FoundAt = { readonly page: number | null; readonly loosened: readonly Loosening[] }

/** What came of looking a passage up in a copy. */
export type Finding =
  | { readonly found: 'there'; readonly places: readonly FoundAt[] }
  | { readonly found: 'nowhere' }
  | { readonly found: 'no text' }

/** Some characters between two pages, so that a passage may run on; a line break, as between lines. */
const BETWEEN = '\n'

/** Makes a copy ready to be looked up in; the result answers for any number of passages. */
export function lookingIn(copy: CopyText): (passage: string) => Finding {
  const pages = pagesOf(copy)
  if (!pages.some((page) => /\S/u.test(page))) return () => ({ found: 'no text' })
  const skeleton = skeletonOf(pages.join(BETWEEN))
  const paged = copy.kind === 'pages'
  return (passage) => {
    const places = findParts(skeleton, passage)
    if (places.length === 0) return { found: 'nowhere' }
    return {
      found: 'there',
      places: places.map(({ spans, loosened }) => ({
        page: paged ? pageAt(pages, spans[0]?.start ?? 0) : null,
        loosened,
      })),
    }
  }
}

function pagesOf(copy: CopyText): readonly string[] {
  if (copy.kind === 'pages') return copy.pages
  return copy.kind === 'flow' ? [copy.characters] : []
}

function pageAt(pages: readonly string[], at: number): number {
  let end = 0
  for (const [i, page] of pages.entries()) {
    end += page.length + BETWEEN.length
    if (at < end) return i + 1
  }
  return pages.length
}

/** The places of a passage on the pages of a copy, as spans of each page, to be shown. */
export function placesOnPages(
  pages: readonly string[],
  passage: string,
): readonly { readonly page: number; readonly start: number; readonly end: number }[] {
  const starts = [0]
  for (const page of pages) starts.push((starts.at(-1) ?? 0) + page.length + BETWEEN.length)
  const found = findParts(skeletonOf(pages.join(BETWEEN)), passage)
  return found
    .flatMap(({ spans }) => spans)
    .flatMap((span) =>
      pages.flatMap((page, i) => {
        const from = starts[i] ?? 0
        const start = Math.max(0, span.start - from)
        const end = Math.min(page.length, span.end - from)
        return start < end ? [{ page: i + 1, start, end }] : []
      }),
    )
}
