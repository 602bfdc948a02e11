import { expect, test } from 'vitest'
import { readNotices } from '../../../lib/server/acts/read-notices.ts'
import { resetPassword } from '../../../lib/server/acts/reset-password.ts'
import { startReset } from '../../../lib/server/acts/start-reset.ts'
import { database } from '../../../lib/server/store/database.ts'
import { tieIdentity, untieIdentity } from '../../../lib/server/store/identities.ts'
import { confirmFactor, keepFactor } from '../../../lib/server/store/second-factors.ts'
import { cast, comesIn, seated, stage, tokenIn } from '../../support/cast.ts'
import { withMail } from '../../support/mailing.ts'
import { refused } from '../../support/refused.ts'

stage()
const small = { text: null, only: ['eve', 'mina'] } as const
const password = 'other very long words'

test('an owner gets a link to hand over, and the member is told by whom', async () => {
  const { olga, mina } = await cast(small)
  const { link } = await startReset(olga, null, mina)
  expect(link).toMatch(/^\/reset#/)
  expect(await resetPassword({ token: tokenIn(link), password }, null)).toMatchObject({
    email: /^mina/,
  })
  const kinds = (await readNotices(mina)).notices.map(({ kind }) => kind)
  expect(kinds.slice(0, 2)).toEqual(['password changed', 'reset started'])
})

test('a newer link makes the older one worthless; told twice it is the same one', async () => {
  const { olga, mina } = await cast(small)
  const older = await startReset(olga, null, mina)
  const once = { key: 'k', fingerprint: 'f' }
  const newer = await startReset(olga, once, mina)
  expect(await startReset(olga, once, mina)).toEqual(newer)
  const use = (link: string) => resetPassword({ token: tokenIn(link), password }, null)
  expect((await refused(use(older.link))).kind).toBe('not now')
  await use(newer.link)
})

test('a seat here is no way into a project of somebody else', async () => {
  const one = await cast(small)
  const two = await cast({ text: null, only: [] })
  const account = await database().person.findUniqueOrThrow({ where: { id: one.mina.personId } })
  const mina = { personId: account.id, name: account.name, email: account.email }
  await comesIn(two.olga, mina, 'reader')
  for (const olga of [one.olga, two.olga]) {
    expect(await refused(startReset(olga, null, mina))).toMatchObject({ kind: 'not yours' })
  }
  const { removeSeat } = await import('../../../lib/server/acts/remove-seat.ts')
  await removeSeat(two.olga, null, mina)
  await startReset(one.olga, null, mina)
})

test('nobody is reset who may do more here than the owner who asks', async () => {
  const { olga, mina } = await cast(small)
  const found = (id: string, mayFound: boolean) =>
    database().person.update({ where: { id }, data: { mayFound } })
  await found(olga.personId, false)
  expect(await refused(startReset(olga, null, mina))).toMatchObject({ kind: 'not yours' })
  await found(mina.personId, false)
  await startReset(olga, null, mina)
})

test('an account that a second factor or a provider guards takes more than an owner, and the refusal tells no reason', async () => {
  const one = await cast(small)
  const says = async () => (await refused(startReset(one.olga, null, one.mina))).sentence
  const { personId } = one.mina
  const two = await cast({ text: null, only: [] })
  const account = await database().person.findUniqueOrThrow({ where: { id: personId } })
  await comesIn(two.olga, { personId, name: account.name, email: account.email }, 'reader')
  const elsewhere = await says()
  const { removeSeat } = await import('../../../lib/server/acts/remove-seat.ts')
  await removeSeat(two.olga, null, one.mina)
  await startReset(one.olga, null, one.mina)
  await tieIdentity(database(), personId, { issuer: 'https://id.example', subject: 'm' })
  expect(await says()).toBe(elsewhere)
  await untieIdentity(database(), personId, 'https://id.example')
  await keepFactor(database(), personId, 'sealed')
  await startReset(one.olga, null, one.mina)
  await confirmFactor(database(), personId)
  expect(await says()).toBe(elsewhere)
})

test('only owners, only members, not oneself, and not where people can do it by mail', async () => {
  const { olga, eve, mina } = await cast(small)
  const other = await cast(small)
  expect((await refused(startReset(eve, null, mina))).kind).toBe('not yours')
  expect((await refused(startReset(other.olga, null, mina))).kind).toBe('not there')
  expect((await refused(startReset(olga, null, olga))).kind).toBe('not now')
  expect((await refused(withMail(() => startReset(olga, null, mina)))).kind).toBe('not now')
  expect(await seated(olga, 'Anna', 'reader')).toBeDefined()
})
