import { expect, test } from 'vitest'
import { readViews } from '../../../lib/server/acts/read-views.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { saveView } from '../../../lib/server/acts/save-view.ts'
import { cast, stage } from '../../support/cast.ts'

stage()

test('one sees one’s own views first, then what members share; readers only their own', async () => {
  const { olga, mina, otto, rui } = await cast()
  await saveView(mina, null, { name: 'Z mine', list: '', shared: false })
  await saveView(otto, null, { name: 'A shared', list: 'standing=open', shared: true })
  await saveView(otto, null, { name: 'B hidden', list: '', shared: false })
  const seen = await readViews(mina)
  expect(seen.map(({ name, mine, by }) => [name, mine, by])).toEqual([
    ['Z mine', true, 'Mina'],
    ['A shared', false, 'Otto'],
  ])
  expect(await readViews(rui)).toEqual([])
  expect(await readViews((await cast()).mina)).toEqual([])
  await removeSeat(olga, null, { personId: otto.personId })
  expect(await readViews(mina)).toHaveLength(1)
})
