/** The present of a project: what replaying its events gives, and what the tables must hold. */
import type { CitationStyle, Work } from './citation.ts'
import type { Claim, Mark, MarkPlace } from './claim.ts'
import type { SentenceBound, SetAside } from './coverage.ts'
import type { Guideline } from './guideline.ts'
import type { EditionRow, Publication, Revision, SeatRow, Text, WorkJoin } from './history.ts'
import type { Policy } from './policy.ts'
import type { Round } from './round.ts'
import type { Ruling } from './ruling.ts'
import type { Scale } from './scale.ts'
import type { Snapshot } from './snapshot.ts'
import type { SuggestionAnswer } from './suggestion.ts'
import type { Answer } from './verdict.ts'

/** Records are keyed by id. */
export type Present = {
  readonly title: string
  readonly style: CitationStyle
  /** Is a second factor demanded of owners and editors? */
  readonly demandsFactor: boolean
  /** Since when it takes no work, and when it goes for good; UTC, or null. */
  readonly archivedAt: string | null
  readonly goesAt: string | null
  readonly seats: Readonly<Record<string, SeatRow>>
  readonly scales: Readonly<Record<string, Scale>>
  readonly policies: Readonly<Record<string, Policy>>
  readonly guidelines: Readonly<Record<string, Guideline>>
  readonly texts: Readonly<Record<string, Text>>
  readonly revisions: Readonly<Record<string, Revision>>
  readonly claims: Readonly<Record<string, Claim>>
  readonly marks: Readonly<Record<string, Mark>>
  /** Every place of every mark, by the mark's id, a blank and its number. */
  readonly places: Readonly<Record<string, MarkPlace>>
  readonly rounds: Readonly<Record<string, Round>>
  readonly answers: Readonly<Record<string, Answer>>
  readonly works: Readonly<Record<string, Work>>
  readonly joins: Readonly<Record<string, WorkJoin>>
  readonly snapshots: Readonly<Record<string, Snapshot>>
  readonly rulings: Readonly<Record<string, Ruling>>
  readonly setAsides: Readonly<Record<string, SetAside>>
  /** By revision and place, «id 12». */
  readonly bounds: Readonly<Record<string, SentenceBound>>
  readonly suggestions: Readonly<Record<string, SuggestionAnswer>>
  readonly editions: Readonly<Record<string, EditionRow>>
  readonly publications: Readonly<Record<string, Publication>>
}
