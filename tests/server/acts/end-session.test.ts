import { expect, test } from 'vitest'
import { endMySession } from '../../../lib/server/acts/end-session.ts'
import { readAccount } from '../../../lib/server/acts/read-account.ts'
import { type SignedIn, signedIn } from '../../../lib/server/auth/seat.ts'
import { database } from '../../../lib/server/store/database.ts'
import { stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'
import { newcomer, session } from '../../support/signed-in.ts'

stage()
const handleOf = async (person: SignedIn) =>
  (await readAccount(person)).sessions.find(({ here }) => here)?.session ?? ''

test('one session ends, the others stay, and told twice it is ended once', async () => {
  const mina = await newcomer('Mina')
  const phone = await session(mina.personId)
  const handle = await handleOf(phone)
  for (let i = 0; i < 2; i++)
    expect(await endMySession(mina, null, { session: handle })).toEqual({})
  expect(await signedIn(database(), phone.sessionId)).toBeNull()
  expect(await signedIn(database(), mina.sessionId)).not.toBeNull()
})

test('another person’s session is not there, and stays', async () => {
  const [mina, otto] = [await newcomer('Mina'), await newcomer('Otto')]
  const theirs = await refused(endMySession(mina, null, { session: await handleOf(otto) }))
  const nobodys = await refused(endMySession(mina, null, { session: crypto.randomUUID() }))
  expect(theirs).toEqual(nobodys)
  expect(theirs.kind).toBe('not there')
  expect(await signedIn(database(), otto.sessionId)).not.toBeNull()
})
