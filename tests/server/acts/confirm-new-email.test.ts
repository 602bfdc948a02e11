import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { askNewEmail } from '../../../lib/server/acts/ask-new-email.ts'
import { changePassword } from '../../../lib/server/acts/change-password.ts'
import { confirmNewEmail } from '../../../lib/server/acts/confirm-new-email.ts'
import { handReset } from '../../../lib/server/acts/hand-reset.ts'
import { resetPassword } from '../../../lib/server/acts/reset-password.ts'
import { bearer } from '../../../lib/server/auth/bearer.ts'
import { tokenFor } from '../../../lib/server/auth/one-time.ts'
import { seatIn, signedIn } from '../../../lib/server/auth/seat.ts'
import { signIn } from '../../../lib/server/auth/sign-in.ts'
import { Letter } from '../../../lib/server/mail/letter.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, comesIn, stage, tokenIn } from '../../support/cast.ts'
import { outbox, withMail } from '../../support/mailing.ts'
import { refused } from '../../support/refused.ts'
import { newcomer, session } from '../../support/signed-in.ts'
import { tokenOf } from '../../support/tokens.ts'

stage()
const current = 'so many long words'
const whence = { address: 'here', agent: null }
type Person = Awaited<ReturnType<typeof newcomer>>

/** Somebody who asked, and the token that was mailed. */
async function asked(email = `new.${randomUUID()}@example.org`, person?: Person) {
  const mina = person ?? (await newcomer('Mina'))
  await withMail(() => askNewEmail(mina, null, { email, current }))
  const letter = Letter.parse((await outbox(email)).at(-1)?.letter)
  if (letter.kind !== 'email') throw new Error('Another letter')
  return { mina, email, token: tokenFor('email', letter.nonce) }
}

const confirm = (person: Person, token: string) =>
  withMail(() => confirmNewEmail(person, null, { token }))
const emailOf = async (personId: string) =>
  database().person.findUniqueOrThrow({ where: { id: personId } })

test('the account has the new e-mail, proved; other sessions end, the old address is told', async () => {
  const { mina, email, token } = await asked()
  const elsewhere = await session(mina.personId)
  expect(await confirm(mina, token)).toEqual({ email, ended: 1 })
  expect((await signedIn(database(), mina.sessionId))?.email).toBe(email)
  expect(await signedIn(database(), elsewhere.sessionId)).toBeNull()
  expect((await emailOf(mina.personId)).emailProvedAt).not.toBeNull()
  expect(await outbox(mina.email)).toMatchObject([
    { letter: { kind: 'notice', notice: { kind: 'email changed', shell: false } } },
  ])
  await signIn({ email, password: current }, whence)
  const old = signIn({ email: mina.email, password: current }, whence)
  expect(await refused(old)).toMatchObject({ kind: 'not signed in' })
})

test('access tokens stay, pending resets of the old address do not', async () => {
  const { olga } = await cast({ text: null, only: [] })
  const { mina, token } = await asked()
  await comesIn(olga, mina, 'reviewer')
  const program = await tokenOf(await seatIn(mina, olga.projectId))
  const reset = tokenIn((await handReset(mina.email)).link)
  await confirm(mina, token)
  expect((await bearer(`Bearer ${program.token}`, 'here')).personId).toBe(mina.personId)
  const resetting = resetPassword({ token: reset, password: 'other very long words' }, null)
  expect(await refused(resetting)).toMatchObject({ facts: { state: 'expired' } })
})

test('the link counts only for who asked: a mistyped address gives nobody the account', async () => {
  const { mina, token } = await asked()
  const otto = await newcomer('Otto')
  expect(await refused(confirm(otto, token))).toMatchObject({
    kind: 'not now',
    sentence: expect.stringContaining('another account'),
  })
  expect((await emailOf(mina.personId)).email).toBe(mina.email)
  expect((await emailOf(otto.personId)).email).toBe(otto.email)
})

test('an address that another account has is said to who reads mail there, and nothing changes', async () => {
  const otto = await newcomer('Otto')
  const { mina, token } = await asked(otto.email)
  expect(await refused(confirm(mina, token))).toMatchObject({
    sentence: expect.stringContaining(`another account for ${otto.email}`),
  })
  expect((await emailOf(mina.personId)).email).toBe(mina.email)
  expect(await outbox(mina.email)).toEqual([])
})

test('of two who were mailed the same address at once one gets it', async () => {
  const first = await asked()
  const second = await asked(first.email)
  const tries = await Promise.allSettled([
    confirm(first.mina, first.token),
    confirm(second.mina, second.token),
  ])
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await database().person.count({ where: { email: first.email } })).toBe(1)
})

test('told twice with one key it happens once; the link alone works once', async () => {
  const { mina, email, token } = await asked()
  await session(mina.personId)
  const once = { key: randomUUID(), fingerprint: 'f' }
  const both = [1, 2].map(() => confirmNewEmail(mina, once, { token }))
  expect(await Promise.all(both)).toEqual([
    { email, ended: 1 },
    { email, ended: 1 },
  ])
  expect(await refused(confirm(mina, token))).toMatchObject({ facts: { state: 'used' } })
})

test('one that is a day old, or that nobody made, works no more', async () => {
  const { mina, token } = await asked()
  const { personId } = mina
  await database().emailLink.updateMany({ where: { personId }, data: { expiresAt: new Date(0) } })
  expect(await refused(confirm(mina, token))).toMatchObject({ facts: { state: 'expired' } })
  expect(await refused(confirm(mina, 'x'.repeat(43)))).toMatchObject({ kind: 'not there' })
})

test('a changed password makes links that wait worthless: whoever knew the old one may have asked', async () => {
  const one = await asked()
  await changePassword(one.mina, null, { current, next: 'other very long words' })
  expect(await refused(confirm(one.mina, one.token))).toMatchObject({ facts: { state: 'expired' } })
  const two = await asked()
  const reset = tokenIn((await handReset(two.mina.email)).link)
  await resetPassword({ token: reset, password: 'other very long words' }, null)
  expect(await refused(confirm(two.mina, two.token))).toMatchObject({ facts: { state: 'expired' } })
})

test('who stands between two steps of signing in begins anew', async () => {
  const { mina, token } = await asked()
  const { personId } = mina
  await database().halfSignIn.create({
    data: { tokenSha256: randomUUID(), personId, how: 'password', expiresAt: new Date(8e12) },
  })
  await confirm(mina, token)
  expect(await database().halfSignIn.count({ where: { personId } })).toBe(0)
})
