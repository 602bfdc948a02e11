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

export type Mark = {
  readonly id: string
  readonly claimId: string
  readonly revisionId: string
  readonly spans: readonly MarkSpan[]
  readonly withdrawn: boolean
}

export type Claim = {
  readonly id: string
  readonly number: number
  readonly markedBy: string
  readonly wordings: readonly Wording[]
  readonly withdrawn: boolean
}
