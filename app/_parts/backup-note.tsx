/**
 * How the backups go, for owners. The note about trouble stays until a backup succeeds; without
 * trouble it draws nothing.
 */
import type { BackupsSeen } from '../../lib/server/acts/read-backups.ts'
import styles from './backup-note.module.css'
import { When } from './when.tsx'
import { sizeInWords } from './words.ts'

/** The note, where a backup failed or did not come. */
export function BackupTrouble({ backups }: { readonly backups: BackupsSeen }) {
  const { failedAt, overdue, good } = backups
  if (failedAt === null && !overdue) return null
  return (
    <p role="status" className={styles.trouble}>
      {failedAt === null ? (
        'No backup was made last night. '
      ) : (
        <>
          The backup of <When at={failedAt} /> failed.{' '}
        </>
      )}
      {good === null ? (
        'There is no good one yet. '
      ) : (
        <>
          The last good one is of <When at={good.at} />.{' '}
        </>
      )}
      The server’s own log says why; tell whoever runs it. This note goes when a backup succeeds.
    </p>
  )
}

/** One line on the last good backup and the next. */
export function BackupLine({ backups }: { readonly backups: BackupsSeen }) {
  const { good, nightly } = backups
  return (
    <p>
      {good === null ? (
        'Nothing has been backed up yet. '
      ) : (
        <>
          The last good backup, a file of {sizeInWords(good.size)}, is of <When at={good.at} />.{' '}
        </>
      )}
      {nightly
        ? 'One is made every night and read back.'
        : 'None is made by itself; whoever runs the server can switch that on (VARIORUM_BACKUP, see README.md).'}
    </p>
  )
}
