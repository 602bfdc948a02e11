import { expect, test } from 'vitest'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import { database } from '../../../lib/server/store/database.ts'
import { forgetAnswers, keptAnswer } from '../../../lib/server/store/request-keys.ts'
import { cast, stage } from '../../support/cast.ts'

stage()

test('answers are kept for a day and then forgotten, but those of the sample stay', async () => {
  const { olga } = await cast({ only: [], text: null })
  for (const key of ['old', 'sample 3', 'new']) {
    await renameProject(olga, { key, fingerprint: key }, { title: key })
  }
  await database().requestKey.updateMany({
    where: { key: { in: ['old', 'sample 3'] } },
    data: { at: new Date(Date.now() - 25 * 3_600_000) },
  })
  expect(await forgetAnswers(database(), 24)).toBe(1)
  expect(await keptAnswer(database(), olga.personId, 'old')).toBeNull()
  expect((await keptAnswer(database(), olga.personId, 'sample 3'))?.body).toContain('sample 3')
  expect((await keptAnswer(database(), olga.personId, 'new'))?.fingerprint).toBe('new')
})
