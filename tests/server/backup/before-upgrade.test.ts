import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { backUpBefore, upgradesFolder } from '../../../lib/server/backup/before-upgrade.ts'
import { checkBackup } from '../../../lib/server/backup/check.ts'
import { type DataFolder, openDataFolder } from '../../../lib/server/start/data-folder.ts'
import { openDatabase, withClient } from '../../../lib/server/start/database.ts'
import {
  applyMigrations,
  migrationNames,
  outstandingMigrations,
} from '../../../lib/server/start/migrations.ts'
import { emptyDatabase } from '../../support/backups.ts'
import { startTestCluster, type TestCluster, temporaryFolder } from '../../support/cluster.ts'

let cluster: TestCluster
let folder: DataFolder
let database: Awaited<ReturnType<typeof emptyDatabase>>
beforeAll(async () => {
  cluster = await startTestCluster()
})
beforeEach(async () => {
  folder = { ...openDataFolder(temporaryFolder()), secrets: cluster.secrets }
  database = await emptyDatabase(cluster.ownerUrl)
})
afterEach(async () => {
  await database.drop()
  rmSync(folder.path, { recursive: true })
})
afterAll(() => cluster.stop())

const [first = ''] = migrationNames()
const laterOnes = migrationNames().slice(1)
const backups = () => readdirSync(folder.path).filter((name) => name === 'backups')
const run = (sql: string) => withClient(database.ownerUrl, (db) => db.query(sql))
const outstanding = () => withClient(database.ownerUrl, outstandingMigrations)

/** A database of an older Variorum in which somebody has an account. */
async function older(): Promise<void> {
  await applyMigrations(database.ownerUrl, undefined, [first])
  await run(`insert into person (id, email, name) values (gen_random_uuid(), 'mina@x', 'Mina')`)
}

test('an older database is backed up at its own level, and then migrated', async () => {
  await older()
  const told: string[] = []
  const say = (line: string) => told.push(line)
  const { applied } = await openDatabase(folder, say, { owner: database.ownerUrl })
  expect(applied).toEqual(laterOnes)
  const [name = ''] = readdirSync(upgradesFolder(folder.path))
  expect(name).toMatch(new RegExp(`^before-${laterOnes[0]}-\\d{4}-\\d\\d-\\d\\dT\\d{6}Z\\.backup$`))
  const file = join(upgradesFolder(folder.path), name)
  const { manifest } = await checkBackup(file)
  expect(manifest.migrations).toMatchObject([{ name: first }])
  expect(manifest.tables.find(({ name: table }) => table === 'person')?.rows).toBe(1)
  expect(statSync(upgradesFolder(folder.path)).mode & 0o777).toBe(0o700)
  expect(told.join('\n')).toContain(file)
})

test('when the backup fails nothing is migrated', async () => {
  await older()
  writeFileSync(upgradesFolder(folder.path), 'a file where a folder should be')
  const opened = openDatabase(folder, () => {}, { owner: database.ownerUrl })
  await expect(opened).rejects.toThrow(/backup before the upgrade failed, so nothing was changed/)
  expect(await outstanding()).toEqual(laterOnes)
})

test('a new database, and one in which nobody has an account, need none', async () => {
  await openDatabase(folder, () => {}, { owner: database.ownerUrl })
  expect(backups()).toEqual([])
  expect(await outstanding()).toEqual([])
  const empty = await withClient(database.ownerUrl, (db) =>
    backUpBefore(db, database.ownerUrl, folder.path, ['0999_later'], () => {}),
  )
  expect([empty, backups()]).toEqual([null, []])
})
