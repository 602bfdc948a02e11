import { expect, test } from 'vitest'
import { removeSecondFactor } from '../../../lib/server/acts/remove-second-factor.ts'
import { signedIn } from '../../../lib/server/auth/seat.ts'
import { signIn } from '../../../lib/server/auth/sign-in.ts'
import { database } from '../../../lib/server/store/database.ts'
import { stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'
import { again, armed, codeNow, password } from '../../support/second-factor.ts'
import { newcomer, session } from '../../support/signed-in.ts'

stage()
const current = password

test('with the password and a code it goes, with its recovery codes, and other sessions end', async () => {
  const { person, key } = await armed('Mina')
  const elsewhere = await session(person.personId, { factor: true })
  const once = { key: 'k', fingerprint: 'f' }
  const asked = { current, code: await codeNow(key) }
  expect(await removeSecondFactor(person, once, asked)).toEqual({ ended: 1 })
  expect(await removeSecondFactor(person, once, asked)).toEqual({ ended: 1 })
  expect((await again(person)).factor).toBe(false)
  expect(await signedIn(database(), elsewhere.sessionId)).toBeNull()
  const entered = await signIn({ email: person.email, password }, { address: 'here', agent: null })
  expect(entered).toHaveProperty('sessionId')
})

test('neither the password alone nor a code alone removes it', async () => {
  const { person, key, codes } = await armed('Mina')
  const code = await codeNow(key)
  for (const asked of [
    { current: 'a wrong password', code },
    { current: null, code },
    { current, code: '000000' },
  ]) {
    expect((await refused(removeSecondFactor(person, null, asked))).kind).toBe('not understood')
  }
  await removeSecondFactor(person, null, { current, code: codes[3] ?? '' })
})

test('who has none is told so', async () => {
  const mina = await newcomer('Mina', { password })
  const no = await refused(removeSecondFactor(mina, null, { current, code: '000000' }))
  expect(no.kind).toBe('not now')
})
