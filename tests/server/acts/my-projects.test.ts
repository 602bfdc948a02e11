import { expect, test } from 'vitest'
import { archiveProject } from '../../../lib/server/acts/archive-project.ts'
import { myProjects } from '../../../lib/server/acts/my-projects.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { cast, seated, stage } from '../../support/cast.ts'
import { session } from '../../support/signed-in.ts'

stage()

test('my projects are those in which I sit now, by title', async () => {
  const small = { text: null, only: ['mina'] } as const
  const one = await cast({ ...small, title: 'Bridge' })
  await cast({ ...small, title: 'Not mine' })
  const me = await session(one.mina.personId)
  const bridge = { id: one.projectId, title: 'Bridge', role: 'reviewer' }
  expect(await myProjects(me)).toEqual([{ ...bridge, life: 'working', goesAt: null }])
  await archiveProject(one.olga, null, {})
  expect(await myProjects(me)).toMatchObject([{ life: 'archived' }])
  await removeSeat(one.olga, null, { personId: one.mina.personId })
  expect(await myProjects(me)).toEqual([])
})

test('who sits nowhere has none', async () => {
  const { olga } = await cast({ text: null, only: [] })
  const rui = await seated(olga, 'Rui', 'reader')
  expect(await myProjects(await session(rui.personId))).toHaveLength(1)
  await removeSeat(olga, null, { personId: rui.personId })
  expect(await myProjects(await session(rui.personId))).toEqual([])
})
