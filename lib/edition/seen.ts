/**
 * An edition as a seat sees it in the project: its row, what it holds in numbers, what changed since
 * the one before, and whether it stands at its address. Nothing here is of an open round.
 */
import type { EditionRow, Publication } from '../review/history.ts'
import type { PersonNamed } from '../review/seen.ts'
import type { Since } from './edition.ts'

export type EditionSeen = Omit<EditionRow, 'frozenBy'> & {
  readonly frozenBy: PersonNamed
  /** Whole public address, `${publicBase}/editions/${address}`. */
  readonly publicAddress: string
  readonly publication: Omit<Publication, 'editionId'> | null
  readonly holds: {
    readonly texts: number
    readonly claims: number
    readonly openClaims: number
  }
  readonly since: Since | null
}
