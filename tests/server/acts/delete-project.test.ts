import { expect, test } from 'vitest'
import { deleteProject } from '../../../lib/server/acts/delete-project.ts'
import { myProjects } from '../../../lib/server/acts/my-projects.ts'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import { seatForPerson } from '../../../lib/server/auth/seat.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { busyProject } from '../../support/busy-project.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'
import { session } from '../../support/signed-in.ts'

stage()
const asked = { title: 'The bridge', staysPublic: [] }

keepsTheLaws({
  name: 'deleting',
  casting: { text: null },
  by: 'olga',
  refuses: ['editor', 'reviewer', 'reader'],
  foreign: false,
  ready: async () => (seat, once) => deleteProject(seat, once, asked),
})

test('a deleted project is there for its owners alone, takes no work, and goes after thirty days', async () => {
  const people = await cast({ text: null })
  const { olga, eve, projectId } = people
  const { goesAt } = await deleteProject(olga, null, asked)
  const days = (Date.parse(goesAt) - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(29.99)
  expect(days).toBeLessThan(30.01)
  expect((await refused(seatForPerson(eve.personId, projectId))).kind).toBe('not there')
  expect((await refused(renameProject(eve, null, { title: 'No' }))).kind).toBe('not there')
  expect((await refused(renameProject(olga, null, { title: 'No' }))).facts.life).toBe('deleted')
  expect((await seatForPerson(olga.personId, projectId)).life).toBe('deleted')
  expect(await lists(people, 'eve')).toEqual([])
  expect(await lists(people, 'olga')).toMatchObject([{ id: projectId, life: 'deleted', goesAt }])
  expect(await differs(olga)).toBeNull()
})

async function lists(people: Cast, who: 'olga' | 'eve') {
  const all = await myProjects(await session(people[who].personId))
  return all.filter(({ id }) => id === people.projectId)
}

test('the title has to be typed, and what stays public to have been seen', async () => {
  const { olga } = await busyProject()
  const another = deleteProject(olga, null, { title: 'The fridge', staysPublic: [1] })
  expect(await refused(another)).toMatchObject({
    kind: 'not understood',
    facts: { field: 'title' },
  })
  expect(await refused(deleteProject(olga, null, asked))).toMatchObject({
    kind: 'changed meanwhile',
    facts: { staysPublic: ['1'] },
  })
  await deleteProject(olga, null, { ...asked, staysPublic: [1] })
  expect((await refused(deleteProject(olga, null, asked))).kind).toBe('not now')
})
