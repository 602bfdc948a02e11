/**
 * A claim is something said that can be true or false, in one self-contained sentence of the team's
 * own. Its wording is versioned; its number in the project lasts. A mark is where a claim stands:
 * one or more spans of one revision, with their words.
 */
import type { CodePointSpan } from '../text/span.ts'

export const claimKinds = [
  'event',
  'number',
  'quotation',
  'cause',
  'position',
  'prediction',
] as const
export type ClaimKind = (typeof claimKinds)[number]

/** A date as exact as it is known: `2025`, `2025-03` or `2025-03-14` (ISO 8601, EDTF level 0). */
export type LooseDate = string

export type Wording = {
  readonly version: number
  readonly sentence: string
  readonly saidBy: string | null
  readonly saidOn: LooseDate | null
  readonly saidWhere: string | null
  readonly kinds: readonly ClaimKind[]
}

/** One part of a mark; `quotation` is the slice of the revision, kept by Postgres itself. */
export type MarkSpan = CodePointSpan & { readonly quotation: string }

/** A mark as it is made. */
export type MarkMade = {
  readonly id: string
  readonly revisionId: string
  readonly spans: readonly MarkSpan[]
}

export type Mark = MarkMade & {
  readonly claimId: string
  /** The person who made it. */
  readonly madeBy: string
  readonly withdrawn: boolean
  /** Which of its places this is: 1 where it was made. */
  readonly place: number
  /** What a person is asked about it, since a newer revision of its text; null for nothing. */
  readonly question: MarkQuestion | null
}

/** How a mark comes to a new revision (law 2); `exact` follows by itself, with the others a person is asked. */
export type Outcome = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'lost'

/** A mark that did not come to a new revision by itself. */
export type MarkQuestion = {
  readonly revisionId: string
  readonly outcome: Exclude<Outcome, 'exact'>
  /** Where it may stand there: one place for moved and changed, several for ambiguous, none for lost. */
  readonly places: readonly (readonly MarkSpan[])[]
  readonly askedAt: string
  /** A person let it go: it stands in no newer revision, and is not asked about again. */
  readonly letGo: boolean
}

/** One place of a mark: where it stands or stood, and how it came there. */
export type MarkPlace = {
  readonly markId: string
  /** From 1. */
  readonly number: number
  readonly revisionId: string
  readonly spans: readonly MarkSpan[]
  readonly how: 'marked' | 'exact' | 'accepted' | 'by hand' | 'changed' | 'asked again'
}

export type Claim = {
  readonly id: string
  readonly number: number
  readonly markedBy: string
  readonly wordings: readonly Wording[]
  readonly withdrawn: boolean
  /** The number of the claim that it was merged into; null for none. A merged claim is withdrawn, too. */
  readonly mergedInto: number | null
}

/** What became of a mark on a new revision: `exact` has one place and follows; the others are questions. */
export type Carried = {
  readonly markId: string
  readonly outcome: Outcome
  readonly places: readonly (readonly MarkSpan[])[]
}
