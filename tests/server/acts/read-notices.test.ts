import { expect, test } from 'vitest'
import { changePassword } from '../../../lib/server/acts/change-password.ts'
import { changeSeat } from '../../../lib/server/acts/change-seat.ts'
import { readNotices } from '../../../lib/server/acts/read-notices.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { cast, comesIn, stage } from '../../support/cast.ts'
import { outbox, withMail } from '../../support/mailing.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()
const current = 'so many long words'

test('what others did to my seats and I to my password is told, the latest first', async () => {
  const { olga } = await cast({ title: 'The bridge', text: null, only: [] })
  const mina = await newcomer('Mina', { password: current })
  await comesIn(olga, mina, 'reviewer')
  await changeSeat(olga, null, { personId: mina.personId, role: 'editor' })
  await removeSeat(olga, null, mina)
  await changePassword(mina, null, { current, next: 'other very long words' })
  const { notices } = await readNotices(mina)
  expect(notices.map(({ kind }) => kind)).toEqual([
    'password changed',
    'removed',
    'role changed',
    'invited',
  ])
  expect(notices[1]?.sentence).toContain('Olga removed you from «The bridge»')
})

test('what one does to oneself in a project is not told, and nobody is told of others', async () => {
  const { olga } = await cast({ text: null, only: [] })
  const mina = await newcomer('Mina')
  await comesIn(olga, mina, 'owner')
  await removeSeat(olga, null, olga)
  expect((await readNotices(olga)).notices).toEqual([])
  expect((await readNotices(mina)).notices.map(({ kind }) => kind)).toEqual(['invited'])
})

test('where there is mail the same goes by mail', async () => {
  const { olga } = await cast({ text: null, only: [] })
  const mina = await newcomer('Mina')
  await comesIn(olga, mina, 'reviewer')
  await withMail(() => changeSeat(olga, null, { personId: mina.personId, role: 'reader' }))
  await withMail(() => removeSeat(olga, null, mina))
  expect((await outbox(mina.email)).map(({ letter }) => letter)).toMatchObject([
    { kind: 'notice', name: 'Mina', notice: { kind: 'role changed', role: 'reader' } },
    { kind: 'notice', notice: { kind: 'removed' } },
  ])
})
