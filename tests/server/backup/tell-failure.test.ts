import { expect, test } from 'vitest'
import { noteBackup } from '../../../lib/server/backup/nightly.ts'
import { tellFailure } from '../../../lib/server/backup/tell-failure.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, ownerUrl, stage } from '../../support/cast.ts'

stage()

const note = (size: number | null) =>
  withClient(ownerUrl(), (db) => noteBackup(db, 'nightly', size))
const notices = () => database().notice.count()

test('the first failure after a good backup is told to those who may found projects, and no later one', async () => {
  const { olga } = await cast({ text: null, only: [] })
  await database().person.update({ where: { id: olga.personId }, data: { mayFound: true } })
  const founders = await database().person.count({ where: { mayFound: true } })
  const before = await notices()
  expect(await tellFailure()).toBe(0)
  await note(null)
  expect(await tellFailure()).toBe(founders)
  expect(await notices()).toBe(before + founders)
  await note(null)
  expect(await tellFailure()).toBe(0)
  await note(1)
  await note(null)
  expect(await tellFailure()).toBe(founders)
})
