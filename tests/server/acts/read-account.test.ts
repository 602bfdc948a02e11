import { expect, test } from 'vitest'
import { readAccount } from '../../../lib/server/acts/read-account.ts'
import { signOutElsewhere } from '../../../lib/server/acts/sign-out-elsewhere.ts'
import { stage } from '../../support/cast.ts'
import { armed } from '../../support/second-factor.ts'
import { newcomer, session } from '../../support/signed-in.ts'

stage()
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0'

test('live sessions are listed in plain words, this one marked, and none of another person', async () => {
  const mina = await newcomer('Mina')
  await newcomer('Otto')
  await session(mina.personId, {
    agent: firefox,
    address: '192.0.2.7',
    how: 'provider',
    factor: true,
  })
  const { sessions } = await readAccount(mina)
  expect(sessions).toHaveLength(2)
  expect(sessions.find(({ here }) => here)).toMatchObject({
    browser: 'A browser that did not say its name',
    address: null,
    how: 'password',
    factor: false,
  })
  expect(sessions.find(({ here }) => !here)).toMatchObject({
    browser: 'Firefox on Linux',
    address: '192.0.2.7',
    how: 'provider',
    factor: true,
  })
  expect(JSON.stringify(sessions)).not.toContain(mina.sessionId)
  await signOutElsewhere(mina, null, {})
  expect((await readAccount(mina)).sessions).toHaveLength(1)
})

test('a second factor that counts is told with the recovery codes that are left', async () => {
  const mina = await newcomer('Mina')
  expect((await readAccount(mina)).factor).toBeNull()
  const { person } = await armed('Otto')
  expect((await readAccount(person)).factor).toMatchObject({ codesLeft: 10 })
})
