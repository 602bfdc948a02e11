import { afterEach, expect, test } from 'vitest'
import { readBackups } from '../../../lib/server/acts/read-backups.ts'
import { noteBackup } from '../../../lib/server/backup/nightly.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, ownerUrl, stage } from '../../support/cast.ts'

stage()
afterEach(async () => {
  delete process.env.VARIORUM_BACKUP
  await withClient(ownerUrl(), (db) => db.query('delete from backup_made'))
})

const note = (size: number | null, hoursAgo = 0) =>
  withClient(ownerUrl(), async (db) => {
    await noteBackup(db, 'nightly', size)
    await db.query(
      `update backup_made set at = at - make_interval(hours => $1) where id = (select max(id) from backup_made)`,
      [hoursAgo],
    )
  })

test('an owner sees how old the last good backup is, and none for none', async () => {
  const { olga } = await cast({ text: null, only: [] })
  const none = { nightly: false, good: null, failedAt: null, overdue: false }
  expect(await readBackups(olga)).toEqual(none)
  await note(12_000_000_000, 2)
  expect(await readBackups(olga)).toMatchObject({ good: { size: 12_000_000_000 }, failedAt: null })
})

test('a failure stays until one succeeds', async () => {
  const { olga } = await cast({ text: null, only: [] })
  await note(1, 3)
  await note(null, 2)
  expect((await readBackups(olga)).failedAt).not.toBeNull()
  await note(1, 1)
  expect((await readBackups(olga)).failedAt).toBeNull()
})

test('a nightly backup that is older than a night is overdue, also when no failure could be noted', async () => {
  const { olga } = await cast({ text: null, only: [] })
  await note(1, 26)
  expect((await readBackups(olga)).overdue).toBe(false)
  process.env.VARIORUM_BACKUP = '/backups'
  expect((await readBackups(olga)).overdue).toBe(true)
  await note(1, 24)
  expect(await readBackups(olga)).toMatchObject({ overdue: false, nightly: true })
})

test('only owners are told', async () => {
  const { eve, mina, rui } = await cast({ text: null, only: ['eve', 'mina', 'rui'] })
  for (const seat of [eve, mina, rui]) {
    await expect(readBackups(seat)).rejects.toMatchObject({ kind: 'not yours' })
  }
})

test('the app reads what became of the backups and writes none of it', async () => {
  const written = database()
    .$executeRaw`insert into backup_made (kind, good, size) values ('nightly', true, 1)`
  await expect(written).rejects.toThrow()
})
