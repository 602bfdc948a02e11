import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { takeSeat } from '../../../lib/server/acts/accept-invitation.ts'
import { changeSeat } from '../../../lib/server/acts/change-seat.ts'
import { handReset } from '../../../lib/server/acts/hand-reset.ts'
import { inviteByHand } from '../../../lib/server/acts/invite.ts'
import { ResetPassword, resetPassword } from '../../../lib/server/acts/reset-password.ts'
import { startReset } from '../../../lib/server/acts/start-reset.ts'
import { signedIn } from '../../../lib/server/auth/seat.ts'
import { finishSignIn, signIn } from '../../../lib/server/auth/sign-in.ts'
import { database, transaction } from '../../../lib/server/store/database.ts'
import { databaseNow } from '../../../lib/server/store/read-project.ts'
import { hasFactor } from '../../../lib/server/store/second-factors.ts'
import { cast, comesIn, seated, stage, tokenIn } from '../../support/cast.ts'
import { outbox, withMail } from '../../support/mailing.ts'
import { refused } from '../../support/refused.ts'
import { armed, codeNow } from '../../support/second-factor.ts'
import { newcomer, session } from '../../support/signed-in.ts'

stage()
const before = 'so many long words'
const password = 'other very long words'

async function forgetful() {
  const { olga } = await cast({ text: null, only: [] })
  const mina = await newcomer('Mina', { password: before })
  await comesIn(olga, mina, 'reviewer')
  const { link } = await startReset(olga, null, mina)
  return { olga, mina, token: tokenIn(link) }
}

test('the new password works, the old one no longer, and every session has ended', async () => {
  const { mina, token } = await forgetful()
  const elsewhere = await session(mina.personId)
  expect(await resetPassword({ token, password }, null)).toEqual({ email: mina.email })
  for (const { sessionId } of [mina, elsewhere]) {
    expect(await signedIn(database(), sessionId)).toBeNull()
  }
  await signIn({ email: mina.email, password }, { address: 'here', agent: null })
  expect(
    (
      await refused(
        signIn({ email: mina.email, password: before }, { address: 'here', agent: null }),
      )
    ).kind,
  ).toBe('not signed in')
})

test('the person is told by mail, where there is mail', async () => {
  const { mina, token } = await forgetful()
  await withMail(() => resetPassword({ token, password }, null))
  expect(await outbox(mina.email)).toMatchObject([
    { letter: { kind: 'notice', notice: { kind: 'password changed', reset: true } } },
  ])
})

test('a link works once, also when two use it at once; told twice with one key it is answered alike', async () => {
  const one = await forgetful()
  const tries = await Promise.allSettled([
    resetPassword({ token: one.token, password }, null),
    resetPassword({ token: one.token, password: 'yet other long words' }, null),
  ])
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const two = await forgetful()
  const once = { key: 'k', fingerprint: two.token }
  const asked = { token: two.token, password }
  const both = await Promise.all([resetPassword(asked, once), resetPassword(asked, once)])
  expect(both[1]).toEqual(both[0])
  expect(await resetPassword(asked, once)).toEqual(both[0])
  expect(await refused(resetPassword(asked, null))).toMatchObject({ facts: { state: 'used' } })
})

test('one that ran out, one that nobody made, and a weak password change nothing', async () => {
  const { mina, token } = await forgetful()
  const weak = resetPassword({ token, password: 'password1234' }, null)
  expect((await refused(weak)).kind).toBe('not understood')
  const unknown = resetPassword({ token: 'x'.repeat(43), password }, null)
  expect((await refused(unknown)).kind).toBe('not there')
  await database().resetLink.updateMany({ data: { expiresAt: new Date(0) } })
  expect(await refused(resetPassword({ token, password }, null))).toMatchObject({
    facts: { state: 'expired' },
  })
  await signIn({ email: mina.email, password: before }, { address: 'here', agent: null })
})

test('what is no link or no password is not understood', () => {
  const good = { token: 'x'.repeat(43), password }
  expect(ResetPassword.safeParse(good).success).toBe(true)
  for (const bad of [{ token: 'x' }, { password: 'short' }, { email: 'a@b.c' }]) {
    expect(ResetPassword.safeParse({ ...good, ...bad }).success).toBe(false)
  }
})

test('a reset does not go around the second factor: the new password opens its step alone', async () => {
  const { person: mina, key } = await armed('Mina')
  const { link } = await handReset(mina.email)
  await resetPassword({ token: tokenIn(link), password }, null)
  expect(await hasFactor(database(), mina.personId)).toBe(true)
  const whence = { address: 'here', agent: null }
  const entered = await signIn({ email: mina.email, password }, whence)
  expect(Object.keys(entered).sort()).toEqual(['half', 'personId'])
  const half = 'half' in entered ? entered.half : ''
  expect(await signedIn(database(), half)).toBeNull()
  const none = await refused(finishSignIn({ half, code: '000000' }, whence))
  expect(none.kind).toBe('not understood')
  const { sessionId } = await finishSignIn({ half, code: await codeNow(key) }, whence)
  expect(await signedIn(database(), sessionId)).toMatchObject({ personId: mina.personId })
})

test('a link that an owner started is over once the person sits beyond that owner’s projects', async () => {
  const { mina, token } = await forgetful()
  const other = await cast({ text: null, only: [] })
  await comesIn(other.olga, mina, 'reader')
  expect(await refused(resetPassword({ token, password }, null))).toMatchObject({
    kind: 'not now',
    facts: { state: 'withdrawn' },
  })
  expect(await signedIn(database(), mina.sessionId)).not.toBeNull()
  await signIn({ email: mina.email, password: before }, { address: 'here', agent: null })
})

test('it is over, too, once that owner is none any more', async () => {
  const { olga, token } = await forgetful()
  const anna = await seated(olga, 'Anna', 'owner')
  await changeSeat(anna, null, { personId: olga.personId, role: 'editor' })
  expect((await refused(resetPassword({ token, password }, null))).kind).toBe('not now')
})

test('a seat taken at the same moment and the reset come one after the other', async () => {
  const { mina, token } = await forgetful()
  const other = await cast({ text: null, only: [] })
  const asked = { email: mina.email, role: 'reader' } as const
  const { link } = await inviteByHand(other.olga, null, asked)
  const sitting = Promise.withResolvers<void>()
  const seating = Promise.withResolvers<void>()
  const taking = transaction(async (db) => {
    await takeSeat(db, await databaseNow(db), mina, tokenIn(link))
    seating.resolve()
    await sitting.promise
  })
  await seating.promise
  const reset = resetPassword({ token, password }, null)
  const first = Promise.race([reset.then(() => 'reset'), wait(1_500).then(() => 'waits')])
  expect(await first).toBe('waits')
  sitting.resolve()
  await Promise.all([taking, reset])
}, 20_000)
