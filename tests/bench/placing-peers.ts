/**
 * Others that find a marked passage again in a changed text, on the same strings as ours. None of them
 * can ask: what they find they take.
 *
 * - Hypothesis anchors by `matchQuote` of its client, which is published as no package: an exact
 *   search, else `approx-string-match` with half of the quotation's length as errors (256 at most), and of what is found the best by
 *   quotation (50), prefix and suffix of 32 units (20 each) and position (2). Built here after its source.
 * - Apache Annotator: `textQuoteSelectorMatcher` of `@apache-annotator/selector`, the part under its
 *   DOM package, on a text of one chunk; it needs no browser. Prefix and suffix of 32 units, and where this
 *   finds nothing, the quotation alone.
 * - diff-match-patch: one difference of both texts, with its default limit of a second, and `diff_xIndex` for both edges.
 */
import { type Chunk, type Chunker, textQuoteSelectorMatcher } from '@apache-annotator/selector'
import search from 'approx-string-match'
import { diff_match_patch as Diff } from 'diff-match-patch'
import type { Span } from '../../lib/text/span.ts'

/** Finds marks of an old text in a new one; null is not found. */
export type Peer = (
  before: string,
  after: string,
  marks: readonly Span[],
) => Promise<readonly (Span | null)[]>

const REACH = 32

export const peers: Readonly<Record<string, Peer>> = {
  Hypothesis: async (before, after, marks) => marks.map((at) => hypothesis(before, after, at)),
  'Apache Annotator': async (before, after, marks) =>
    Promise.all(marks.map((at) => annotator(before, after, at))),
  'diff-match-patch': async (before, after, marks) => {
    const differ = new Diff()
    const differences = differ.diff_main(before, after)
    return marks.map((at) => {
      const start = differ.diff_xIndex(differences, at.start)
      const end = differ.diff_xIndex(differences, at.end)
      return start < end ? { start, end } : null
    })
  },
}

type Match = { readonly start: number; readonly end: number; readonly errors: number }

function hypothesis(before: string, after: string, at: Span): Span | null {
  const { exact, prefix, suffix } = quoteOf(before, at)
  const worth = ({ start, end, errors }: Match) =>
    50 * (1 - errors / exact.length) +
    20 * alike(after.slice(Math.max(0, start - prefix.length), start), prefix) +
    20 * alike(after.slice(end, end + suffix.length), suffix) +
    2 * (1 - Math.abs(start - at.start) / after.length)
  const [best] = searched(after, exact, Math.min(256, exact.length / 2))
    .map((match) => ({ match, worth: worth(match) }))
    .sort((one, other) => other.worth - one.worth)
  return best === undefined ? null : { start: best.match.start, end: best.match.end }
}

function alike(text: string, words: string): number {
  if (words === '') return 1
  if (text === '') return 0
  const [best] = searched(text, words, words.length)
  return best === undefined ? 0 : 1 - best.errors / words.length
}

function searched(text: string, words: string, errors: number): readonly Match[] {
  const found: Match[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    found.push({ start: at, end: at + words.length, errors: 0 })
  }
  return found.length > 0 ? found : search(text, words, errors)
}

async function annotator(before: string, after: string, at: Span): Promise<Span | null> {
  const type = 'TextQuoteSelector'
  const quote = quoteOf(before, at)
  for (const selector of [{ type, ...quote } as const, { type, exact: quote.exact } as const]) {
    for await (const { startIndex, endIndex } of textQuoteSelectorMatcher(selector)(
      oneChunk(after),
    )) {
      return { start: startIndex, end: endIndex }
    }
  }
  return null
}

function oneChunk(text: string): Chunker<Chunk<string>> {
  return {
    currentChunk: { data: text },
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  }
}

function quoteOf(text: string, { start, end }: Span) {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - REACH), start),
    suffix: text.slice(end, end + REACH),
  }
}
