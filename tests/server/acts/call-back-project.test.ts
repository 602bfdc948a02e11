import { expect, test } from 'vitest'
import { callBackProject } from '../../../lib/server/acts/call-back-project.ts'
import { deleteProject } from '../../../lib/server/acts/delete-project.ts'
import { takeDownEdition } from '../../../lib/server/acts/take-down-edition.ts'
import { seatForPerson } from '../../../lib/server/auth/seat.ts'
import { busyProject } from '../../support/busy-project.ts'
import { cast, stage } from '../../support/cast.ts'
import { differs, kindsOf } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

test('a project that is called back is there for everybody again, as it was', async () => {
  const { olga, mina, projectId } = await busyProject()
  await deleteProject(olga, null, { title: 'The bridge', staysPublic: [1] })
  await takeDownEdition(olga, null, { number: 1 })
  expect((await refused(callBackProject(mina, null, {}))).kind).toBe('not there')
  expect(await callBackProject(olga, null, {})).toEqual({ goesAt: null })
  expect((await seatForPerson(mina.personId, projectId)).life).toBe('working')
  expect((await refused(callBackProject(olga, null, {}))).kind).toBe('not now')
  expect((await kindsOf(projectId)).slice(-3)).toEqual([
    'project deleted',
    'edition taken down',
    'project called back',
  ])
  expect(await differs(olga)).toBeNull()
})

test('called back twice at once, told twice: it happens once', async () => {
  const { olga, projectId } = await cast({ text: null, only: [] })
  await deleteProject(olga, null, { title: 'The bridge', staysPublic: [] })
  const once = { key: 'k', fingerprint: 'f' }
  const told = await Promise.all([
    callBackProject(olga, once, {}),
    callBackProject(olga, once, {}),
    callBackProject(olga, null, {}).catch(() => null),
  ])
  expect(told[0]).toEqual(told[1])
  const kinds = await kindsOf(projectId)
  expect(kinds.filter((kind) => kind === 'project called back')).toHaveLength(1)
})
