/**
 * A snapshot is the stored copy of a work: a PDF, a picture or a page of the web, by its SHA-256. It
 * is evidence and keeps its bytes; it is never changed and never taken away.
 *
 * Blindness: who may see a work may see its copies. A copy that was attached by one who cites the work
 * in an open round is as sealed as that answer: it names the round, and until the round closes it is
 * there for who attached it alone.
 *
 * The bytes that a person may keep in a project are counted for each person, never for the project: what
 * is left of a common store would tell of copies that are sealed.
 */
import type { Finding } from '../text/copy-text.ts'
import type { MediaType } from '../text/read/file-kind.ts'
import type { LooseDate } from './claim.ts'

export type Snapshot = {
  readonly id: string
  readonly workId: string
  /** The claim at which it was attached, or null. */
  readonly claimId: string | null
  /** The round that seals it while open, or null. */
  readonly roundId: string | null
  readonly file: {
    /** As it came; a download has a name of ours. */
    readonly name: string
    readonly mediaType: MediaType
    readonly sha256: string
    readonly size: number
  }
  /** When the copy was taken, as exact as known, and from which address, if any. */
  readonly takenOn: LooseDate
  readonly address: string | null
  readonly keptBy: string
  readonly keptAt: string
}

/** A snapshot, and whether the round that seals it is still open. */
export type SnapshotNow = Snapshot & { readonly sealed: boolean }

/** A copy of a work as a seat is shown it beside a passage: `finding` is null where nobody looked yet. */
export type CopySeen = {
  readonly id: string
  readonly file: Snapshot['file']
  readonly takenOn: LooseDate
  readonly address: string | null
  readonly keptAt: string
  readonly keptBy: { readonly personId: string | null; readonly name: string }
  /** True for one's own while the round is open: others do not see it yet. */
  readonly sealed: boolean
  readonly finding: Finding | null
}

/** The largest file that is kept, in bytes: 20 MB. */
export const MOST_COPY_BYTES = 20_000_000

/** How many bytes of copies a person may keep in a project: 1 GB. */
export const MOST_BYTES_OF_A_PERSON = 1_000_000_000

/** How many copies a work may have of one person. */
export const MOST_COPIES_OF_A_WORK = 20

/** The copies that a viewer may see, of works that the viewer may see: give no others. */
export function copiesInSight<S extends Pick<SnapshotNow, 'keptBy' | 'sealed'>>(
  viewer: { readonly personId: string },
  snapshots: readonly S[],
): readonly S[] {
  return snapshots.filter(({ keptBy, sealed }) => !sealed || keptBy === viewer.personId)
}

const endings: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'text/html': 'html',
}

/** What a copy is called when it is handed over: a name of ours, whatever it came as. */
export function handedName({ mediaType, sha256 }: Snapshot['file']): string {
  return `copy-${sha256.slice(0, 12)}.${endings[mediaType]}`
}
