import { expect, test } from 'vitest'
import { renewRecoveryCodes } from '../../../lib/server/acts/renew-recovery-codes.ts'
import { showFactor } from '../../../lib/server/auth/second-factor.ts'
import { stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'
import { armed, password } from '../../support/second-factor.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()
const current = password

test('new codes make the old ones worthless, and told twice they are the same', async () => {
  const { person, codes: before } = await armed('Mina')
  const once = { key: 'k', fingerprint: 'f' }
  const { codes } = await renewRecoveryCodes(person, once, { current })
  expect(await renewRecoveryCodes(person, once, { current })).toEqual({ codes })
  expect((await refused(showFactor(person.personId, before[0] ?? '', null))).kind).toBe(
    'not understood',
  )
  expect(await showFactor(person.personId, codes[0] ?? '', null)).toBe('recovery code')
})

test('it needs the password, and a second factor', async () => {
  const { person } = await armed('Mina')
  expect((await refused(renewRecoveryCodes(person, null, { current: 'wrong' }))).kind).toBe(
    'not understood',
  )
  const otto = await newcomer('Otto', { password })
  expect((await refused(renewRecoveryCodes(otto, null, { current }))).kind).toBe('not now')
})
