import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkBackup } from '../../../lib/server/backup/check.ts'
import { backUpIfDue, type Place, startNightly } from '../../../lib/server/backup/nightly.ts'
import { openDataFolder } from '../../../lib/server/start/data-folder.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { cast, ownerUrl, stage } from '../../support/cast.ts'
import { temporaryFolder } from '../../support/cluster.ts'

stage()

let place: Place
let told: string[] = []
beforeEach(() => {
  told = []
  const folder = openDataFolder(temporaryFolder())
  const nightly = { folder: join(folder.path, 'nightly'), keep: 2, hour: 3 }
  place = { ownerUrl: ownerUrl(), folder, nightly, alarm: (line) => told.push(line) }
})
afterEach(async () => {
  rmSync(place.folder.path, { recursive: true })
  await withClient(ownerUrl(), (db) => db.query('delete from backup_made'))
})

const made = () => readdirSync(place.nightly.folder).sort()
const noted = () =>
  withClient(ownerUrl(), async (db) => {
    const { rows } = await db.query('select kind, good from backup_made order by id')
    return rows.map(({ kind, good }) => `${kind} ${good}`)
  })

test('one a night is made, of two processes by one, and it verifies', async () => {
  const now = new Date()
  const files = await Promise.all([backUpIfDue(place, now), backUpIfDue(place, now)])
  expect(files.filter((file) => file !== null)).toHaveLength(1)
  expect(await backUpIfDue(place, now)).toBeNull()
  expect(made()).toHaveLength(1)
  await checkBackup(join(place.nightly.folder, made()[0] ?? ''))
  expect(await noted()).toEqual(['nightly true'])
})

test('only the last ones are kept, and no file that is not ours is touched', async () => {
  await backUpIfDue(place, new Date())
  const [own = ''] = made()
  const older = ['2026-01-01T030000Z', '2026-01-02T030000Z'].map((day) =>
    own.replace(/\d{4}-\d\d-.*Z/, day),
  )
  const strange = ['photo.jpg', 'variorum-ffffffff-2026-01-01T030000Z.backup', `${own}.txt`]
  const drafts = [`${older[0]}.partial`, `${older[0]}.partial.partial`]
  for (const name of [...older, ...strange, ...drafts])
    writeFileSync(join(place.nightly.folder, name), '')
  await withClient(ownerUrl(), (db) => db.query('delete from backup_made'))
  await backUpIfDue(place, new Date(Date.now() + 1000))
  expect(made().filter((name) => !strange.includes(name))).toHaveLength(2)
  expect(made()).toEqual(expect.arrayContaining([own, ...strange]))
})

test('one that fails is told, noted, and leaves the older ones alone', async () => {
  writeFileSync(place.nightly.folder, 'a file where the folder should be')
  const stop = startNightly(place, 20)
  await expect.poll(() => told).toEqual([expect.stringMatching(/^The nightly backup failed: /)])
  await new Promise((resolve) => setTimeout(resolve, 100))
  await stop()
  expect(told).toHaveLength(1)
  expect(await noted()).toEqual(['nightly false'])
})

test('a folder that cannot be written is told at the start, though last night’s backup is there', async () => {
  await backUpIfDue(place, new Date())
  rmSync(place.nightly.folder, { recursive: true })
  writeFileSync(place.nightly.folder, 'a file where the folder should be')
  const stop = startNightly(place)
  await expect
    .poll(() => told)
    .toEqual([expect.stringMatching(/cannot be made .* VARIORUM_BACKUP/)])
  await stop()
  expect(await noted()).toEqual(['nightly true'])
})

test('one that fails its check leaves no file, and none of the good ones goes for it', async () => {
  await backUpIfDue(place, new Date())
  const good = made()
  // An event whose body is not the one that was committed to: the backup is written and does not hold.
  const { projectId } = await cast({ only: [] })
  const tell = (sql: string) =>
    withClient(ownerUrl(), async (db) => {
      await db.query(`alter table event_payload disable trigger user`)
      await db.query(`update event_payload set ${sql} where project_id = $1`, [projectId])
      await db.query(`alter table event_payload enable trigger user`)
      await db.query('delete from backup_made')
    })
  await tell(`salt = reverse(salt)`)
  await expect(backUpIfDue(place, new Date(Date.now() + 1000))).rejects.toThrow(/was committed to/)
  expect(made()).toEqual(good)
  expect(await noted()).toEqual(['nightly false'])
  await tell(`salt = reverse(salt)`)
})

test('a server that was off at the hour makes last night’s when it starts', async () => {
  const stop = startNightly(place)
  await expect.poll(noted, { timeout: 45_000 }).toEqual(['nightly true'])
  await stop()
  expect(told).toEqual([])
})
