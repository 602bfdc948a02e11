import { expect, test } from 'vitest'
import { dropView } from '../../../lib/server/acts/drop-view.ts'
import { readViews } from '../../../lib/server/acts/read-views.ts'
import { saveView } from '../../../lib/server/acts/save-view.ts'
import { cast, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'

stage()

test('a view is dropped by who keeps it and by nobody else, and told twice it is dropped once', async () => {
  const { mina, olga } = await cast()
  const { id } = await saveView(mina, null, { name: 'Mine', list: '', shared: true })
  expect((await refused(dropView(olga, null, { id }))).kind).toBe('not there')
  const elsewhere = await cast()
  expect((await refused(dropView(elsewhere.mina, null, { id }))).kind).toBe('not there')
  const once = { key: 'k', fingerprint: 'a' }
  expect(await dropView(mina, once, { id })).toEqual({})
  expect(await dropView(mina, once, { id })).toEqual({})
  expect(await readViews(mina)).toEqual([])
})

test('of two who drop a view at once one does', async () => {
  const { mina } = await cast()
  const { id } = await saveView(mina, null, { name: 'Mine', list: '', shared: false })
  const tries = await Promise.allSettled([
    dropView(mina, null, { id }),
    dropView(mina, null, { id }),
  ])
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})
