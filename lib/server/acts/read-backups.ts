/**
 * How the backups go, for owners: whether there is a nightly one, how old the last good one is, and
 * whether one failed since. The reason of a failure names places on the machine and stands on the
 * server's standard error alone.
 */

import type { Seat } from '../auth/seat.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { backupsFound } from '../store/backups.ts'
import { snapshot } from '../store/database.ts'

export type BackupsSeen = {
  readonly nightly: boolean
  readonly good: { readonly at: string; readonly size: number } | null
  readonly failedAt: string | null
  /** A nightly one is due, and none has been good for more than a day and an hour. */
  readonly overdue: boolean
}

const LATE_HOURS = 25

/** How the backups of this installation go. */
export async function readBackups(seat: Seat): Promise<BackupsSeen> {
  onlyIf(seat, 'see how backups go')
  const { good, failed } = await snapshot(backupsFound)
  const nightly = Boolean(process.env.VARIORUM_BACKUP)
  return {
    nightly,
    good: good === null ? null : { at: good.at.toISOString(), size: good.size },
    failedAt: failed?.toISOString() ?? null,
    overdue: nightly && good !== null && good.hours > LATE_HOURS,
  }
}
