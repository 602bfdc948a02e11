import { expect, test } from 'vitest'
import { ResetPassword, resetPassword } from '../../../lib/server/acts/reset-password.ts'
import { startReset } from '../../../lib/server/acts/start-reset.ts'
import { signedIn } from '../../../lib/server/auth/seat.ts'
import { signIn } from '../../../lib/server/auth/sign-in.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, comesIn, stage, tokenIn } from '../../support/cast.ts'
import { outbox, withMail } from '../../support/mailing.ts'
import { refused } from '../../support/refused.ts'
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
