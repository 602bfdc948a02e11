import { expect, test } from 'vitest'
import type { Event } from '../../../lib/review/history.ts'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import { hearCommitted } from '../../../lib/server/ledger/committed.ts'
import { cast, stage } from '../../support/cast.ts'
import { eventsOf } from '../../support/ledger.ts'

stage()

test('an act is heard in this process when it is committed, as it stands in the ledger, and only once', async () => {
  const { olga, projectId } = await cast({ text: null, only: [] })
  const heard: Event[] = []
  const hearNoMore = hearCommitted((event) => heard.push(event))
  const again = { key: 'k', fingerprint: 'f' }
  await renameProject(olga, again, { title: 'Another' })
  await renameProject(olga, again, { title: 'Another' })
  expect(heard).toEqual((await eventsOf(projectId)).slice(-1))
  hearNoMore()
  await renameProject(olga, null, { title: 'A third' })
  expect(heard).toHaveLength(1)
})

test('of an act that is refused nothing is heard', async () => {
  const { mina, projectId } = await cast({ text: null, only: ['mina'] })
  const heard: Event[] = []
  const hearNoMore = hearCommitted((event) => heard.push(event))
  await expect(renameProject(mina, null, { title: 'Another' })).rejects.toThrow()
  expect(heard.filter(({ project }) => project === projectId)).toEqual([])
  hearNoMore()
})
