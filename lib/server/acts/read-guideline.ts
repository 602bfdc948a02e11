/** The guideline of a project: as it is, as it stood in an earlier version, and who wrote which. */
import { emptyGuideline, type Guideline } from '../../review/guideline.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { type Db, snapshot } from '../store/database.ts'
import { guidelinesOf, latestGuideline } from '../store/guidelines.ts'
import { type VersionSet, versionsSet } from '../store/versions-set.ts'

export type GuidelineSeen = {
  /** The version that is shown; 0 while there is none. */
  readonly version: number
  readonly guideline: Guideline
  /** The version before the shown one; null for the first. */
  readonly before: Guideline | null
  /** The latest version. */
  readonly latest: number
  /** Who set each version and when, latest first. */
  readonly versions: readonly VersionSet[]
}

/** The guideline as it stands, or in one of its versions. */
export async function readGuideline(
  seat: Seat,
  asked: number | null = null,
): Promise<GuidelineSeen> {
  onlyIf(seat, 'read the guideline')
  return snapshot(async (db) => {
    const all = await guidelinesOf(db, seat.projectId)
    const latest = Object.keys(all).length
    const version = asked ?? latest
    if (asked !== null && all[asked] === undefined) {
      throw new Refusal('not there', `The guideline has no version ${asked}.`)
    }
    return {
      version,
      guideline: all[version] ?? emptyGuideline,
      before: all[version - 1] ?? null,
      latest,
      versions: await versionsSet(db, seat, 'guideline set'),
    }
  })
}

/** The latest guideline inside a running transaction; null while there is none. */
export async function guidelineNow(db: Db, projectId: string): Promise<Guideline | null> {
  return (await latestGuideline(db, projectId))?.guideline ?? null
}
