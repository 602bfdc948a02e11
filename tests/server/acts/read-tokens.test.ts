import { expect, test } from 'vitest'
import { myProjects } from '../../../lib/server/acts/my-projects.ts'
import { myTokens, projectTokens } from '../../../lib/server/acts/read-tokens.ts'
import { bearer } from '../../../lib/server/auth/bearer.ts'
import { cast, stage } from '../../support/cast.ts'
import { seatWith, tokenOf } from '../../support/tokens.ts'

stage()

test('I see my tokens with when they were used, and an owner sees all of the project', async () => {
  const { mina, olga, projectId } = await cast({ only: ['mina'], text: null })
  const made = await tokenOf(mina, ['read', 'import'], { label: 'Nightly' })
  await tokenOf(olga)
  expect(await myTokens(mina)).toMatchObject([
    { id: made.id, label: 'Nightly', scopes: ['read', 'import'], lastUsedAt: null, live: true },
  ])
  await seatWith(made.token, projectId)
  expect((await myTokens(mina))[0]?.lastUsedAt).toMatch(/^\d{4}-/)
  const all = await projectTokens(olga)
  expect(all.map(({ holder }) => holder.name)).toEqual(['Olga', 'Mina'])
  expect(JSON.stringify(all)).not.toContain('variorum_')
})

test('another project’s tokens are not in the list', async () => {
  const { mina } = await cast({ only: ['mina'], text: null })
  const other = await cast({ only: [], text: null })
  await tokenOf(mina)
  expect(await projectTokens(other.olga)).toEqual([])
})

test('through a token its holder sits in one project, whatever others there are', async () => {
  const { olga, projectId } = await cast({ only: [], text: null })
  const { token } = await tokenOf(olga)
  const person = await bearer(`Bearer ${token}`, 'a test')
  expect((await myProjects(person)).map(({ id }) => id)).toEqual([projectId])
})
