import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDataFolder, programFolder } from '../../../lib/server/start/data-folder.ts'
import { openDatabase, prepare, withClient } from '../../../lib/server/start/database.ts'
import { databaseAddress } from '../../../lib/server/start/migrations.ts'
import { startTestCluster, type TestCluster, temporaryFolder } from '../../support/cluster.ts'

const quietly = () => {}
const folder = openDataFolder(temporaryFolder())
let cluster: TestCluster

/** A server of its own, because roles belong to a whole server. */
beforeAll(async () => {
  cluster = await startTestCluster()
})
afterAll(async () => {
  await cluster.stop()
  rmSync(folder.path, { recursive: true })
})

const asApp = (sql: string) => withClient(cluster.appUrl, (client) => client.query(sql))
const asOwner = (sql: string) => withClient(cluster.ownerUrl, (client) => client.query(sql))

const denied = { code: '42501' }

const kept = [
  'event',
  'event_payload',
  'revision',
  'file',
  'wording',
  'mark_place',
  'mark_span',
  'answer',
  'withdrawal',
  'citation',
  'work',
  'snapshot',
  'ruling',
  'edition',
  'edition_file',
  'scale',
  'policy',
  'guideline',
  'security_log',
]

for (const table of kept) {
  test(`the app cannot change, delete or empty ${table}`, async () => {
    const [column] = (
      await asOwner(
        `select attname from pg_attribute where attrelid = '${table}'::regclass and attnum = 1`,
      )
    ).rows
    await expect(
      asApp(`update ${table} set ${column.attname} = ${column.attname}`),
    ).rejects.toMatchObject(denied)
    await expect(asApp(`delete from ${table}`)).rejects.toMatchObject(denied)
    await expect(asApp(`truncate ${table}`)).rejects.toMatchObject(denied)
  })
}

test('the app cannot lift the laws', async () => {
  for (const deed of [
    'drop trigger kept on event',
    'alter table event disable trigger all',
    'set session_replication_role = replica',
    'drop table event',
    'create table mine (n int)',
    'create temporary table mine (n int)',
    'set role variorum',
    'create role mine',
    'truncate project cascade',
    'update _prisma_migrations set checksum = checksum',
    'select * from pg_authid',
  ]) {
    await expect(asApp(deed), deed).rejects.toMatchObject({ code: /42501|42939/ })
  }
})

test('the app changes of a claim, a round or a seat only what an act may change', async () => {
  for (const column of ['id', 'project_id', 'number', 'marked_by']) {
    await expect(asApp(`update claim set ${column} = ${column}`)).rejects.toMatchObject(denied)
  }
  await expect(asApp('update round set policy_version = 2')).rejects.toMatchObject(denied)
  await expect(asApp('update seat set person_id = person_id')).rejects.toMatchObject(denied)
  await asApp('update claim set withdrawn = true')
  await asApp('update seat set removed = true')
})

test('the app can lock a project', () => asApp('select from project for update'))

test('every table has its place in the list of rights', async () => {
  const { rows } = await asOwner(
    `select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and c.relname <> '_prisma_migrations' and not has_table_privilege('variorum_app', c.oid, 'select')`,
  )
  expect(rows).toEqual([])
})

test('rights of an earlier version are taken away at the next start', async () => {
  await asOwner('grant delete on event to variorum_app')
  await prepare(cluster, cluster.ownerUrl, undefined, quietly)
  await expect(asApp('delete from event')).rejects.toMatchObject(denied)
})

test('the role of another installation is not taken over', async () => {
  const other = prepare(
    { secrets: { ...cluster.secrets, installation: 'other' } },
    cluster.ownerUrl,
    undefined,
    quietly,
  )
  await expect(other).rejects.toThrow(/another installation.*DATABASE_APP_URL/)
})

test('the owner is no role for the app', async () => {
  const mighty = prepare(cluster, cluster.ownerUrl, cluster.ownerUrl, quietly)
  await expect(mighty).rejects.toThrow(/DATABASE_APP_URL/)
})

test('a server of one’s own is used through its address, and gets its tables', async () => {
  await asOwner('create database theirs')
  const owner = databaseAddress(cluster.ownerUrl, 'theirs')
  const database = await openDatabase({ ...folder, secrets: cluster.secrets }, quietly, { owner })
  expect(database.cluster).toBeNull()
  expect(database.applied.length).toBeGreaterThan(0)
  const { rows } = await withClient(database.appUrl, (client) =>
    client.query('select current_user as me'),
  )
  expect(rows).toEqual([{ me: 'variorum_app' }])
})

test('a role that was given for the app is used', async () => {
  await asOwner(`create role given login password 'given'`)
  const app = new URL(cluster.ownerUrl)
  app.username = 'given'
  app.password = 'given'
  const { appUrl } = await prepare(cluster, cluster.ownerUrl, app.href, quietly)
  expect(appUrl).toBe(app.href)
  await withClient(appUrl, (client) => client.query('select from project for update'))
})

test('a migrating role that may not make roles is told what to give', async () => {
  await asOwner(`create role plain login password 'plain'`)
  await asOwner('create database plainly owner plain')
  await asOwner('alter role variorum_app rename to elsewhere')
  const owner = new URL(databaseAddress(cluster.ownerUrl, 'plainly'))
  owner.username = 'plain'
  owner.password = 'plain'
  const opened = prepare(cluster, owner.href, undefined, quietly)
  await expect(opened).rejects.toThrow(/may not make the role.*DATABASE_APP_URL/)
  await asOwner('alter role elsewhere rename to variorum_app')
})

test('a database that is not there is told with its place and without its password', async () => {
  const address = 'postgresql://someone:hidden@127.0.0.1:1/nothing'
  const opened = openDatabase(folder, quietly, { owner: address })
  await expect(opened).rejects.toThrow(/127\.0\.0\.1:1\/nothing cannot be reached/)
  await expect(opened).rejects.not.toThrow(/hidden/)
})

test('a database that keeps text in another encoding is refused', async () => {
  await asOwner(
    `create database latin template template0 encoding 'LATIN1' locale_provider libc locale 'C'`,
  )
  const opened = prepare(cluster, databaseAddress(cluster.ownerUrl, 'latin'), undefined, quietly)
  await expect(opened).rejects.toThrow(/LATIN1/)
})

test('the list of what is kept for ever is the schema’s', () => {
  const schema = readFileSync(join(programFolder, 'prisma', 'schema.prisma'), 'utf8')
  const [, list = ''] = /kept for ever \(.*?\): ([a-z_,\s/]+?)\n\/\/ {2}-/.exec(schema) ?? []
  const named = list
    .replaceAll('//', '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  expect([...named, 'security_log'].sort()).toEqual([...kept].sort())
})
