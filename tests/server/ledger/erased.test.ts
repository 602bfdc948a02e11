/** What holds of a project with erased words: a forger is found, files carry it, later editions say it. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Manifest } from '../../../lib/edition/manifest.ts'
import { verifyEdition } from '../../../lib/edition/verify.ts'
import { commitmentOf } from '../../../lib/review/chain.ts'
import { eraseWords } from '../../../lib/server/acts/erase-words.ts'
import { freezeEdition } from '../../../lib/server/acts/freeze-edition.ts'
import { readEditionFile } from '../../../lib/server/acts/read-edition-file.ts'
import { checkBackup } from '../../../lib/server/backup/check.ts'
import { sha256 } from '../../../lib/server/backup/container.ts'
import { makeBackup } from '../../../lib/server/backup/make.ts'
import { Manifest as BackupManifest } from '../../../lib/server/backup/manifest.ts'
import { archiveProjectInto, takeProject } from '../../../lib/server/backup/project-archive.ts'
import { restoreRows } from '../../../lib/server/backup/restore.ts'
import { verify } from '../../../lib/server/ledger/verify.ts'
import { disconnect, snapshot } from '../../../lib/server/store/database.ts'
import { allRows, emptyDatabase, forged } from '../../support/backups.ts'
import { type Cast, cast, ownerUrl, stage } from '../../support/cast.ts'
import { temporaryFolder } from '../../support/cluster.ts'
import { freshDatabase } from '../../support/database.ts'
import { fileNamed, ruledClaim } from '../../support/editions.ts'
import { differs, kindsOf } from '../../support/ledger.ts'

stage()

let people: Cast
let folder = ''
let erasure = 0
let owner: pg.Client
const marked = async () => (await kindsOf(people.projectId)).indexOf('claim marked') + 1
beforeAll(async () => {
  folder = temporaryFolder()
  people = await cast()
  await ruledClaim(people, 'The bridge opened in 1931')
  const imported = (await kindsOf(people.projectId)).indexOf('text imported') + 1
  const numbers = [imported, await marked()]
  erasure = (await eraseWords(people.olga, null, { numbers, why: 'Court order' })).number
  owner = new pg.Client(ownerUrl())
  await owner.connect()
  await owner.query('set session_replication_role = replica')
})
afterAll(async () => {
  await owner.end()
  rmSync(folder, { recursive: true })
})

/** What is found after what lies beside the chain was changed; it is put back. */
async function foundAfter(set: string, number: number, values: readonly unknown[] = []) {
  const where = `where project_id = '${people.projectId}' and number = ${number}`
  const { rows } = await owner.query(`select * from event_payload ${where}`)
  await owner.query(`update event_payload set ${set} ${where}`, [...values])
  const found = await differs(people.olga)
  const { salt, body, erased_by } = rows[0]
  await owner.query(`update event_payload set salt = $1, body = $2, erased_by = $3 ${where}`, [
    salt,
    body,
    erased_by,
  ])
  expect(await differs(people.olga)).toBeNull()
  return found
}

test('an erased body that is another than its erasing names is named, whatever salt it has', async () => {
  const number = await marked()
  const salt = 'b'.repeat(64)
  expect(await foundAfter(`body = replace(body, '[erased]', 'It fell.')`, number)).toEqual({
    number,
    what: `The body of this event is not the one that event ${erasure} names.`,
  })
  expect(await foundAfter(`salt = '${salt}'`, number)).toMatchObject({ number })
  expect(await foundAfter('erased_by = null', number)).toMatchObject({ number })
})

test('a body that passes for erased without an erasing is named', async () => {
  const number = (await kindsOf(people.projectId)).indexOf('answered') + 1
  const { rows } = await owner.query(
    'select body from event_payload where project_id = $1 and number = $2',
    [people.projectId, number],
  )
  const body = String(rows[0].body).replace('"true"', '"false"')
  expect(await foundAfter('body = $1, erased_by = $2', number, [body, erasure])).toMatchObject({
    number,
  })
})

test('an erasing that is changed to name a forged body is named itself', async () => {
  const number = await marked()
  const { rows } = await owner.query(
    'select salt, body from event_payload where project_id = $1 and number = $2',
    [people.projectId, number],
  )
  const { salt, body } = rows[0]
  const other = String(body).replace('[erased]', 'It fell.')
  const change = (from: string, to: string) =>
    owner.query(
      'update event_payload set body = replace(body, $1, $2) where project_id = $3 and number = $4',
      [from, to, people.projectId, erasure],
    )
  const [was, is] = [commitmentOf(salt, body), commitmentOf(salt, other)]
  await change(was, is)
  expect(await foundAfterForged(number, other)).toMatchObject({ number: erasure })
  await change(is, was)
  expect(await differs(people.olga)).toBeNull()
})

async function foundAfterForged(number: number, body: string) {
  const at = [people.projectId, number]
  const set = 'update event_payload set body = $3 where project_id = $1 and number = $2'
  const { rows } = await owner.query(
    'select body from event_payload where project_id = $1 and number = $2',
    at,
  )
  await owner.query(set, [...at, body])
  const found = await differs(people.olga)
  await owner.query(set, [...at, rows[0].body])
  return found
}

test('a later edition carries the sign, says so in its manifest, and verifies', async () => {
  const edition = await freezeEdition(people.eve, null, { title: 'After' })
  const file = async (ending: string) =>
    (await readEditionFile(people.eve, 1, fileNamed(edition, ending))).bytes
  expect(verifyEdition(await file('.zip'))).toMatchObject({ ok: true })
  const manifest = Manifest.parse(JSON.parse(new TextDecoder().decode(await file('manifest.json'))))
  const losses = new Map(manifest.files.map((one) => [one.name, one.losses.join(' ')]))
  expect(losses.get('edition-1.jsonl')).toContain('stand here as «[erased]»')
  expect(losses.get('text-1.txt')).toContain('a dot stands for each character')
  expect(losses.get('edition.schema.json')).toBe('')
})

test('a backup with erased words verifies and restores, row by row; a forged body in it is named', async () => {
  const file = join(folder, 'all.backup')
  await makeBackup(ownerUrl(), folder, file)
  await checkBackup(file)
  const { ownerUrl: url, drop } = await emptyDatabase(ownerUrl())
  try {
    await restoreRows(url, file)
    expect(await allRows(url)).toEqual(await allRows(ownerUrl()))
  } finally {
    await drop()
  }
  const number = await marked()
  const other = await withRows(file, 'forged.backup', (rows) =>
    rows.replace('[erased]', 'It fell.'),
  )
  await expect(checkBackup(other)).rejects.toThrow(/is not the one that was committed to/)
  const erasing = await withRows(file, 'erasing.backup', (rows) =>
    rows.replace(`"number":${number}}`, `"number":${number + 1}}`),
  )
  await expect(checkBackup(erasing)).rejects.toThrow(/is not the one that was committed to/)
  for (const [name, from, to] of [
    ['torn.backup', '"kind":"erased"', '"kind":"erased'],
    ['nameless.backup', /"events":\[[^\]]*\],"kind":"erased"/, '"events":null,"kind":"erased"'],
  ] as const) {
    const unread = await withRows(file, name, (rows) => rows.replace(from, to))
    await expect(checkBackup(unread)).rejects.toThrow(
      `The body of event ${erasure} of «The bridge» cannot be read.`,
    )
  }
})

/** The file with other bodies, every hash of a part made anew. */
async function withRows(file: string, name: string, change: (rows: string) => string) {
  const other = join(folder, name)
  const part = 'tables/event_payload/00001.copy.zst'
  let laid = Buffer.from('')
  let packed: Uint8Array = laid
  await forged(file, other, (member, bytes) => {
    if (member === part) {
      laid = Buffer.from(change(zstdDecompressSync(bytes).toString()))
      packed = zstdCompressSync(laid)
      return packed
    }
    if (member !== 'manifest.json') return bytes
    const manifest = BackupManifest.parse(JSON.parse(Buffer.from(bytes).toString()))
    for (const table of manifest.tables.filter((one) => one.name === 'event_payload')) {
      const rows = table.rows
      table.parts = [{ name: part, rows, bytes: laid.length, sha256: sha256(packed) }]
    }
    return Buffer.from(JSON.stringify(manifest))
  })
  return other
}

test('an archive with erased words is taken in elsewhere, and its ledger holds', async () => {
  const file = join(folder, 'bridge.variorum')
  await archiveProjectInto(ownerUrl(), people.projectId, file)
  await checkBackup(file)
  const fresh = await freshDatabase()
  const old = process.env.DATABASE_APP_URL ?? ''
  try {
    await takeProject(fresh.ownerUrl, file)
    process.env.DATABASE_APP_URL = fresh.appUrl
    await disconnect()
    expect((await snapshot((db) => verify(db, people.projectId))).differs).toBeNull()
  } finally {
    process.env.DATABASE_APP_URL = old
    await disconnect()
    await fresh.drop()
  }
})
