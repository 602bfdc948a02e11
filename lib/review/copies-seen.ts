/** The stored copies of a work as they are shown beside a passage that is cited from it. */
import type { Finding } from '../text/copy-text.ts'
import type { PersonNamed } from './seen.ts'
import { type CopySeen, copiesInSight, type SnapshotNow } from './snapshot.ts'

/** Stored copies by their work, and what is known of passages in files. */
export type CopiesAround = {
  readonly of: ReadonlyMap<string, readonly SnapshotNow[]>
  readonly finding: (sha256: string, passage: string) => Finding | null
}

/** A passage of a work that the viewer may see. */
type Cited = { readonly workId: string; readonly passage: string }

/** The copies of the work that the viewer may see, in the order in which they were kept. */
export function copiesSeen(
  viewer: { readonly personId: string },
  { workId, passage }: Cited,
  { of, finding }: CopiesAround,
  named: (personId: string) => PersonNamed,
): readonly CopySeen[] {
  return copiesInSight(viewer, of.get(workId) ?? []).map((copy) => ({
    ...copySeen(copy, named),
    finding: finding(copy.file.sha256, passage),
  }))
}

/** One copy, without anything that was looked up in it. */
export function copySeen(
  { id, file, takenOn, address, keptAt, keptBy, sealed }: SnapshotNow,
  named: (personId: string) => PersonNamed,
): CopySeen {
  return { id, file, takenOn, address, keptAt, keptBy: named(keptBy), sealed, finding: null }
}
