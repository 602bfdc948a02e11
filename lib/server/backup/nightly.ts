/**
 * The nightly backup. Every minute it looks whether last night's is there, so that a server that
 * was off at the hour makes it when it starts. Of several processes on one database one makes it:
 * an advisory lock decides, and the table `backup_made` says what was done. It counts as good only
 * when the file was read back and verifies; only then it gets its name, and the older ones go. One that failed is told on
 * standard error and to the owners' pages, and tried again after an hour. A folder that cannot be
 * written is told as soon as the server runs, not only at night.
 */
import { access, constants, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClientBase } from 'pg'
import { log } from '../log/log.ts'
import type { DataFolder } from '../start/data-folder.ts'
import { withClient } from '../start/database.ts'
import { makeFolder } from '../start/make-folder.ts'
import { codeOf, sentenceOf, Trouble } from '../start/trouble.ts'
import { checkBackup } from './check.ts'
import { makeBackup } from './make.ts'
import { lastNight, mayGo, type Nightly, nameOf } from './nightly-settings.ts'

/** A number for Postgres' advisory lock: one process at a time makes the nightly backup. */
const TURN = 0x7661_7262
const MINUTE = 60_000
const PAUSE = 60 * MINUTE

export type Place = {
  readonly ownerUrl: string
  readonly folder: Pick<DataFolder, 'path' | 'secrets'>
  readonly nightly: Nightly
  /** Says a failure aloud: to standard error, and by mail where there is mail. */
  readonly alarm: (sentence: string) => void
}

/** Look now and every minute (or another time, in ms); the answer stops it. */
export function startNightly(place: Place, every = MINUTE): () => Promise<void> {
  let failedAt = 0
  let stopping = false
  let running: Promise<void> = Promise.resolve()
  let busy = false
  const look = async () => {
    if (busy || stopping || Date.now() - failedAt < PAUSE) return
    busy = true
    try {
      if ((await backUpIfDue(place, new Date())) !== null) log.info('backup made')
      failedAt = 0
    } catch (error) {
      failedAt = Date.now()
      if (!stopping) place.alarm(`The nightly backup failed: ${sentenceOf(error)}`)
    } finally {
      busy = false
    }
  }
  const go = () => {
    if (!busy) running = look()
  }
  const clock = setInterval(go, every)
  clock.unref()
  go()
  return async () => {
    stopping = true
    clearInterval(clock)
    // A backup in the middle is not waited for: its database goes away, and its draft with it.
    await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 500).unref())])
  }
}

/** Make last night's backup if nobody has made it; the file, or null when there was nothing to do. */
export async function backUpIfDue(place: Place, now: Date): Promise<string | null> {
  return withClient(place.ownerUrl, async (db) => {
    if (!(await isDue(db, place, now))) {
      await openFolder(place.nightly.folder)
      return null
    }
    const { rows } = await db.query('select pg_try_advisory_lock($1) as mine', [TURN])
    if (rows[0]?.mine !== true) return null
    try {
      return (await isDue(db, place, now)) ? await backUpNow(db, place, now) : null
    } finally {
      await db.query('select pg_advisory_unlock($1)', [TURN])
    }
  })
}

/** Make the folder if it is not there; it can be written. */
async function openFolder(folder: string): Promise<void> {
  try {
    makeFolder(folder)
    await access(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Trouble(
      `${folder} cannot be made or written (${codeOf(error) ?? error}); name another folder in VARIORUM_BACKUP.`,
    )
  }
}

async function isDue(db: ClientBase, { nightly }: Place, now: Date): Promise<boolean> {
  const { rows } = await db.query(
    `select exists (select from backup_made where kind = 'nightly' and good and at >= $1) as made`,
    [lastNight(now, nightly.hour)],
  )
  return rows[0]?.made !== true
}

async function backUpNow(db: ClientBase, place: Place, now: Date): Promise<string> {
  const { ownerUrl, folder, nightly } = place
  const { installation } = folder.secrets
  const file = join(nightly.folder, nameOf(installation, now))
  const draft = `${file}.partial`
  try {
    await openFolder(nightly.folder)
    await rm(draft, { force: true })
    await makeBackup(ownerUrl, folder.path, draft)
    await checkBackup(draft)
    await rename(draft, file)
    await noteBackup(db, 'nightly', (await stat(file)).size)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    await noteBackup(db, 'nightly', null).catch(() => {})
    throw error
  }
  for (const name of mayGo(await readdir(nightly.folder), installation, nightly.keep)) {
    await rm(join(nightly.folder, name), { force: true })
  }
  return file
}

/** Note a backup for the pages; its size in bytes, or null for one that failed. */
export async function noteBackup(
  db: ClientBase,
  kind: 'nightly' | 'by hand',
  size: number | null,
): Promise<void> {
  const { rows } = await db.query(`select to_regclass('backup_made') is not null as there`)
  if (rows[0]?.there !== true) return
  await db.query('insert into backup_made (kind, good, size) values ($1, $2, $3)', [
    kind,
    size !== null,
    size,
  ])
}
