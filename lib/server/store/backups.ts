/** What became of the backups, as the app may read it. Times are the database's. */
import type { Db } from './database.ts'

export type BackupRow = { readonly at: Date; readonly size: number; readonly hours: number }

export type BackupsFound = {
  /** The last good one of any kind, and how many hours ago it was. */
  readonly good: BackupRow | null
  /** When one failed after the last good one; null when none did. */
  readonly failed: Date | null
}

/** The last good backup and what failed since. */
export async function backupsFound(db: Db): Promise<BackupsFound> {
  const good = await db.$queryRaw<BackupRow[]>`
    select at, size::float8 as size, extract(epoch from clock_timestamp() - at)::float8 / 3600 as hours
      from backup_made where good order by at desc, id desc limit 1`
  const [last = null] = good
  const failed = await db.backupMade.findFirst({
    where: { good: false, ...(last === null ? {} : { at: { gt: last.at } }) },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true },
  })
  return { good: last, failed: failed?.at ?? null }
}

/** Who founded the installation or may found projects in it, while exactly one backup has failed since the last good one. */
export async function toTellOfFailure(db: Db): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id::text from person where may_found and 1 = (
      select count(*) from backup_made b where not b.good
         and not exists (select from backup_made g where g.good and g.at > b.at))`
  return rows.map(({ id }) => id)
}
