/** A Postgres cluster for tests in a folder of its own, with one migrated database to copy. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster } from '../../lib/server/start/cluster.ts'
import { openDataFolder, type Secrets } from '../../lib/server/start/data-folder.ts'
import { prepare } from '../../lib/server/start/database.ts'

export type TestCluster = {
  /** The migrated database, as its owner; nobody stays connected to it, so that it can be copied. */
  readonly ownerUrl: string
  readonly appUrl: string
  readonly secrets: Secrets
  /** Stop it and remove its folder. */
  stop(): Promise<void>
}

const quietly = () => {}

/** Start a cluster and migrate its database. */
export async function startTestCluster(): Promise<TestCluster> {
  const folder = openDataFolder(temporaryFolder())
  const cluster = await startCluster(folder, quietly, { durable: false })
  const stop = async () => {
    await cluster.stop()
    rmSync(folder.path, { recursive: true, force: true })
  }
  try {
    const { appUrl } = await prepare(folder, cluster.url, undefined, quietly)
    return { ownerUrl: cluster.url, appUrl, secrets: folder.secrets, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A folder that nobody else knows; whoever asked for it removes it. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'variorum-'))
}
