/**
 * A citation names a work (CSL-JSON), the exact passage in it, its stance, and when it was read.
 * A work may be a text of the project; then the passage is a span of a revision.
 */
import type { CodePointSpan } from '../text/span.ts'
import type { LooseDate } from './claim.ts'

export const stances = ['supports', 'refutes', 'context'] as const
export type Stance = (typeof stances)[number]

export const workTypes = [
  'article-newspaper',
  'article-journal',
  'webpage',
  'report',
  'book',
  'chapter',
  'legislation',
  'legal_case',
  'speech',
  'interview',
  'dataset',
  'motion_picture',
  'broadcast',
  'post',
  'document',
] as const
export type WorkType = (typeof workTypes)[number]

/** The styles in which a project may print its citations. */
export const citationStyles = ['apa', 'harvard', 'vancouver', 'plain'] as const
export type CitationStyle = (typeof citationStyles)[number]

/** The style with which a project begins. */
export const usualStyle = citationStyles[0]

/** The part of CSL-JSON that a person types in; every field but type and title may be absent (null). */
export type Work = {
  readonly id: string
  readonly type: WorkType
  readonly title: string
  /** People or bodies, each as it should be printed; `family` alone for bodies. */
  readonly authors: readonly { readonly family: string; readonly given: string | null }[]
  readonly container: string | null
  readonly publisher: string | null
  readonly issued: LooseDate | null
  readonly address: string | null
  readonly doi: string | null
  /** The text of the project that this work is, or null. */
  readonly textId: string | null
}

/** A passage inside a text of the project. */
export type TextPassage = CodePointSpan & { readonly revisionId: string }

export type Citation = {
  readonly id: string
  readonly workId: string
  /** The exact words. Where `place` is given it is the slice of that revision. */
  readonly passage: string
  readonly stance: Stance
  /** Page, paragraph or the like, as the work counts. */
  readonly locator: string | null
  readonly readOn: LooseDate
  readonly place: TextPassage | null
}
