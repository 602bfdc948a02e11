/**
 * A real Postgres for the tests, with a database of its own for whoever asks. `npm test` starts one
 * cluster for all and says where in two variables; a test that is run by hand starts its own and
 * ends it after the file. Databases are copies of one that was migrated once.
 *
 * Here nothing waits for the disk (fsync is off): what a test wrote need not outlive the machine.
 */
import { randomBytes } from 'node:crypto'
import { afterAll } from 'vitest'
import { withClient } from '../../lib/server/start/database.ts'
import { databaseAddress } from '../../lib/server/start/migrations.ts'
import { startTestCluster, type TestCluster } from './cluster.ts'

export type FreshDatabase = {
  /** As the app sees it: it may not change what must not change. */
  readonly appUrl: string
  /** As the role that made the tables sees it. */
  readonly ownerUrl: string
  drop(): Promise<void>
}

let own: Promise<TestCluster> | undefined

afterAll(async () => {
  await (await own)?.stop()
  own = undefined
})

/** A new database with all tables and nothing in them. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { ownerUrl, appUrl } = await cluster()
  const name = `test_${randomBytes(8).toString('hex')}`
  const server = databaseAddress(ownerUrl, 'postgres')
  const { pathname } = new URL(ownerUrl)
  await withClient(server, (client) =>
    client.query(`create database ${name} template ${pathname.slice(1)}`),
  )
  return {
    appUrl: databaseAddress(appUrl, name),
    ownerUrl: databaseAddress(ownerUrl, name),
    drop: async () => {
      await withClient(server, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

async function cluster(): Promise<Pick<TestCluster, 'ownerUrl' | 'appUrl'>> {
  const { VARIORUM_TEST_OWNER_URL: ownerUrl, VARIORUM_TEST_APP_URL: appUrl } = process.env
  if (ownerUrl !== undefined && appUrl !== undefined) return { ownerUrl, appUrl }
  own ??= startTestCluster()
  return own
}
