import { expect, test } from 'vitest'
import { z } from 'zod'
import { invite, inviteByHand } from '../../../lib/server/acts/invite.ts'
import { JoinByInvitation, joinByInvitation } from '../../../lib/server/acts/join-by-invitation.ts'
import { readPeople } from '../../../lib/server/acts/read-people.ts'
import { tokenFor } from '../../../lib/server/auth/one-time.ts'
import { signIn } from '../../../lib/server/auth/sign-in.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, stage, tokenIn } from '../../support/cast.ts'
import { differs } from '../../support/ledger.ts'
import { outbox, withMail } from '../../support/mailing.ts'
import { refused } from '../../support/refused.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()
const password = 'so many long words'
let count = 0

async function invited(email = `pia${++count}@example.org`) {
  const here = await cast({ text: null, only: [] })
  const { link } = await inviteByHand(here.olga, null, { email, role: 'reviewer' })
  return { ...here, email, token: tokenIn(link) }
}

test('a name and a password make the account and take the seat', async () => {
  const { olga, projectId, email, token } = await invited()
  expect(await joinByInvitation({ token, name: 'Pia', password }, null)).toEqual({
    projectId,
    email,
  })
  const { people } = await readPeople(olga)
  expect(people.at(-1)).toMatchObject({ name: 'Pia', role: 'reviewer', email })
  await signIn({ email, password }, { address: 'here', agent: null })
  expect(await differs(olga)).toBeNull()
})

test('a link that came by mail proves the e-mail, one that was handed over does not', async () => {
  const byHand = await invited()
  await joinByInvitation({ token: byHand.token, name: 'Pia', password }, null)
  const { olga } = await cast({ text: null, only: [] })
  const email = `pia${++count}@example.org`
  await withMail(() => invite(olga, null, { email, role: 'reviewer' }))
  const [mail] = await outbox(email)
  const { nonce } = z.object({ nonce: z.string() }).parse(mail?.letter)
  await joinByInvitation({ token: tokenFor('invitation', nonce), name: 'Pia', password }, null)
  const proved = async (of: string) =>
    (await database().person.findUniqueOrThrow({ where: { email: of } })).emailProvedAt !== null
  expect([await proved(byHand.email), await proved(email)]).toEqual([false, true])
})

test('it may not found projects', async () => {
  const { email, token } = await invited()
  await joinByInvitation({ token, name: 'Pia', password }, null)
  expect(await database().person.findUnique({ where: { email } })).toMatchObject({
    mayFound: false,
  })
})

test('it works once; told again with its key, also at once, it is answered alike', async () => {
  const { token } = await invited()
  const asked = { token, name: 'Pia', password }
  const once = { key: 'k', fingerprint: token }
  const both = await Promise.all([joinByInvitation(asked, once), joinByInvitation(asked, once)])
  expect(both[1]).toEqual(both[0])
  expect(await joinByInvitation(asked, once)).toEqual(both[0])
  for (const other of [null, { key: 'k', fingerprint: 'another' }, { ...once, key: 'l' }]) {
    expect(await refused(joinByInvitation(asked, other))).toMatchObject({
      kind: 'not now',
      facts: { state: 'used' },
    })
  }
})

test('where the e-mail has an account, nothing happens and one is told to sign in', async () => {
  const quentin = await newcomer('Quentin')
  const { olga, token } = await invited(quentin.email)
  const join = joinByInvitation({ token, name: 'Not Quentin', password }, null)
  expect(await refused(join)).toMatchObject({ kind: 'not now', facts: { account: true } })
  expect((await readPeople(olga)).people).toHaveLength(1)
  await signIn({ email: quentin.email, password }, { address: 'here', agent: null })
})

test('two invitations of one newcomer at once make one account', async () => {
  const email = 'both@example.org'
  const [one, two] = [await invited(email), await invited(email)]
  const tries = await Promise.allSettled(
    [one, two].map(({ token }) => joinByInvitation({ token, name: 'Pia', password }, null)),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await database().person.count({ where: { email } })).toBe(1)
})

test('a weak password is refused, and the link still works', async () => {
  const { email, token } = await invited()
  for (const weak of ['password1234', email]) {
    const join = joinByInvitation({ token, name: 'Pia', password: weak }, null)
    expect(await refused(join)).toMatchObject({ kind: 'not understood' })
  }
  await joinByInvitation({ token, name: 'Pia', password }, null)
})

test('what is no link, name or password is not understood', () => {
  const good = { token: 'x'.repeat(43), name: 'Pia', password }
  expect(JoinByInvitation.safeParse(good).success).toBe(true)
  for (const bad of [{ token: 'x' }, { name: ' ' }, { password: 'short' }, { role: 'owner' }]) {
    expect(JoinByInvitation.safeParse({ ...good, ...bad }).success).toBe(false)
  }
})
