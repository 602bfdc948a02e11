import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { AskNewEmail, askNewEmail } from '../../../lib/server/acts/ask-new-email.ts'
import { database } from '../../../lib/server/store/database.ts'
import { stage } from '../../support/cast.ts'
import { outbox, withMail } from '../../support/mailing.ts'
import { refused } from '../../support/refused.ts'
import { newcomer, session } from '../../support/signed-in.ts'

stage()
const current = 'so many long words'
const address = () => `new.${randomUUID()}@example.org`
type Person = Awaited<ReturnType<typeof newcomer>>
const ask = (person: Person, email: string, once: { key: string; fingerprint: string } | null) =>
  withMail(() => askNewEmail(person, once, { email, current }))
const linksOf = (personId: string) => database().emailLink.findMany({ where: { personId } })

test('a mail goes to the new address alone, and nothing else changes', async () => {
  const [mina, email] = [await newcomer('Mina'), address()]
  expect(await ask(mina, email, null)).toEqual({ asked: true })
  expect(await outbox(email)).toMatchObject([{ letter: { kind: 'email' } }])
  expect(await outbox(mina.email)).toEqual([])
  const { personId } = mina
  expect(await database().person.findUnique({ where: { id: personId } })).toMatchObject({
    email: mina.email,
  })
  expect(await linksOf(personId)).toMatchObject([{ email, usedAt: null }])
})

test('an address that another account has gets the same answer, the same mail and the same row', async () => {
  const [mina, otto] = [await newcomer('Mina'), await newcomer('Otto')]
  const free = address()
  const answers = [await ask(mina, free, null), await ask(mina, otto.email, null)]
  expect(answers[0]).toEqual(answers[1])
  const [one, other] = [await outbox(free), await outbox(otto.email)]
  expect([one.length, other.length]).toEqual([1, 1])
  expect(Object.keys(one[0]?.letter ?? {})).toEqual(Object.keys(other[0]?.letter ?? {}))
  expect(await linksOf(mina.personId)).toHaveLength(2)
})

test('it needs the password, and guessing that is slowed', async () => {
  const mina = await newcomer('Mina')
  const asked = { email: address(), current: 'a wrong password' }
  const guess = () => refused(withMail(() => askNewEmail(mina, null, asked)))
  for (let i = 0; i < 5; i++) {
    expect(await guess()).toMatchObject({ kind: 'not understood', facts: { field: 'current' } })
  }
  expect(await guess()).toMatchObject({ kind: 'too often' })
  expect(await outbox(asked.email)).toEqual([])
})

test('who has no password must have signed in just now', async () => {
  const mina = await newcomer('Mina')
  await database().person.update({ where: { id: mina.personId }, data: { passwordHash: null } })
  const asked = { email: address(), current: null }
  expect(await withMail(() => askNewEmail(mina, null, asked))).toEqual({ asked: true })
  await database().session.update({
    where: { id: mina.sessionId },
    data: { createdAt: new Date(Date.now() - 11 * 60_000) },
  })
  const later = await session(mina.personId)
  await database().session.update({
    where: { id: later.sessionId },
    data: { createdAt: new Date(Date.now() - 11 * 60_000) },
  })
  const { signedIn } = await import('../../../lib/server/auth/seat.ts')
  const stale = await signedIn(database(), later.sessionId)
  if (stale === null) throw new Error('The session does not live')
  expect(await refused(withMail(() => askNewEmail(stale, null, asked)))).toMatchObject({
    kind: 'not now',
    sentence: expect.stringContaining('Sign out and in again'),
  })
})

test('one’s own e-mail is no other one', async () => {
  const mina = await newcomer('Mina')
  expect(await refused(ask(mina, mina.email, null))).toMatchObject({ facts: { field: 'email' } })
})

test('told twice with one key, one mail goes; with another request it is refused', async () => {
  const [mina, email] = [await newcomer('Mina'), address()]
  const once = { key: randomUUID(), fingerprint: 'f' }
  const both = await Promise.all([ask(mina, email, once), ask(mina, email, once)])
  expect(both).toEqual([{ asked: true }, { asked: true }])
  expect(await outbox(email)).toHaveLength(1)
  const other = ask(mina, address(), { ...once, fingerprint: 'g' })
  expect(await refused(other)).toMatchObject({ kind: 'said before otherwise' })
})

test('of two askings only the later one’s link still works', async () => {
  const mina = await newcomer('Mina')
  const [first, second] = [address(), address()]
  await ask(mina, first, null)
  await ask(mina, second, null)
  const now = Date.now()
  const live = (await linksOf(mina.personId)).filter(({ expiresAt }) => +expiresAt > now + 1_000)
  expect(live).toMatchObject([{ email: second }])
})

test('three mails an hour go to one address, whoever asks, and ten askings to an account', async () => {
  const email = address()
  for (let n = 0; n < 5; n++) {
    expect(await ask(await newcomer('Mina'), email, null)).toEqual({ asked: true })
  }
  expect(await outbox(email)).toHaveLength(3)
  const mina = await newcomer('Mina')
  for (let n = 0; n < 10; n++) await ask(mina, address(), null)
  expect(await refused(ask(mina, address(), null))).toMatchObject({ kind: 'too often' })
}, 60_000)

test('where no mail is sent everybody is told so, before anything else', async () => {
  const mina = await newcomer('Mina')
  const asked = { email: address(), current: 'wrong' }
  expect(await refused(askNewEmail(mina, null, asked))).toMatchObject({
    kind: 'not now',
    sentence: expect.stringContaining('sends no mail'),
  })
})

test('an e-mail is folded', () =>
  expect(AskNewEmail.parse({ email: ' Mina@Example.org ', current: null }).email).toBe(
    'mina@example.org',
  ))
