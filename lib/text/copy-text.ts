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
import type { Span } from './span.ts'

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

/** A stretch of a page's characters (UTF-16) where a passage stands; what has no pages is page 1. */
export type PlaceOnPage = { readonly page: number; readonly start: number; readonly end: number }

/** A passage looked up: what is kept of it, and where it is to be marked. */
export type Looked = { readonly finding: Finding; readonly places: readonly PlaceOnPage[] }

/**
 * Makes a copy ready to be looked up in; the result answers for any number of passages. The skeleton
 * is made here, once: for eight million characters that takes most of a second.
 */
export function lookingIn(copy: CopyText): (passage: string) => Looked {
  const pages = pagesOf(copy)
  if (!pages.some((page) => /\S/u.test(page))) {
    return () => ({ finding: { found: 'no text' }, places: [] })
  }
  const skeleton = skeletonOf(pages.join(BETWEEN))
  const starts = startsOf(pages)
  const paged = copy.kind === 'pages'
  return (passage) => {
    const found = findParts(skeleton, passage)
    if (found.length === 0) return { finding: { found: 'nowhere' }, places: [] }
    const places = found.map(({ spans, loosened }) => ({
      page: paged ? pageAt(pages, spans[0]?.start ?? 0) : null,
      loosened,
    }))
    return {
      finding: { found: 'there', places },
      places: found.flatMap(({ spans }) => spans).flatMap((span) => onPages(pages, starts, span)),
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

function startsOf(pages: readonly string[]): readonly number[] {
  const starts = [0]
  for (const page of pages) starts.push((starts.at(-1) ?? 0) + page.length + BETWEEN.length)
  return starts
}

/** A span of the joined pages as spans of each page. */
function onPages(
  pages: readonly string[],
  starts: readonly number[],
  span: Span,
): readonly PlaceOnPage[] {
  return pages.flatMap((page, i) => {
    const from = starts[i] ?? 0
    const start = Math.max(0, span.start - from)
    const end = Math.min(page.length, span.end - from)
    return start < end ? [{ page: i + 1, start, end }] : []
  })
}
