import { expect, test } from 'vitest'
import { changePassword } from '../../../lib/server/acts/change-password.ts'
import { bearer } from '../../../lib/server/auth/bearer.ts'
import { seatIn, signedIn } from '../../../lib/server/auth/seat.ts'
import { signIn } from '../../../lib/server/auth/sign-in.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, comesIn, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'
import { newcomer, session } from '../../support/signed-in.ts'
import { tokenOf } from '../../support/tokens.ts'

stage()
const current = 'so many long words'
const next = 'other very long words'

test('a new password works, the old one no longer, and other sessions end', async () => {
  const mina = await newcomer('Mina', { password: current })
  const elsewhere = await session(mina.personId)
  expect(await changePassword(mina, null, { current, next })).toEqual({ ended: 1 })
  expect(await signedIn(database(), mina.sessionId)).not.toBeNull()
  expect(await signedIn(database(), elsewhere.sessionId)).toBeNull()
  await signIn({ email: mina.email, password: next }, { address: 'here', agent: null })
  const old = signIn({ email: mina.email, password: current }, { address: 'here', agent: null })
  expect(await refused(old)).toMatchObject({ kind: 'not signed in' })
})

test('it needs the old one, and guessing that is slowed', async () => {
  const mina = await newcomer('Mina', { password: current })
  const guess = () => refused(changePassword(mina, null, { current: 'a wrong password', next }))
  for (let i = 0; i < 5; i++) {
    expect(await guess()).toMatchObject({ kind: 'not understood', facts: { field: 'current' } })
  }
  expect(await guess()).toMatchObject({ kind: 'too often', facts: { seconds: 1 } })
})

test('a common one, or one’s own name, is refused', async () => {
  const mina = await newcomer('Mina', { password: current })
  for (const weak of ['password1234', mina.email]) {
    const refusal = await refused(changePassword(mina, null, { current, next: weak }))
    expect(refusal).toMatchObject({ kind: 'not understood', facts: { field: 'next' } })
  }
})

test('told twice it happens once, though the old password is no longer the old one', async () => {
  const mina = await newcomer('Mina', { password: current })
  await session(mina.personId)
  const once = { key: 'k', fingerprint: 'f' }
  expect(await changePassword(mina, once, { current, next })).toEqual({ ended: 1 })
  expect(await changePassword(mina, once, { current, next })).toEqual({ ended: 1 })
  const otherwise = changePassword(
    mina,
    { ...once, fingerprint: 'g' },
    { current: 'x', next: 'stolen long words' },
  )
  expect(await refused(otherwise)).toMatchObject({ kind: 'said before otherwise' })
  await signIn({ email: mina.email, password: next }, { address: 'here', agent: null })
})

test('every access token ends, for whoever knew the old password may have made one', async () => {
  const { olga } = await cast({ text: null, only: [] })
  const mina = await newcomer('Mina', { password: current })
  await comesIn(olga, mina, 'reviewer')
  const { token } = await tokenOf(await seatIn(mina, olga.projectId))
  await bearer(`Bearer ${token}`, 'here')
  await changePassword(mina, null, { current, next })
  expect((await refused(bearer(`Bearer ${token}`, 'here'))).kind).toBe('not signed in')
})
