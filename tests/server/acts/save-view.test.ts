import { expect, test } from 'vitest'
import { readViews } from '../../../lib/server/acts/read-views.ts'
import { saveView } from '../../../lib/server/acts/save-view.ts'
import { cast, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'

stage()

const open = { name: 'Open ones', list: 'standing=open&order=touched', shared: false }

test('a view is kept under its name, and the same name is the same view', async () => {
  const { mina } = await cast()
  const { id } = await saveView(mina, null, open)
  const again = await saveView(mina, null, { ...open, list: 'standing=ruled' })
  expect(again.id).toBe(id)
  expect(await readViews(mina)).toMatchObject([{ id, list: 'standing=ruled', mine: true }])
})

test('what an address says wrongly, and the page one was on, are not kept', async () => {
  const { mina } = await cast()
  await saveView(mina, null, { ...open, list: 'standing=open&after=3.x&drop=1&text=x' })
  expect((await readViews(mina))[0]?.list).toBe('standing=open')
})

test('saving, told twice, happens once; another view under its key is refused', async () => {
  const { mina } = await cast()
  const once = { key: 'k', fingerprint: 'a' }
  const [one, two] = await Promise.all([saveView(mina, once, open), saveView(mina, once, open)])
  expect(two).toEqual(one)
  expect(await readViews(mina)).toHaveLength(1)
  const other = saveView(mina, { key: 'k', fingerprint: 'b' }, { ...open, name: 'Other' })
  expect((await refused(other)).kind).toBe('said before otherwise')
})

test('a reader keeps views for themselves and shares none', async () => {
  const { rui, eve } = await cast()
  await saveView(rui, null, open)
  expect((await refused(saveView(rui, null, { ...open, shared: true }))).kind).toBe('not yours')
  expect(await readViews(eve)).toEqual([])
})

test('a hundred views are enough', async () => {
  const { mina } = await cast()
  for (let nth = 0; nth < 100; nth++) await saveView(mina, null, { ...open, name: `View ${nth}` })
  expect((await refused(saveView(mina, null, { ...open, name: 'One more' }))).kind).toBe('too much')
})
