import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readNotices } from '../../../lib/server/acts/read-notices.ts'
import { setEmail } from '../../../lib/server/acts/set-email.ts'
import { signedIn } from '../../../lib/server/auth/seat.ts'
import { signIn } from '../../../lib/server/auth/sign-in.ts'
import { database } from '../../../lib/server/store/database.ts'
import { proveEmail } from '../../../lib/server/store/people.ts'
import { stage } from '../../support/cast.ts'
import { outbox, withMail } from '../../support/mailing.ts'
import { refused } from '../../support/refused.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()
const address = () => `new.${randomUUID()}@example.org`

test('the account has the other e-mail, not proved; every session ends and the person is told', async () => {
  const [mina, next] = [await newcomer('Mina'), address()]
  await proveEmail(database(), mina.personId)
  await withMail(() => setEmail(mina.email.toUpperCase(), next))
  const after = await database().person.findUniqueOrThrow({ where: { id: mina.personId } })
  expect(after).toMatchObject({ email: next, emailProvedAt: null })
  expect(await signedIn(database(), mina.sessionId)).toBeNull()
  expect(await outbox(mina.email)).toMatchObject([{ letter: { kind: 'notice' } }])
  const [notice] = (await readNotices(mina)).notices
  expect(notice?.sentence).toMatch(/^Whoever runs this installation changed the e-mail/)
  await signIn({ email: next, password: 'so many long words' }, { address: 'here', agent: null })
})

test('one that another account has, or the same again, is refused', async () => {
  const [mina, otto] = [await newcomer('Mina'), await newcomer('Otto')]
  expect(await refused(setEmail(mina.email, otto.email))).toMatchObject({
    sentence: expect.stringContaining('There is another account'),
  })
  expect(await refused(setEmail(mina.email, mina.email))).toMatchObject({ kind: 'not now' })
  expect(await signedIn(database(), mina.sessionId)).not.toBeNull()
})

test('of two at once for one e-mail one gets it', async () => {
  const people = [await newcomer('Mina'), await newcomer('Otto')]
  const next = address()
  const tries = await Promise.allSettled(people.map(({ email }) => setEmail(email, next)))
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('nobody is moved who is not there', async () => {
  expect(await refused(setEmail('who@nowhere.example', address()))).toMatchObject({
    kind: 'not there',
  })
})
