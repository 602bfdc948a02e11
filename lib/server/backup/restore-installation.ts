/**
 * The machine is lost, the file is there: a backup becomes the installation in an empty data folder
 * (and the database at DATABASE_URL, where one is named). The old secrets come back first, so that
 * an interruption leaves an empty installation, into which the same file can be restored again.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateClient } from '../start/client.ts'
import { startCluster } from '../start/cluster.ts'
import { type DataFolder, openDataFolder } from '../start/data-folder.ts'
import { hasOwnRole, prepare, withClient } from '../start/database.ts'
import { soleUse } from '../start/sole-use.ts'
import { mergeSecrets, putFile, SECRETS } from './carried-files.ts'
import { checkBackup } from './check.ts'
import { refuseUsed } from './empty.ts'
import type { Progress } from './make.ts'
import type { Manifest } from './manifest.ts'
import { filesIn, restoreRows } from './restore.ts'

export type Restoration = {
  readonly manifest: Manifest
  /** The migrations that came after the backup. */
  readonly migrated: readonly string[]
  /** Per project whose tables differ from its ledger, what differs; empty when all is well. */
  readonly differs: readonly string[]
}

type Say = (line: string) => void

/** Restore a backup into the installation that VARIORUM_DATA and DATABASE_URL name. */
export async function restoreInstallation(
  file: string,
  say: Say,
  progress: Progress = () => {},
): Promise<Restoration> {
  const { manifest } = await checkBackup(file)
  const folder = openDataFolder()
  const lock = await soleUse(folder.path, say)
  lock.tell(`a restore, process ${process.pid}`)
  try {
    const given = process.env.DATABASE_URL
    const cluster = given ? null : await startCluster(folder, say)
    try {
      return await restoreInto(folder, given || (cluster?.url ?? ''), file, manifest, say, progress)
    } finally {
      await cluster?.stop()
    }
  } finally {
    lock.release()
  }
}

async function restoreInto(
  folder: DataFolder,
  ownerUrl: string,
  file: string,
  manifest: Manifest,
  say: Say,
  progress: Progress,
): Promise<Restoration> {
  await withClient(ownerUrl, refuseUsed)
  const keepRole = await withClient(ownerUrl, (owner) => hasOwnRole(owner, folder))
  await putFiles(folder.path, await filesIn(file, manifest), keepRole)
  await restoreRows(ownerUrl, file, progress)
  const restored = openDataFolder(folder.path)
  const given = process.env.DATABASE_URL ? process.env.DATABASE_APP_URL : undefined
  const { appUrl, applied } = await prepare(restored, ownerUrl, given || undefined, say)
  return { manifest, migrated: applied, differs: await verifyAll(appUrl, manifest, say) }
}

async function putFiles(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  keepRole: boolean,
): Promise<void> {
  for (const [name, bytes] of files) {
    if (name !== SECRETS) putFile(folder, name, bytes)
  }
  const old = files.get(SECRETS)
  if (old === undefined) return
  const here = readFileSync(join(folder, SECRETS))
  putFile(folder, SECRETS, mergeSecrets(old, here, keepRole))
}

/** Every ledger against its tables, and against the end that the manifest names. */
async function verifyAll(appUrl: string, manifest: Manifest, say: Say): Promise<readonly string[]> {
  generateClient(say)
  process.env.DATABASE_APP_URL = appUrl
  const { disconnect, snapshot } = await import('../store/database.ts')
  const { verify } = await import('../ledger/verify.ts')
  const differs: string[] = []
  try {
    for (const { id, title, number, head } of manifest.projects) {
      const found = await snapshot((db) => verify(db, id, { number, hash: head }))
      if (found.differs !== null) differs.push(`«${title}»: ${found.differs.what}`)
    }
  } finally {
    await disconnect()
  }
  return differs
}
