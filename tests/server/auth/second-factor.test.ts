import { expect, test } from 'vitest'
import { changePassword } from '../../../lib/server/acts/change-password.ts'
import { readNotices } from '../../../lib/server/acts/read-notices.ts'
import { signedIn } from '../../../lib/server/auth/seat.ts'
import { showFactor } from '../../../lib/server/auth/second-factor.ts'
import { finishSignIn, signIn } from '../../../lib/server/auth/sign-in.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { database } from '../../../lib/server/store/database.ts'
import { ownerUrl, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'
import { armed, codeNow, password } from '../../support/second-factor.ts'

stage()
const here = { address: '192.0.2.1', agent: null }

/** The token of the second step. */
async function half(email: string): Promise<string> {
  const entered = await signIn({ email, password }, here)
  if (!('half' in entered)) throw new Error('It opened a session')
  return entered.half
}

test('after the right password there is no session, only a token that opens the second step', async () => {
  const { person, key } = await armed('Mina')
  const token = await half(person.email)
  expect(await signedIn(database(), token)).toBeNull()
  const { sessionId } = await finishSignIn({ half: token, code: await codeNow(key) }, here)
  expect(await signedIn(database(), sessionId)).toMatchObject({ factor: true })
})

test('the token works once, for ten minutes, and not with another password', async () => {
  const { person, key, codes } = await armed('Mina')
  const token = await half(person.email)
  await finishSignIn({ half: token, code: await codeNow(key) }, here)
  const again = await refused(finishSignIn({ half: token, code: codes[0] }, here))
  expect(again.kind).toBe('not now')

  const late = await half(person.email)
  await withClient(ownerUrl(), (client) =>
    client.query('update half_sign_in set expires_at = now()'),
  )
  expect((await refused(finishSignIn({ half: late, code: codes[0] }, here))).kind).toBe('not now')

  const old = await half(person.email)
  await changePassword(person, null, { current: password, next: 'other very long words' })
  expect((await refused(finishSignIn({ half: old, code: codes[0] }, here))).kind).toBe('not now')
  for (const typed of [null, {}, { half: 'x', code: '1' }, { half: old }, { half: 7, code: 7 }]) {
    expect((await refused(finishSignIn(typed, here))).kind).toBe('not now')
  }
})

test('a code is taken once, also of two at once, and none that is older', async () => {
  const { person, key } = await armed('Mina')
  const code = await codeNow(key)
  const tries = await Promise.allSettled(
    [1, 2].map(() => showFactor(person.personId, code, 'here')),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await refused(showFactor(person.personId, code, 'here'))).kind).toBe('not understood')
  const before = await codeNow(key, -1)
  if (before !== code) {
    expect((await refused(showFactor(person.personId, before, 'here'))).kind).toBe('not understood')
  }
})

test('a recovery code is taken once, also of two at once, and its person is told', async () => {
  const { person, codes } = await armed('Mina')
  const [code = ''] = codes
  const tries = await Promise.allSettled(
    [1, 2].map(() => showFactor(person.personId, code, 'here')),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const { notices } = await readNotices(person)
  expect(notices.map(({ sentence }) => sentence).join()).toContain('9 are left')
})

test('another person’s codes are wrong, and guessing is slowed, also with the right code', async () => {
  const [mina, otto] = [await armed('Mina'), await armed('Otto')]
  const guesses = ['000000', '111111', otto.codes[0] ?? '', 'nonsense', await codeNow(otto.key)]
  for (const guess of guesses) {
    expect((await refused(showFactor(mina.person.personId, guess, 'there'))).kind).toBe(
      'not understood',
    )
  }
  const slowed = await refused(showFactor(mina.person.personId, await codeNow(mina.key), 'there'))
  expect(slowed).toMatchObject({ kind: 'too often', facts: { seconds: 1 } })
})

test('all of it is in the security log, without a code', async () => {
  const { person, codes } = await armed('Mina')
  await refused(showFactor(person.personId, '000000', 'here'))
  await showFactor(person.personId, codes[0] ?? '', 'here')
  const { rows } = await withClient(ownerUrl(), (client) =>
    client.query(
      'select kind, detail::text as detail from security_log where person_id = $1 order by id',
      [person.personId],
    ),
  )
  expect(rows.map(({ kind }) => kind)).toEqual([
    'second factor set up',
    'second factor wrong',
    'recovery code used',
  ])
  expect(JSON.stringify(rows)).not.toContain(codes[0])
})
