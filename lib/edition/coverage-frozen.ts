/**
 * Coverage as an edition has it: of each text the sentences as they were found, which were set aside and why, and
 * the sum. *Marked* counts the claims of this edition alone; a sentence on which only a claim stands that is not
 * ruled on is open, whatever was said of it before, so that nothing of an open round comes in.
 *
 * Units: code points.
 */
import {
  type CoverageSum,
  type SentenceState,
  type SetAsideReason,
  setAsideReasons,
  statesOf,
  sumOf,
  sumOfSums,
} from '../review/coverage.ts'
import type { Present } from '../review/present.ts'
import { blocksToUnits } from '../text/blocks.ts'
import { type Bound, sentencesOf } from '../text/sentences.ts'
import { type CodePointSpan, overlaps, type Span } from '../text/span.ts'
import { type CodePointIndex, codePointIndex, toCodePoints, toUnits } from '../text/units.ts'
import type { ClaimFrozen, CoverageFrozen, Snapshot, TextFrozen } from './edition.ts'

type Bare = Omit<TextFrozen, 'coverage'>

/** The coverage of a text by the claims of an edition; null where it has no sentences, as an erased text. */
export function coverageFrozen(
  { setAsides, bounds, marks, claims }: Present,
  text: Bare,
  ruled: readonly ClaimFrozen[],
): CoverageFrozen | null {
  const { revisionId, characters, language } = text
  const index = codePointIndex(characters)
  const said = Object.values(bounds).flatMap((bound): Bound[] =>
    bound.revisionId !== revisionId || bound.begins === null
      ? []
      : [{ at: toUnits(index, { from: bound.at, to: bound.at }).start, begins: bound.begins }],
  )
  const blocks = blocksToUnits(index, text.blocks)
  const sentences = sentencesOf({ text: characters, blocks, language }, said)
  if (sentences.length === 0) return null
  const aside = Object.values(setAsides)
    .filter((one) => one.revisionId === revisionId && !one.takenUp)
    .toSorted((a, b) => a.from - b.from)
    .map((one) => ({ ...toUnits(index, one), reason: one.reason }))
  const here = new Set(ruled.map(({ id }) => id))
  const inWork = Object.values(marks).filter(
    (mark) =>
      mark.revisionId === revisionId &&
      !mark.withdrawn &&
      !here.has(mark.claimId) &&
      claims[mark.claimId]?.withdrawn === false,
  )
  const worked = statesOf(
    characters,
    sentences,
    inWork.flatMap(({ spans }) => spans.map((span) => toUnits(index, span))),
    [],
  )
  const states = statesOf(characters, sentences, marksOn(text.number, index, ruled), aside).map(
    (state, i): SentenceState => (state === 'set aside' && worked[i] === 'marked' ? 'open' : state),
  )
  const setAside = sentences.flatMap((sentence, i) =>
    states[i] === 'set aside'
      ? [{ ...toCodePoints(index, sentence), reason: reasonFor(sentence, aside) }]
      : [],
  )
  return {
    sentences: sentences.map((one) => toCodePoints(index, one)),
    setAside,
    sum: sumOf(states),
  }
}

/** Where the claims of an edition stand in one of its texts, in UTF-16 units. */
function marksOn(text: number, index: CodePointIndex, claims: readonly ClaimFrozen[]): Span[] {
  return claims.flatMap(({ marks }) =>
    marks
      .filter((mark) => mark.text === text)
      .flatMap(({ spans }) => spans.map((span) => toUnits(index, span))),
  )
}

function reasonFor(
  sentence: Span,
  aside: readonly (Span & { readonly reason: SetAsideReason })[],
): SetAsideReason {
  return aside.find((one) => overlaps(one, sentence))?.reason ?? 'trivial'
}

/** The first thing in a text's coverage that is not true to the text and the claims, or null. */
export function wrongCoverage(text: TextFrozen, claims: readonly ClaimFrozen[]): string | null {
  const { coverage, number, characters } = text
  if (coverage === undefined) return null
  const index = codePointIndex(characters)
  const where = `The coverage of text ${number}`
  if (!lieInOrder(coverage.sentences, index.length)) {
    return `${where} names sentences that do not lie in the text one after the other.`
  }
  const known = new Set(coverage.sentences.map(placeKey))
  if (
    !lieInOrder(coverage.setAside, index.length) ||
    !coverage.setAside.every((one) => known.has(placeKey(one)))
  ) {
    return `${where} sets aside what is no sentence of it.`
  }
  const states = statesOf(
    characters,
    coverage.sentences.map((one) => toUnits(index, one)),
    marksOn(number, index, claims),
    coverage.setAside.map((one) => toUnits(index, one)),
  )
  const found = sumOf(states)
  if (found.setAside !== coverage.setAside.length) {
    return `${where} sets aside a sentence that is marked.`
  }
  const { sum } = coverage
  const same =
    sum.sentences === found.sentences &&
    sum.marked === found.marked &&
    sum.setAside === found.setAside &&
    sum.open === found.open
  return same ? null : `${where} says ${inFigures(sum)}; it comes to ${inFigures(found)}.`
}

function inFigures({ sentences, marked, setAside, open }: CoverageSum): string {
  return `${sentences} sentences, ${marked} marked, ${setAside} set aside, ${open} open`
}

function lieInOrder(spans: readonly CodePointSpan[], length: number): boolean {
  return spans.every(
    ({ from, to }, i) => (spans[i - 1]?.to ?? 0) <= from && from < to && to <= length,
  )
}

function placeKey({ from, to }: CodePointSpan): string {
  return `${from} ${to}`
}

/** The sum over all texts of an edition, and how many were set aside for each reason; null for editions from before there was coverage. */
export function coverageOfEdition({ texts }: Pick<Snapshot, 'texts'>): {
  readonly sum: CoverageSum
  readonly reasons: readonly { readonly reason: SetAsideReason; readonly count: number }[]
} | null {
  const all = texts.flatMap(({ coverage }) => coverage ?? [])
  if (all.length === 0) return null
  const aside = all.flatMap(({ setAside }) => setAside)
  const reasons = setAsideReasons.flatMap((reason) => {
    const count = aside.filter((one) => one.reason === reason).length
    return count === 0 ? [] : [{ reason, count }]
  })
  return { sum: sumOfSums(all.map(({ sum }) => sum)), reasons }
}
