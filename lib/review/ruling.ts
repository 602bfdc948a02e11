/**
 * A ruling is an editor's act on a claim whose round is closed: *approved* (what was agreed),
 * *decided* (against or without agreement, with reasons) or *contested* (to be published as
 * contested). It names exactly what it saw: verdicts, round, policy, wording, marks. A later ruling on the same
 * claim replaces it; both stay.
 */

export type Ruling = {
  readonly id: string
  readonly claimId: string
  readonly roundId: string
  readonly kind: 'approved' | 'decided' | 'contested'
  /** The label ruled; null exactly when contested. */
  readonly label: string | null
  /** What readers are told, plain text, paragraphs by blank lines. */
  readonly note: string
  /** Why the editor decided against or without agreement; null otherwise. */
  readonly reasons: string | null
  readonly sawVerdicts: readonly string[]
  readonly sawPolicy: number
  readonly sawWording: number
  readonly sawMarks: readonly string[]
  /** The citations that are printed, in order. */
  readonly printed: readonly string[]
  readonly by: string
  readonly at: string
}
