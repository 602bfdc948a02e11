/**
 * An installation reached from a shell: beside a running server, whose embedded database is found
 * through the data folder, or alone, and then the database runs for the command and stops after it.
 *
 * Nothing is migrated and no role is made here; that is for a start, which can be seen and backed up.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startCluster } from './cluster.ts'
import { type DataFolder, dataFolderPath, openDataFolder } from './data-folder.ts'
import { addressOfApp, withClient } from './database.ts'
import { processesOfCluster } from './leftovers.ts'
import { outstandingMigrations } from './migrations.ts'
import { soleUse } from './sole-use.ts'
import { Trouble } from './trouble.ts'

export type Reached = {
  readonly folder: DataFolder
  readonly ownerUrl: string
  close(): Promise<void>
}

/** Reach the installation that VARIORUM_DATA and DATABASE_URL name; it must have been started once. */
export async function reachInstallation(say: (line: string) => void): Promise<Reached> {
  const path = dataFolderPath()
  if (!existsSync(join(path, 'secrets.json'))) {
    throw new Trouble(`There is no installation in ${path}; VARIORUM_DATA names another folder.`)
  }
  const folder = openDataFolder()
  const given = process.env.DATABASE_URL
  if (given) return { folder, ownerUrl: given, close: async () => {} }
  const running = runningCluster(folder)
  if (running !== null) return { folder, ownerUrl: running, close: async () => {} }
  const lock = await soleUse(folder.path, say)
  lock.tell(`a command, process ${process.pid}`)
  try {
    const cluster = await startCluster(folder, say)
    const close = async () => {
      await cluster.stop()
      lock.release()
    }
    return { folder, ownerUrl: cluster.url, close }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The app's address; refused while the database is not of this program's level. */
export async function appAddress({ folder, ownerUrl }: Reached): Promise<string> {
  const left = await withClient(ownerUrl, outstandingMigrations)
  if (left.length > 0) {
    throw new Trouble(
      `The database is of an older Variorum (${left.join(', ')} ${left.length === 1 ? 'is' : 'are'} missing); start the server once, which backs it up and brings it up to date.`,
    )
  }
  return process.env.DATABASE_URL && process.env.DATABASE_APP_URL
    ? process.env.DATABASE_APP_URL
    : addressOfApp(folder, ownerUrl)
}

/** The owner's address of the embedded database that runs in this data folder; null when none does. */
export function runningCluster({ path, secrets }: DataFolder): string | null {
  const home = join(path, 'postgres')
  const note = join(home, 'postmaster.pid')
  if (!existsSync(note) || processesOfCluster(home).length === 0) return null
  const [pid, , , port, , , , state = ''] = readFileSync(note, 'utf8').split('\n')
  const alive = processesOfCluster(home).some((one) => one.pid === Number(pid))
  if (!alive || state.trim() !== 'ready') return null
  return `postgresql://variorum:${secrets.owner}@127.0.0.1:${port}/variorum`
}

/** Where the server that runs in this data folder says that it is; null when none does. */
export function runningAddress({ path }: DataFolder): string | null {
  const note = join(path, 'running')
  if (!existsSync(note)) return null
  return /^process \d+, (https?:\/\/\S+)$/.exec(readFileSync(note, 'utf8'))?.[1] ?? null
}
