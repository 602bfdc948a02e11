/**
 * An edition is a numbered, frozen release of a project's ruled claims. `Snapshot` is everything
 * that its formats are written from: the writers read nothing else, so the same snapshot gives the
 * same bytes in every time zone, locale and row order.
 *
 * A text is printed in its latest revision, on which its marks stand; an earlier one is here only where a
 * citation names a passage of it, and bears no marks.
 *
 * Units: all offsets are Unicode code points. Order: texts by number and revision, claims and people by number; lists in a
 * claim by the order of its ledger. Times are UTC, ISO 8601 with milliseconds.
 */
import type { CitationStyle, Work } from '../review/citation.ts'
import type { MarkQuestion, MarkSpan, Wording } from '../review/claim.ts'
import type { CoverageSum, SetAsideReason } from '../review/coverage.ts'
import type { Description } from '../review/history.ts'
import type { Policy } from '../review/policy.ts'
import type { Reason } from '../review/reason.ts'
import type { Scale } from '../review/scale.ts'
import type { ConsensusSeen } from '../review/seen.ts'
import type { Confidence } from '../review/verdict.ts'
import type { CodePointBlock } from '../text/blocks.ts'
import type { CodePointSpan } from '../text/span.ts'
import type { CitationFrozen } from './copies.ts'

/**
 * A person as the edition may name them: by consent, else a stable pseudonym («Member 2», by the
 * order of seating, so that it stays when a role changes).
 */
export type PersonPrinted = {
  readonly key: string
  readonly name: string
  readonly pseudonym: boolean
}

/** A version of the scale or the policy that some round here was held under. */
export type ScaleFrozen = { readonly version: number; readonly scale: Scale }
export type PolicyFrozen = { readonly version: number; readonly policy: Policy }

export type BlockFrozen = CodePointBlock

/** What became of each sentence of a text; see coverage-frozen.ts. */
export type CoverageFrozen = {
  readonly sentences: readonly CodePointSpan[]
  readonly setAside: readonly (CodePointSpan & { readonly reason: SetAsideReason })[]
  readonly sum: CoverageSum
}

export type TextFrozen = Description & {
  readonly id: string
  readonly number: number
  readonly revisionId: string
  readonly revision: number
  readonly sha256: string
  readonly characters: string
  readonly blocks: readonly BlockFrozen[]
  /** Left out in editions from before there was coverage, where no claim stands in the text, and where it has no sentences. */
  readonly coverage?: CoverageFrozen
}

/** `number` counts the claim's marks in the order of its ledger, withdrawn ones too, so that `#mark-14-1` lasts. */
export type MarkFrozen = {
  readonly id: string
  readonly number: number
  readonly text: number
  readonly revision: number
  readonly spans: readonly MarkSpan[]
}

/**
 * A mark that does not stand in its text as this edition prints it: where it stood, and what came of
 * it in a newer revision (`asked`), about which a person has not decided yet, or which they gave up.
 */
export type StoodFrozen = MarkFrozen & {
  readonly outcome: MarkQuestion['outcome'] | 'let go'
  readonly asked: number
}

export type AnswerFrozen = {
  readonly id: string
  /** `key` of a person. */
  readonly by: string
  readonly kind: 'verdict' | 'abstention'
  readonly label: string | null
  readonly confidence: Confidence | null
  readonly reason: Reason
  readonly citations: readonly CitationFrozen[]
  readonly wording: number
  readonly at: string
}

export type RoundFrozen = {
  readonly number: number
  readonly policyVersion: number
  readonly scaleVersion: number
  readonly openedAt: string
  readonly closedAt: string
  readonly how: 'all answered' | 'by an editor' | 'claim changed'
  readonly assigned: number
  /** Live answers, by the order of seating, which says nothing of who was first. */
  readonly answers: readonly AnswerFrozen[]
  readonly consensus: ConsensusSeen
}

export type ClaimFrozen = {
  readonly id: string
  readonly number: number
  readonly wording: Wording
  readonly marks: readonly MarkFrozen[]
  /** Left out where all its marks stand. */
  readonly stood?: readonly StoodFrozen[]
  readonly rounds: readonly RoundFrozen[]
  readonly ruling: {
    readonly id: string
    /** Number of the round that it ruled on. */
    readonly round: number
    readonly kind: 'approved' | 'decided' | 'contested'
    readonly label: string | null
    readonly note: string
    readonly reasons: string | null
    /** Ids of citations of the answers above, in print order. */
    readonly printed: readonly string[]
    readonly by: string
    readonly at: string
    /** True where the policy allowed one who answered to rule, and it was so. */
    readonly ruledByAnswerer: boolean
  }
}

/** What a claim came to, short: enough to say what changed. `label` is null exactly when contested. */
export type Outcome = {
  readonly kind: 'approved' | 'decided' | 'contested'
  readonly label: string | null
  readonly word: string
}

/**
 * What changed since the edition before. `was` is the earlier outcome where the outcome is another
 * now, and null where only the wording, the note, the sources or the marks are.
 */
export type Since = {
  readonly number: number
  readonly added: readonly number[]
  readonly changed: readonly { readonly claim: number; readonly was: Outcome | null }[]
  readonly removed: readonly number[]
}

/** A cited work; `same` names the work here that it is shown as, by an editor’s word. */
export type WorkFrozen = Work & { readonly same?: string }

export type Snapshot = {
  readonly v: 1
  readonly project: { readonly id: string; readonly title: string }
  readonly number: number
  readonly title: string
  readonly frozenAt: string
  /** `key` of a person. */
  readonly frozenBy: string
  /** Base of public links, without a slash at its end; the edition's own address is `${publicBase}/editions/${address}`. */
  readonly publicBase: string
  readonly address: string
  readonly program: string
  readonly ledger: { readonly number: number; readonly head: string }
  /** Now in force. */
  readonly scale: Scale
  readonly policy: Policy
  /** Those that the rounds below were held under, by version. */
  readonly scales: readonly ScaleFrozen[]
  readonly policies: readonly PolicyFrozen[]
  readonly people: readonly PersonPrinted[]
  readonly texts: readonly TextFrozen[]
  readonly claims: readonly ClaimFrozen[]
  readonly works: readonly WorkFrozen[]
  /** How citations are printed; APA in editions from before there was a choice. */
  readonly style?: CitationStyle
  /** How many claims are not ruled yet: all that an edition says of them. */
  readonly openClaims: number
  /** What changed since the edition before, null for the first. */
  readonly since: Since | null
}

/** A file of an edition. */
export type FileWritten = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** One line of the ledger as the public may have it: commitments only. */
export type LedgerLine = {
  readonly number: number
  readonly commitment: string
  readonly previous: string
  readonly hash: string
}
