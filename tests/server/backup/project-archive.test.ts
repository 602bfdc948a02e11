import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkBackup } from '../../../lib/server/backup/check.ts'
import { makeBackup } from '../../../lib/server/backup/make.ts'
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
import { allRows } from '../../support/backups.ts'
import { cast, ownerUrl, stage } from '../../support/cast.ts'
import { temporaryFolder } from '../../support/cluster.ts'
import { freshDatabase } from '../../support/database.ts'

stage()

let folder = ''
let file = ''
let lido = ''
beforeAll(async () => {
  folder = temporaryFolder()
  file = join(folder, 'lido.variorum')
  const data = temporaryFolder()
  await fillSample(data, () => {})
  rmSync(data, { recursive: true })
  lido = (await database().project.findFirstOrThrow()).id
  await cast({ title: 'Bridge' })
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
