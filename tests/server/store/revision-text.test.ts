import { expect, test } from 'vitest'
import { database } from '../../../lib/server/store/database.ts'
import { latestRevision } from '../../../lib/server/store/read-texts.ts'
import { revisionText } from '../../../lib/server/store/revision-text.ts'
import { bridge, cast, stage } from '../../support/cast.ts'

stage()

test('a revision that was read is remembered for its own project alone', async () => {
  const { projectId } = await cast({ only: [] })
  const other = await cast({ only: [], text: null })
  const { revisionId = '' } = (await latestRevision(database(), projectId, 1)) ?? {}
  const first = await revisionText(database(), projectId, revisionId)
  expect(first?.index.text).toBe(bridge)
  expect(await revisionText(database(), projectId, revisionId)).toBe(first)
  expect(await revisionText(database(), other.projectId, revisionId)).toBeNull()
})
