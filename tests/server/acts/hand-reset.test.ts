import { expect, test } from 'vitest'
import { handReset } from '../../../lib/server/acts/hand-reset.ts'
import { resetPassword } from '../../../lib/server/acts/reset-password.ts'
import { signIn } from '../../../lib/server/auth/sign-in.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, stage } from '../../support/cast.ts'
import { armed } from '../../support/second-factor.ts'

stage()

const password = 'a quiet river under the old bridge'
const tokenOf = (link: string) => link.split('#')[1] ?? ''

test('whoever runs the installation hands over a link that sets another password once', async () => {
  const { mina } = await cast({ text: null, only: ['mina'] })
  const { email } = await database().person.findUniqueOrThrow({ where: { id: mina.personId } })
  const first = await handReset(email.toUpperCase())
  const { link } = await handReset(email)
  expect(link).toMatch(/^\/reset#[\w-]{43}$/)
  await expect(resetPassword({ token: tokenOf(first.link), password }, null)).rejects.toThrow()
  await resetPassword({ token: tokenOf(link), password }, null)
  const after = await database().person.findUniqueOrThrow({ where: { id: mina.personId } })
  expect(after.passwordHash).toMatch(/^\$argon2id/)
  await expect(resetPassword({ token: tokenOf(link), password }, null)).rejects.toThrow()
})

test('there is none for somebody without an account', async () => {
  await expect(handReset('who@nowhere.example')).rejects.toMatchObject({ kind: 'not there' })
})

test('whoever has a second factor is asked for it after a reset as before', async () => {
  const { person } = await armed('Mina')
  const { link } = await handReset(person.email)
  expect(await resetPassword({ token: tokenOf(link), password }, null)).toEqual({
    email: person.email,
  })
  const entered = await signIn({ email: person.email, password }, { address: 'here', agent: null })
  expect(entered).toHaveProperty('half')
  expect(entered).not.toHaveProperty('sessionId')
})
