/** An installation with the sample, without a server: a data folder with its embedded database. */
import { rmSync } from 'node:fs'
import { generateClient } from '../../lib/server/start/client.ts'
import { openDataFolder } from '../../lib/server/start/data-folder.ts'
import { openDatabase } from '../../lib/server/start/database.ts'
import { keepBeginning } from '../../lib/server/start/first-run.ts'
import { fillSample, type SignIn } from '../../lib/server/start/sample.ts'
import { disconnect } from '../../lib/server/store/database.ts'
import { temporaryFolder } from './cluster.ts'

export type Installation = {
  readonly path: string
  readonly ownerUrl: string
  readonly people: readonly SignIn[]
  /** Stop the database; the folder stays. */
  stop(): Promise<void>
  remove(): void
}

/** Make one in a folder of its own; its database runs until it is stopped. */
export async function sampleInstallation(): Promise<Installation> {
  // Else the first command would make it, and say so.
  generateClient(() => {})
  const folder = openDataFolder(temporaryFolder())
  const { cluster, ownerUrl, appUrl } = await openDatabase(folder, () => {}, {})
  keepBeginning(folder.path, 'sample', true)
  process.env.DATABASE_APP_URL = appUrl
  process.env.NEXTAUTH_SECRET = folder.secrets.nextauth
  process.env.NEXTAUTH_URL = 'http://127.0.0.1:3000'
  await disconnect()
  const people = await fillSample(folder.path, () => {})
  await disconnect()
  return {
    path: folder.path,
    ownerUrl,
    people,
    stop: async () => cluster?.stop(),
    remove: () => rmSync(folder.path, { recursive: true, force: true }),
  }
}
