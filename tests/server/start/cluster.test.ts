import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cluster, startCluster } from '../../../lib/server/start/cluster.ts'
import { type DataFolder, openDataFolder } from '../../../lib/server/start/data-folder.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { temporaryFolder } from '../../support/cluster.ts'

let folder: DataFolder
let cluster: Cluster
const quietly = () => {}

beforeAll(async () => {
  folder = openDataFolder(temporaryFolder())
  cluster = await startCluster(folder, quietly)
})
afterAll(async () => {
  await cluster.stop()
  rmSync(folder.path, { recursive: true })
})

/** The first value of the first row of an answer. */
async function value(sql: string): Promise<unknown> {
  return withClient(
    cluster.url,
    async (client) => Object.values((await client.query(sql)).rows[0])[0],
  )
}

test('it is Postgres 18 and waits for the disk', async () => {
  expect(await value('show server_version_num')).toMatch(/^18/)
  expect(await value('show fsync')).toBe('on')
  expect(await value('show synchronous_commit')).toBe('on')
  expect(await value('show data_checksums')).toBe('on')
})

test('it listens on the loopback only and lets nobody in without a password', async () => {
  expect(await value('show listen_addresses')).toBe('127.0.0.1')
  expect(await value('show unix_socket_directories')).toBe('')
  const stranger = new URL(cluster.url)
  stranger.password = 'wrong'
  await expect(withClient(stranger.href, async () => {})).rejects.toThrow(/password/)
  expect(await value(`select string_agg(distinct auth_method, ' ') from pg_hba_file_rules`)).toBe(
    'scram-sha-256',
  )
})

test('text sorts by code point, wherever it runs', async () => {
  expect(await value('select datlocale from pg_database where datname = current_database()')).toBe(
    'C.UTF-8',
  )
  expect(
    await value(`select string_agg(w, '' order by w) from unnest(array['z', 'é', 'a', 'Z']) w`),
  ).toBe('Zazé')
  expect(await value(`select lower('ÉÄÑ')`)).toBe('éäñ')
})

test('a second start finds the same rows', async () => {
  await withClient(cluster.url, (client) =>
    client.query('create table note (word text); insert into note values (1)'),
  )
  await cluster.stop()
  cluster = await startCluster(folder, quietly)
  expect(await value('select word from note')).toBe('1')
})

test('that it was stopped on purpose is no loss, and that it was killed is one', async () => {
  let lost = 0
  cluster.onLost(() => lost++)
  await cluster.stop()
  expect(lost).toBe(0)
  cluster = await startCluster(folder, quietly)
  const told = new Promise<void>((resolve) => cluster.onLost(resolve))
  process.kill(cluster.pid, 'SIGKILL')
  await told
  cluster = await startCluster(folder, quietly)
  expect(await value('select word from note')).toBe('1')
})

test('a wrong file of secrets is told as that', async () => {
  await cluster.stop()
  const other = { ...folder, secrets: { ...folder.secrets, owner: 'another password' } }
  await expect(startCluster(other, quietly)).rejects.toThrow(/secrets\.json/)
  cluster = await startCluster(folder, quietly)
})

test('a database that cannot start says why', async () => {
  const broken = openDataFolder(temporaryFolder())
  const first = await startCluster(broken, quietly)
  await first.stop()
  rmSync(join(broken.path, 'postgres', 'global', 'pg_control'))
  await expect(startCluster(broken, quietly)).rejects.toThrow(/did not start: .*pg_control/)
  rmSync(broken.path, { recursive: true })
})
