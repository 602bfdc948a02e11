/**
 * An answer is what one reviewer gives to a claim in a round: a verdict (a vote: label, confidence,
 * reason, citations) or an abstention (an answer and no vote). Answers are never edited: a changed
 * mind is a new answer that supersedes; the latest one that is not withdrawn is live.
 */
import type { Citation } from './citation.ts'
import type { Reason } from './reason.ts'

/** 1 not sure, 2 fairly, 3 very sure. */
export type Confidence = 1 | 2 | 3

type Given = {
  readonly id: string
  readonly claimId: string
  readonly roundId: string
  readonly personId: string
  /** The answer of the same person in the same round that this one replaces, or null. */
  readonly supersedes: string | null
  /** Which wording and which (mark, revision) pairs it was given on. */
  readonly wording: number
  readonly marks: readonly { readonly markId: string; readonly revisionId: string }[]
  readonly at: string
  readonly withdrawn: boolean
}

export type Verdict = Given & {
  readonly kind: 'verdict'
  readonly label: string
  readonly confidence: Confidence
  readonly reason: Reason
  readonly citations: readonly Citation[]
}

export type Abstention = Given & { readonly kind: 'abstention'; readonly reason: Reason }

export type Answer = Verdict | Abstention
