import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkBackup } from '../../../lib/server/backup/check.ts'
import { type Made, makeBackup } from '../../../lib/server/backup/make.ts'
import { filesIn, restoreRows } from '../../../lib/server/backup/restore.ts'
import { leftOut } from '../../../lib/server/backup/tables.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { applyMigrations, migrationNames } from '../../../lib/server/start/migrations.ts'
import { fillSample } from '../../../lib/server/start/sample.ts'
import { allRows, emptyDatabase, forged } from '../../support/backups.ts'
import { ownerUrl, stage } from '../../support/cast.ts'
import { temporaryFolder } from '../../support/cluster.ts'

stage()

let folder = ''
let file = ''
let made: Made
beforeAll(async () => {
  folder = temporaryFolder()
  file = join(folder, 'all.backup')
  const data = temporaryFolder()
  await fillSample(data, () => {})
  writeFileSync(join(data, 'secrets.json'), '{"nextauth":"old"}')
  writeFileSync(join(data, 'lock'), 'of a process')
  made = await makeBackup(ownerUrl(), data, file)
  rmSync(data, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

async function intoEmpty<T>(use: (url: string) => Promise<T>): Promise<T> {
  const { ownerUrl: url, drop } = await emptyDatabase(ownerUrl())
  try {
    return await use(url)
  } finally {
    await drop()
  }
}

/** The file, changed and listed anew by somebody who knows how. */
async function changed(change: (name: string, bytes: Uint8Array) => Uint8Array | null) {
  const other = join(folder, 'other.backup')
  rmSync(other, { force: true })
  await forged(file, other, change)
  return other
}

const tablesIn = (url: string) =>
  withClient(url, async (db) => {
    const { rows } = await db.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    return rows.map(({ name }) => name).sort()
  })

test('every table is carried or left out with a reason, and none is forgotten', async () => {
  const { manifest } = await checkBackup(file)
  const carried = manifest.tables.map(({ name }) => name)
  const reasoned = Object.keys(leftOut)
  expect([...carried, ...reasoned].filter((name) => name !== 'backup_made').sort()).toEqual(
    (await tablesIn(ownerUrl())).filter((name) => name !== 'backup_made'),
  )
  expect(carried.length).toBe(new Set(carried).size)
})

test('a backup says what it holds', async () => {
  const { manifest, fingerprint } = await checkBackup(file)
  expect(fingerprint).toBe(made.fingerprint)
  expect(manifest.projects).toMatchObject([{ title: 'The Tarnbridge Lido' }])
  expect(manifest.migrations.map(({ name }) => name)).toEqual(migrationNames())
  expect(manifest.files.map(({ name }) => name)).toEqual([
    'sample-filled',
    'secrets.json',
    'sign-ins.json',
  ])
  expect(manifest.tables.find(({ name }) => name === 'claim')?.rows).toBe(26)
})

test('what was backed up is restored, row by row, with where its sequences stand', async () => {
  await intoEmpty(async (url) => {
    const told: string[] = []
    const manifest = await restoreRows(url, file, ({ table, rows }) =>
      told.push(`${table} ${rows}`),
    )
    expect(await allRows(url)).toEqual(await allRows(ownerUrl()))
    expect(told).toContain('claim 26')
    const files = await filesIn(file, manifest)
    expect([...files.keys()]).toEqual(['sample-filled', 'secrets.json', 'sign-ins.json'])
    expect(Buffer.from(files.get('secrets.json') ?? []).toString()).toBe('{"nextauth":"old"}')
    const next = (where: string) =>
      withClient(where, async (db) => {
        await db.query(`insert into sign_in_attempt (subject, good) values ('s', true)`)
        return (await db.query('select max(id)::text as id from sign_in_attempt')).rows[0].id
      })
    expect(await next(url)).toBe(await next(ownerUrl()))
  })
})

test('the restored laws hold: keys, triggers and checks are as they were', async () => {
  const laws = (url: string) =>
    withClient(url, async (db) => {
      const { rows } = await db.query(
        `select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) as law from pg_constraint where connamespace = 'public'::regnamespace
         union all select tgrelid::regclass::text || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal order by 1`,
      )
      return rows
    })
  await intoEmpty(async (url) => {
    await restoreRows(url, file)
    expect(await laws(url)).toEqual(await laws(ownerUrl()))
    const rewrite = withClient(url, (db) => db.query(`update event set commitment = hash`))
    await expect(rewrite).rejects.toThrow(/kept for ever/)
  })
})

test('an installation that is set up but unused is empty, whatever its level of migrations', async () => {
  await intoEmpty(async (url) => {
    await applyMigrations(url, undefined, migrationNames().slice(0, 1))
    await restoreRows(url, file)
    expect(await allRows(url)).toEqual(await allRows(ownerUrl()))
    await expect(restoreRows(url, file)).rejects.toThrow(/into an empty installation only/)
  })
})

test('a database with tables of somebody else is left alone', async () => {
  await intoEmpty(async (url) => {
    await withClient(url, (db) => db.query('create table theirs (n int)'))
    await expect(restoreRows(url, file)).rejects.toThrow(/«theirs».*none of Variorum’s/)
    expect(await tablesIn(url)).toEqual(['theirs'])
  })
})

test('a flipped byte and a cut tail stop a restore before it begins', async () => {
  const bad = join(folder, 'bad.backup')
  const bytes = readFileSync(file)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await intoEmpty(async (url) => {
    writeFileSync(bad, bytes)
    await expect(restoreRows(url, bad)).rejects.toThrow(/was changed|is damaged/)
    writeFileSync(bad, readFileSync(file).subarray(0, -5000))
    await expect(restoreRows(url, bad)).rejects.toThrow(/cut off/)
    expect(await tablesIn(url)).toEqual([])
  })
})

test('a missing, exchanged or edited member is named, also when the list of hashes was made anew', async () => {
  const claims = 'tables/claim/00001.copy.zst'
  const missing = await changed((name, bytes) => (name === claims ? null : bytes))
  await expect(checkBackup(missing)).rejects.toThrow(`${claims} is missing`)
  const exchanged = await changed((name, bytes) => (name === claims ? Buffer.from('x') : bytes))
  await expect(checkBackup(exchanged)).rejects.toThrow(/claim.* is another than the manifest says/)
  const edited = await changed((name, bytes) =>
    name === 'manifest.json'
      ? Buffer.from(Buffer.from(bytes).toString().replace('"rows": 26,', '"rows": 25,'))
      : bytes,
  )
  await expect(checkBackup(edited)).rejects.toThrow(/counts 25 rows of claim, its parts hold 26/)
  const none = await changed((name, bytes) => (name === 'manifest.json' ? null : bytes))
  await expect(checkBackup(none)).rejects.toThrow(/no backup: there is no manifest/)
})

test('a changed event is found by the chain, also when every hash of the file was made anew', async () => {
  const part = (table: string) => `tables/${table}/00001.copy.zst`
  const { createHash } = await import('node:crypto')
  let before = ''
  let after = ''
  const first = await changed((name, bytes) => {
    if (name !== part('event_payload')) return bytes
    const rows = zstdDecompressSync(bytes).toString().replace('Tarnbridge Lido', 'Tarnbridge Dock')
    const other = zstdCompressSync(Buffer.from(rows))
    before = createHash('sha256').update(bytes).digest('hex')
    after = createHash('sha256').update(other).digest('hex')
    return other
  })
  rmSync(join(folder, 'both.backup'), { force: true })
  await forged(first, join(folder, 'both.backup'), (name, bytes) =>
    name === 'manifest.json'
      ? Buffer.from(Buffer.from(bytes).toString().replace(before, after))
      : bytes,
  )
  await expect(checkBackup(join(folder, 'both.backup'))).rejects.toThrow(
    /body of event 1 of «The Tarnbridge Lido» is not the one/,
  )
})

test('a ledger that ends elsewhere than the manifest says is found', async () => {
  const other = await changed((name, bytes) =>
    name === 'manifest.json'
      ? Buffer.from(
          Buffer.from(bytes)
            .toString()
            .replace(/("head": ")[0-9a-f]{8}/, '$100000000'),
        )
      : bytes,
  )
  await expect(checkBackup(other)).rejects.toThrow(/ledger of «The Tarnbridge Lido» does not hold/)
  await intoEmpty(async (url) => {
    await expect(restoreRows(url, other)).rejects.toThrow(/end otherwise than/)
    expect((await allRows(url)).person).toBe('')
  })
})

test('a backup of a newer or another Variorum is refused with a sentence', async () => {
  const say = (from: RegExp | string, to: string) =>
    changed((name, bytes) =>
      name === 'manifest.json'
        ? Buffer.from(Buffer.from(bytes).toString().replace(from, to))
        : bytes,
    )
  await intoEmpty(async (url) => {
    const newer = await say(/"0001_tables"/, '"0999_later"')
    await expect(restoreRows(url, newer)).rejects.toThrow(/newer Variorum .*0999_later/)
    const other = await say(/("name": "0001_tables",\s+"sha256": ")[0-9a-f]{8}/, '$100000000')
    await expect(restoreRows(url, other)).rejects.toThrow(/another Variorum.*0001_tables/)
    const format = await say('"version": 1', '"version": 2')
    await expect(restoreRows(url, format)).rejects.toThrow(/newer Variorum \(its format is 2\)/)
    expect(await tablesIn(url)).toEqual([])
  })
})

test.each(['../outside', '..', '/tmp/outside', 'a/b', '.hidden', 'a\\b', ''])(
  'a backup that would lay the file «%s» outside the data folder is refused',
  async (name) => {
    const other = await changed((member, bytes) =>
      member === 'manifest.json'
        ? Buffer.from(
            Buffer.from(bytes)
              .toString()
              .replace('"name": "sample-filled"', `"name": ${JSON.stringify(name)}`),
          )
        : bytes,
    )
    await expect(checkBackup(other)).rejects.toThrow(/is not the manifest of a backup/)
  },
)

test('a project archive or an edition is no backup', async () => {
  const zip = join(folder, 'edition.zip')
  writeFileSync(zip, 'PK\u0003\u0004 something')
  await expect(checkBackup(zip)).rejects.toThrow(/no file of Variorum’s/)
})
