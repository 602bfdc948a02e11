/**
 * Coverage: what became of each sentence of a text. A sentence is *marked* when a mark covers at least one
 * letter or digit of it, whatever the mark's claim came to; else *set aside* when a person said of all its letters
 * and digits that there is nothing to check, and why; else *open*. So a mark always wins, and a sentence that is
 * joined to one that was not looked at is open again.
 *
 * The surprising decision: what is set aside is kept as a range of the revision's characters, not as the nth
 * sentence, so that it stays where it was whatever sentences are found later. It says nothing of verdicts.
 *
 * Units: `SetAside` and `SentenceBound` count code points, as the ledger does; the functions take UTF-16.
 */
import { joined } from '../text/runs.ts'
import { type CodePointSpan, overlaps, type Span } from '../text/span.ts'

/** Why there is nothing to check in a sentence. */
export const setAsideReasons = ['opinion', 'prediction', 'trivial', 'quoted elsewhere'] as const
export type SetAsideReason = (typeof setAsideReasons)[number]

/** A stretch of a revision in which a person saw nothing to check. */
export type SetAside = CodePointSpan & {
  readonly id: string
  readonly revisionId: string
  readonly reason: SetAsideReason
  /** True once a person took it up again. */
  readonly takenUp: boolean
}

/** What a person said of one place: a sentence begins there, none does, or (null) as it is found. */
export type SentenceBound = {
  readonly revisionId: string
  readonly at: number
  readonly begins: boolean | null
}

export type SentenceState = 'marked' | 'set aside' | 'open'

/** How many sentences there are, and how many of each state. */
export type CoverageSum = {
  readonly sentences: number
  readonly marked: number
  readonly setAside: number
  readonly open: number
}

const WORDS = /[\p{L}\p{N}]/u

/** The state of each sentence, in their order; marks and what is set aside in any order. */
export function statesOf(
  text: string,
  sentences: readonly Span[],
  marked: readonly Span[],
  aside: readonly Span[],
): SentenceState[] {
  const marks = pieces(joined(marked))
  const asides = pieces(joined(aside))
  return sentences.map((sentence) => {
    if (marks(sentence).some((one) => WORDS.test(text.slice(one.start, one.end)))) return 'marked'
    return isWhollyIn(text, sentence, asides(sentence)) ? 'set aside' : 'open'
  })
}

/** The sum of some states. */
export function sumOf(states: readonly SentenceState[]): CoverageSum {
  const count = (state: SentenceState) => states.filter((one) => one === state).length
  return {
    sentences: states.length,
    marked: count('marked'),
    setAside: count('set aside'),
    open: count('open'),
  }
}

/** The sums of several texts together. */
export function sumOfSums(sums: readonly CoverageSum[]): CoverageSum {
  const add = (of: keyof CoverageSum) => sums.reduce((sum, one) => sum + one[of], 0)
  return {
    sentences: add('sentences'),
    marked: add('marked'),
    setAside: add('setAside'),
    open: add('open'),
  }
}

/** Reads, for sentences asked in order, what of some ordered stretches lies in each. */
function pieces(stretches: readonly Span[]): (sentence: Span) => Span[] {
  let next = 0
  return (sentence) => {
    while ((stretches[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++
    const found: Span[] = []
    for (let at = next; ; at++) {
      const stretch = stretches[at]
      if (stretch === undefined || !overlaps(stretch, sentence)) return found
      found.push({
        start: Math.max(stretch.start, sentence.start),
        end: Math.min(stretch.end, sentence.end),
      })
    }
  }
}

/** Do stretches cover every letter and digit of a sentence? */
function isWhollyIn(text: string, sentence: Span, stretches: readonly Span[]): boolean {
  if (stretches.length === 0) return false
  const edges = [
    sentence.start,
    ...stretches.flatMap(({ start, end }) => [start, end]),
    sentence.end,
  ]
  for (let i = 0; i < edges.length; i += 2) {
    if (WORDS.test(text.slice(edges[i], edges[i + 1]))) return false
  }
  return true
}

/** Coverage as a member sees it; offsets in code points. */
export type CoverageSeen = {
  readonly textNumber: number
  readonly revisionId: string
  readonly sum: CoverageSum
  readonly sentences: readonly CodePointSpan[]
  readonly setAside: readonly Omit<SetAside, 'revisionId' | 'takenUp'>[]
  readonly bounds: readonly { readonly at: number; readonly begins: boolean }[]
}
