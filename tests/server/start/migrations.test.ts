import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { withClient } from '../../../lib/server/start/database.ts'
import {
  applyMigrations,
  databaseAddress,
  migrationFile,
  migrationNames,
  missingMigration,
} from '../../../lib/server/start/migrations.ts'
import { temporaryFolder } from '../../support/cluster.ts'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'

let copy: FreshDatabase
let empty = ''
let folder = ''

/** A database without tables, on the same server. */
beforeAll(async () => {
  copy = await freshDatabase()
  const { pathname } = new URL(copy.ownerUrl)
  const name = `${pathname.slice(1)}_empty`
  await withClient(copy.ownerUrl, (client) => client.query(`create database ${name}`))
  empty = databaseAddress(copy.ownerUrl, name)
  folder = temporaryFolder()
})
afterAll(async () => {
  const { pathname } = new URL(empty)
  await withClient(copy.ownerUrl, (client) =>
    client.query(`drop database ${pathname.slice(1)} with (force)`),
  )
  await copy.drop()
  rmSync(folder, { recursive: true })
})

/** Write a migrations folder with these scripts. */
function scripts(...bodies: readonly string[]): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n')
  for (const [nth, body] of bodies.entries()) {
    mkdirSync(join(folder, `000${nth + 1}_step`))
    writeFileSync(join(folder, `000${nth + 1}_step`, 'migration.sql'), body)
  }
  return folder
}

async function rowsOf(sql: string, url = empty) {
  return withClient(url, async (client) => (await client.query(sql)).rows)
}

afterEach(() =>
  withClient(empty, (client) =>
    client.query('drop schema public cascade; create schema public'),
  ).then(() => undefined),
)

test('the migrations say what the schema says', async () => {
  expect(await missingMigration(copy.ownerUrl)).toBe('')
})

test('no scratch database stays behind', async () => {
  const found = await rowsOf(
    `select datname from pg_database where datname like 'variorum_scratch%'`,
  )
  expect(found).toEqual([])
})

test('an empty database gets all tables, once, with the checksums of the files', async () => {
  expect(await applyMigrations(empty)).toEqual(migrationNames())
  expect(await applyMigrations(empty)).toEqual([])
  const found = await rowsOf(
    `select migration_name as name, checksum, applied_steps_count as steps, finished_at is not null as finished
       from _prisma_migrations order by started_at`,
  )
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(migrationFile(name)))
      .digest('hex')
  expect(found).toEqual(
    migrationNames().map((name) => ({ name, checksum: hash(name), steps: 1, finished: true })),
  )
})

test('two who begin at once apply each migration once', async () => {
  const both = await Promise.all([applyMigrations(empty), applyMigrations(empty)])
  expect(both.flat()).toEqual(migrationNames())
})

test('a script goes over whole: semicolons in words and functions do not cut it', async () => {
  const body = `create table a (word text default 'x;y');
    create function f() returns int language plpgsql as $$ begin return 1; end $$;`
  await applyMigrations(empty, scripts(body))
  expect(await rowsOf('select f() as f')).toEqual([{ f: 1 }])
})

test('a script that fails leaves nothing, says why, and can be mended', async () => {
  const broken = scripts('create table a (n int); create table b (n nonsense);')
  await expect(applyMigrations(empty, broken)).rejects.toThrow(/type "nonsense" does not exist/)
  expect(await rowsOf(`select to_regclass('a') as a`)).toEqual([{ a: null }])
  const mended = scripts('create table a (n int);')
  expect(await applyMigrations(empty, mended)).toEqual(['0001_step'])
})

test('a script that was cut off by a crash is begun again', async () => {
  await applyMigrations(empty, scripts('create table a (n int);'))
  await rowsOf(
    `insert into _prisma_migrations (id, checksum, migration_name, started_at, applied_steps_count)
     values ('x', 'y', '0002_step', now(), 0)`,
  )
  const both = scripts('create table a (n int);', 'create table b (n int);')
  expect(await applyMigrations(empty, both)).toEqual(['0002_step'])
})

test('a migration that was changed after it had been applied is refused', async () => {
  await applyMigrations(empty, scripts('create table a (n int);'))
  const changed = scripts('create table a (n bigint);')
  await expect(applyMigrations(empty, changed)).rejects.toThrow(/0001_step.*put the old files back/)
})

test('a database of a newer version is refused', async () => {
  await applyMigrations(empty, scripts('create table a (n int);', 'create table b (n int);'))
  const older = scripts('create table a (n int);')
  await expect(applyMigrations(empty, older)).rejects.toThrow(/newer Variorum.*0002_step/)
})
