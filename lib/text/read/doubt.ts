/**
 * What the reader of a file was unsure of: a place, and a sentence for a person who can look at the
 * file beside it. A doubt changes nothing; whoever tidies the text takes it as a list of places to look at.
 *
 * Units: UTF-16 inside TypeScript, code points in the API.
 */
import type { CodePointSpan, Span } from '../span.ts'

/** What a doubt may be about. */
export type DoubtKind =
  | 'joined word'
  | 'joined paragraph'
  | 'columns'
  | 'table'
  | 'repeated line'
  | 'turned words'
  | 'note marker'

/** One doubt. `note` is the footnote that a marker seems to mean: a suggestion that a person confirms. */
export type Doubt = {
  readonly kind: DoubtKind
  readonly at: Span
  readonly says: string
  readonly note?: Span
}

/** A doubt as the API tells it. */
export type CodePointDoubt = Omit<Doubt, 'at' | 'note'> & {
  readonly at: CodePointSpan
  readonly note?: CodePointSpan
}
