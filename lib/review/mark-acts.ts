/**
 * The acts that change where claims stand without a new revision: edges moved, marks split and joined,
 * put under another claim, claims merged and parted. A part of history.ts, under its laws.
 *
 * The surprising decision: a mark that goes under another claim is withdrawn there and made anew here, and
 * a merged claim keeps its own marks, so that every verdict goes on naming the marks that it was given on.
 */
import type { MarkMade, MarkSpan } from './claim.ts'
import type { Opening } from './round.ts'

/** The next place of a mark on the revision on which it stands. */
type NextPlace = {
  readonly claimId: string
  readonly markId: string
  /** The number of the place. */
  readonly place: number
  readonly revisionId: string
  readonly spans: readonly MarkSpan[]
}

/** Set when the first answer was already given: a new round begins. */
type Turn = { readonly closes: string | null; readonly round: Opening | null }

/** The acts on where claims stand that need no new revision. */
export type ChangeAct =
  /** Its edges moved, a span came or went. */
  | ({ readonly kind: 'mark changed' } & NextPlace)
  /** Some of its spans are a mark of their own now. */
  | ({ readonly kind: 'mark split'; readonly mark: MarkMade } & NextPlace)
  /** It has the spans of another mark of the claim, too, which is withdrawn. */
  | ({ readonly kind: 'marks joined'; readonly joined: string } & NextPlace)
  /** A mark stands for another claim: withdrawn here, made anew there. */
  | ({
      readonly kind: 'mark put under'
      readonly claimId: string
      readonly markId: string
      readonly into: string
      readonly mark: MarkMade
    } & Turn)
  /** A claim goes into another one, which now also stands where it stood. */
  | ({
      readonly kind: 'claims merged'
      readonly claimId: string
      readonly into: string
      readonly marks: readonly MarkMade[]
    } & Turn)
  /** A merged claim stands for itself again; `marks` of the other one are withdrawn. */
  | {
      readonly kind: 'claims parted'
      readonly claimId: string
      readonly into: string
      readonly marks: readonly string[]
    }

/** The acts on single marks. */
export type MarkAct =
  | ChangeAct
  /** A person says where a mark stands that did not come to the latest revision by itself. */
  | {
      readonly kind: 'mark placed'
      readonly claimId: string
      readonly markId: string
      /** The number of the place. */
      readonly place: number
      readonly revisionId: string
      readonly spans: readonly MarkSpan[]
      readonly how: 'accepted' | 'by hand'
    }
  /** A person says that it stands in the latest revision no more. */
  | {
      readonly kind: 'mark let go'
      readonly claimId: string
      readonly markId: string
      readonly revisionId: string
    }
  /** A placing is taken back: the mark stands where it stood before, and is asked about again. */
  | ({ readonly kind: 'placing taken back' } & NextPlace)
  /** That it was let go is taken back: it is asked about again. */
  | {
      readonly kind: 'letting go taken back'
      readonly claimId: string
      readonly markId: string
      readonly revisionId: string
    }
  | { readonly kind: 'mark withdrawn'; readonly claimId: string; readonly markId: string }
  | { readonly kind: 'mark restored'; readonly claimId: string; readonly markId: string }
