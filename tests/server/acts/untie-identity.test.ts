import { expect, test } from 'vitest'
import { readAccount } from '../../../lib/server/acts/read-account.ts'
import { untieMyIdentity } from '../../../lib/server/acts/untie-identity.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { database } from '../../../lib/server/store/database.ts'
import { tieIdentity } from '../../../lib/server/store/identities.ts'
import { ownerUrl, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'
import { password } from '../../support/second-factor.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()
const issuer = 'https://id.example'
const current = password

test('with the password an identity is given up, and told twice it is given up once', async () => {
  const mina = await newcomer('Mina', { password })
  await tieIdentity(database(), mina.personId, { issuer, subject: 'mina' })
  expect((await readAccount(mina)).identities).toMatchObject([{ issuer, name: issuer }])
  expect((await refused(untieMyIdentity(mina, null, { issuer, current: 'x' }))).kind).toBe(
    'not understood',
  )
  const once = { key: 'k', fingerprint: 'f' }
  for (let i = 0; i < 2; i++)
    expect(await untieMyIdentity(mina, once, { issuer, current })).toEqual({})
  expect((await readAccount(mina)).identities).toEqual([])
  expect((await refused(untieMyIdentity(mina, null, { issuer, current }))).kind).toBe('not there')
})

test('the only way in is not given up', async () => {
  const otto = await newcomer('Otto', { password })
  await tieIdentity(database(), otto.personId, { issuer, subject: 'otto' })
  await withClient(ownerUrl(), (client) =>
    client.query('update person set password_hash = null where id = $1', [otto.personId]),
  )
  expect((await refused(untieMyIdentity(otto, null, { issuer, current }))).kind).toBe('not now')
})

test('one person has one identity at an issuer, and an identity is one person’s', async () => {
  const [mina, otto] = [await newcomer('Mina'), await newcomer('Otto')]
  const identity = { issuer, subject: 'the same' }
  expect(await tieIdentity(database(), mina.personId, identity)).toBe(true)
  expect(await tieIdentity(database(), mina.personId, identity)).toBe(true)
  expect(await tieIdentity(database(), otto.personId, identity)).toBe(false)
  expect(await tieIdentity(database(), mina.personId, { issuer, subject: 'another' })).toBe(false)
})
