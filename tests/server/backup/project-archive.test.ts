import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkBackup } from '../../../lib/server/backup/check.ts'
import { sha256 } from '../../../lib/server/backup/container.ts'
import { makeBackup } from '../../../lib/server/backup/make.ts'
import { Manifest } from '../../../lib/server/backup/manifest.ts'
import {
  archiveProjectInto,
  notOfTheProject,
  takeProject,
} from '../../../lib/server/backup/project-archive.ts'
import { restoreRows } from '../../../lib/server/backup/restore.ts'
import { verify } from '../../../lib/server/ledger/verify.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { fillSample } from '../../../lib/server/start/sample.ts'
import { database, disconnect, snapshot } from '../../../lib/server/store/database.ts'
import { allRows, forged } from '../../support/backups.ts'
import { cast, ownerUrl, stage } from '../../support/cast.ts'
import { temporaryFolder } from '../../support/cluster.ts'
import { freshDatabase } from '../../support/database.ts'

stage()

let folder = ''
let file = ''
let lido = ''
let bridge = ''
beforeAll(async () => {
  folder = temporaryFolder()
  file = join(folder, 'lido.variorum')
  const data = temporaryFolder()
  await fillSample(data, () => {})
  rmSync(data, { recursive: true })
  lido = (await database().project.findFirstOrThrow()).id
  bridge = (await cast({ title: 'Bridge' })).projectId
  await archiveProjectInto(ownerUrl(), lido, file)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('an archive holds one project, nobody’s password, and nothing of another project', async () => {
  const { manifest } = await checkBackup(file)
  expect(manifest.projects).toMatchObject([{ id: lido, title: 'The Tarnbridge Lido' }])
  const table = (name: string) => manifest.tables.find((one) => one.name === name)
  expect(table('person')).toMatchObject({ columns: ['id', 'email', 'name'], rows: 7 })
  expect(table('project')?.rows).toBe(1)
  expect(table('revision')?.rows).toBe(3)
  // The files of three texts, and one stored copy.
  expect(table('file')?.rows).toBe(4)
  // What was looked up in a file, any project that has the file may have looked up.
  for (const name of ['copy_text', 'copy_finding']) expect(table(name)).toBeUndefined()
  for (const name of Object.keys(notOfTheProject)) expect(table(name)).toBeUndefined()
})

test('taken in elsewhere it is the same project, row by row, and its ledger holds', async () => {
  const fresh = await freshDatabase()
  const old = process.env.DATABASE_APP_URL ?? ''
  try {
    const { manifest } = await checkBackup(file)
    const [project] = (await takeProject(fresh.ownerUrl, file)).projects
    const [there, here] = [await allRows(fresh.ownerUrl), await allRows(ownerUrl())]
    for (const { name } of manifest.tables) {
      if (name === 'person') continue
      const rows = (there[name] ?? '').split('\n').filter((row) => row !== '')
      const all = new Set((here[name] ?? '').split('\n'))
      expect({ name, rows: rows.every((row) => all.has(row)) }).toEqual({ name, rows: true })
    }
    process.env.DATABASE_APP_URL = fresh.appUrl
    await disconnect()
    const known = { number: project?.number ?? 0, hash: project?.head ?? '' }
    const found = await snapshot((db) => verify(db, lido, known))
    expect(found.differs).toBeNull()
    const rewrite = withClient(fresh.ownerUrl, (db) =>
      db.query('update event set commitment = hash'),
    )
    await expect(rewrite).rejects.toThrow(/kept for ever/)
    await expect(takeProject(fresh.ownerUrl, file)).rejects.toThrow(/is here already/)
  } finally {
    process.env.DATABASE_APP_URL = old
    await disconnect()
    await fresh.drop()
  }
})

test('where somebody else has one of its e-mails nothing is taken in', async () => {
  const fresh = await freshDatabase()
  try {
    await withClient(fresh.ownerUrl, (db) =>
      db.query(
        `insert into person (id, email, name) values (gen_random_uuid(), 'tom@tarnbridge.example', 'T')`,
      ),
    )
    const before = await allRows(fresh.ownerUrl)
    await expect(takeProject(fresh.ownerUrl, file)).rejects.toThrow(
      /^tom@tarnbridge.example has an account here/,
    )
    expect(await allRows(fresh.ownerUrl)).toEqual(before)
  } finally {
    await fresh.drop()
  }
})

test('a backup is no archive and an archive no backup, and a broken one is named', async () => {
  const backup = join(folder, 'all.backup')
  const data = temporaryFolder()
  await makeBackup(ownerUrl(), data, backup)
  rmSync(data, { recursive: true })
  await expect(takeProject(ownerUrl(), backup)).rejects.toThrow(/whole installation/)
  await expect(restoreRows(ownerUrl(), file)).rejects.toThrow(/archive of one project/)
  const bad = join(folder, 'bad.variorum')
  writeFileSync(bad, readFileSync(file).subarray(0, -3000))
  await expect(takeProject(ownerUrl(), bad)).rejects.toThrow(/cut off/)
})

/** The archive with other rows in one table and another manifest, every hash made anew. */
async function forge(
  change: { readonly table: string; readonly rows: (rows: string) => string } | null,
  say: (manifest: Manifest) => void = () => {},
): Promise<string> {
  const other = join(folder, 'forged.variorum')
  rmSync(other, { force: true })
  const part = `tables/${change?.table}/00001.copy.zst`
  let laid = ''
  let packed: Uint8Array = Buffer.from('')
  await forged(file, other, (name, bytes) => {
    if (name === part) {
      laid = change?.rows(zstdDecompressSync(bytes).toString()) ?? ''
      packed = zstdCompressSync(Buffer.from(laid))
      return packed
    }
    if (name !== 'manifest.json') return bytes
    const manifest = Manifest.parse(JSON.parse(Buffer.from(bytes).toString()))
    for (const table of manifest.tables.filter((one) => one.name === change?.table)) {
      const rows = laid.split('\n').length - 1
      const size = Buffer.byteLength(laid)
      table.parts = [{ name: part, rows, bytes: size, sha256: sha256(packed) }]
      table.rows = rows
    }
    say(manifest)
    return Buffer.from(JSON.stringify(manifest))
  })
  return other
}

test('a forged archive lays no seat in another project, neither moved nor added', async () => {
  const fresh = await freshDatabase()
  try {
    const other = join(folder, 'bridge.variorum')
    await archiveProjectInto(ownerUrl(), bridge, other)
    await takeProject(fresh.ownerUrl, other)
    const before = await allRows(fresh.ownerUrl)
    const inBridge = (row: string) => row.replace(lido, bridge).replace(/\t\d+(?=\t|$)/, '\t99')
    const moved = await forge({
      table: 'seat',
      rows: (rows) => rows.replace(/^.*/, inBridge),
    })
    await checkBackup(moved)
    await expect(takeProject(fresh.ownerUrl, moved)).rejects.toThrow(/rows of seat .* not of its/)
    const added = await forge({
      table: 'seat',
      rows: (rows) => `${rows}${inBridge(rows.split('\n')[0] ?? '')}\n`,
    })
    await expect(takeProject(fresh.ownerUrl, added)).rejects.toThrow(/rows of seat .* not of its/)
    const second = await forge({
      table: 'project',
      rows: (rows) => `${rows}${rows.replaceAll(lido, randomUUID())}`,
    })
    await expect(takeProject(fresh.ownerUrl, second)).rejects.toThrow(/rows of project .* not of/)
    expect(await allRows(fresh.ownerUrl)).toEqual(before)
  } finally {
    await fresh.drop()
  }
})

test('a forged archive names no table that an archive has not, lacks none, and names one project', async () => {
  const fresh = await freshDatabase()
  const refused = async (say: (manifest: Manifest) => void, why: RegExp) => {
    await expect(takeProject(fresh.ownerUrl, await forge(null, say))).rejects.toThrow(why)
  }
  try {
    const before = await allRows(fresh.ownerUrl)
    for (const name of ['reset_link', 'token', 'kept_edition', 'incoming', 'pg_class'])
      await refused(
        ({ tables }) => tables.push({ name, columns: ['id'], rows: 0, parts: [] }),
        new RegExp(`has the table ${name} `),
      )
    const password = ['id', 'email', 'name', 'password_hash']
    await refused(({ tables }) => {
      for (const table of tables) if (table.name === 'person') table.columns = password
    }, /has the table person \(.*password_hash/)
    await refused(({ tables }) => {
      tables.push({ name: 'seat', columns: tables[0]?.columns ?? [], rows: 0, parts: [] })
    }, /has the table seat /)
    await refused(({ tables }) => {
      tables.splice(
        tables.findIndex(({ name, rows }) => name !== 'event' && rows === 0),
        1,
      )
    }, /lacks the table/)
    await refused(({ projects }) => {
      projects.push({ id: bridge, title: 'Bridge', number: 0, head: bridge })
    }, /names 2 projects|ledger of «Bridge»/)
    expect(await allRows(fresh.ownerUrl)).toEqual(before)
  } finally {
    await fresh.drop()
  }
})
