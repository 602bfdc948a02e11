import { expect, test } from 'vitest'
import { readSettings } from '../../../lib/server/acts/read-settings.ts'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import { cast, stage } from '../../support/cast.ts'
import { differs, kindsOf } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()
const small = { text: null, only: ['eve'] } as const

test('an owner renames the project, and told twice it is renamed once', async () => {
  const { olga, projectId } = await cast(small)
  const once = { key: 'k', fingerprint: 'f' }
  expect(await renameProject(olga, once, { title: 'Another' })).toMatchObject({ title: 'Another' })
  expect(await renameProject(olga, once, { title: 'Another' })).toMatchObject({ title: 'Another' })
  expect((await readSettings(olga)).title).toBe('Another')
  expect((await kindsOf(projectId)).filter((kind) => kind === 'project renamed')).toHaveLength(1)
  expect(await differs(olga)).toBeNull()
})

test('an editor may not, and another project keeps its title', async () => {
  const { eve } = await cast(small)
  const other = await cast({ ...small, title: 'Kept' })
  expect(await refused(renameProject(eve, null, { title: 'Mine' }))).toMatchObject({
    kind: 'not yours',
  })
  expect((await readSettings(other.olga)).title).toBe('Kept')
})

test('who saw another title than stands there now is refused, and nothing is written over', async () => {
  const { olga, projectId } = await cast({ ...small, title: 'First' })
  await renameProject(olga, null, { title: 'Second', saw: 'First' })
  const late = await refused(renameProject(olga, null, { title: 'First', saw: 'Third' }))
  expect([late.kind, late.sentence]).toEqual([
    'changed meanwhile',
    expect.stringContaining('The title was changed by somebody else meanwhile.'),
  ])
  expect((await readSettings(olga)).title).toBe('Second')
  expect((await kindsOf(projectId)).filter((kind) => kind === 'project renamed')).toHaveLength(1)
})
