import { expect, test } from 'vitest'
import { archiveProject } from '../../../lib/server/acts/archive-project.ts'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import { reopenProject } from '../../../lib/server/acts/reopen-project.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'

stage()

keepsTheLaws({
  name: 'reopening',
  casting: { text: null },
  by: 'olga',
  refuses: ['editor', 'reviewer', 'reader'],
  foreign: false,
  ready: async ({ olga }) => {
    await archiveProject(olga, null, {})
    return async (seat, once) => {
      if (seat.projectId !== olga.projectId) await archiveProject(seat, null, {})
      return reopenProject(seat, once, {})
    }
  },
})

test('a reopened project takes work again, and one at work is not reopened', async () => {
  const { olga } = await cast({ text: null, only: [] })
  expect((await refused(reopenProject(olga, null, {}))).kind).toBe('not now')
  await archiveProject(olga, null, {})
  await reopenProject(olga, null, {})
  expect(await renameProject(olga, null, { title: 'Again' })).toMatchObject({ title: 'Again' })
})
