import { expect, test } from 'vitest'
import { acceptFor } from '../../../lib/server/acts/accept-invitation.ts'
import { Invite, invite, inviteByHand } from '../../../lib/server/acts/invite.ts'
import { readInvitations } from '../../../lib/server/acts/read-invitations.ts'
import { readNotices } from '../../../lib/server/acts/read-notices.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, stage, tokenIn } from '../../support/cast.ts'
import { kindsOf } from '../../support/ledger.ts'
import { outbox, withMail } from '../../support/mailing.ts'
import { refused } from '../../support/refused.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()
const small = { text: null, only: ['eve', 'mina'] } as const
let count = 0
const someone = () => ({ email: `pia${++count}@example.org`, role: 'reviewer' }) as const

test('without mail the owner gets the link, and the ledger learns nothing yet', async () => {
  const { olga, projectId } = await cast(small)
  const before = await kindsOf(projectId)
  const { email } = someone()
  const { invitation, link } = await invite(olga, null, { email, role: 'editor' })
  expect(invitation).toMatchObject({ email, role: 'editor', state: 'open', mail: null })
  expect(link).toMatch(/^\/invitation#[A-Za-z0-9_-]{43}$/)
  expect(await kindsOf(projectId)).toEqual(before)
})

test('with mail the link goes by mail alone, and not even the outbox holds it', async () => {
  const { olga } = await cast(small)
  const asked = someone()
  const { invitation, link } = await withMail(() => invite(olga, null, asked))
  expect([link, invitation.mail]).toEqual([null, { state: 'waiting', failure: null }])
  const [mail] = await outbox(asked.email)
  expect(mail).toMatchObject({ letter: { kind: 'invitation', by: 'Olga', role: 'reviewer' } })
  expect(JSON.stringify(mail)).not.toMatch(/#|[A-Za-z0-9_-]{43}/)
})

test('told twice, one is invited and both are shown the same link; the kept answer holds none', async () => {
  const { olga } = await cast(small)
  const [once, asked] = [{ key: `k${count}`, fingerprint: 'f' }, someone()]
  const [first, second] = await Promise.all([invite(olga, once, asked), invite(olga, once, asked)])
  expect(second).toEqual(first)
  const other = { ...once, fingerprint: 'g' }
  expect((await refused(invite(olga, other, asked))).kind).toBe('said before otherwise')
  const kept = await database().requestKey.findFirst({ where: { key: once.key } })
  expect(kept?.body).not.toContain(tokenIn(first.link))
})

test('the answer tells nothing of whether the e-mail has an account; who has one is told', async () => {
  const { olga } = await cast(small)
  const known = await newcomer('Quentin')
  const [one, two] = await withMail(async () => [
    await invite(olga, null, { email: known.email, role: 'reader' }),
    await invite(olga, null, someone()),
  ])
  expect(Object.keys(one ?? {})).toEqual(Object.keys(two ?? {}))
  expect({ ...one?.invitation, id: '', email: '', role: '', at: '', expiresAt: '' }).toEqual({
    ...two?.invitation,
    ...{ id: '', email: '', role: '', at: '', expiresAt: '' },
  })
  const { notices } = await readNotices(known)
  expect(notices).toMatchObject([{ kind: 'invited' }])
})

test('one invitation waits for a person at a time, also when two owners invite at once', async () => {
  const { olga } = await cast(small)
  const asked = someone()
  const tries = await Promise.allSettled([1, 2, 3].map(() => inviteByHand(olga, null, asked)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await refused(inviteByHand(olga, null, asked))).toMatchObject({
    kind: 'not now',
    facts: { field: 'email' },
  })
})

test('where one has run out, another can be made, and the old one is over', async () => {
  const { olga } = await cast(small)
  const asked = someone()
  const first = await inviteByHand(olga, null, asked)
  const { id } = first.invitation
  await database().invitation.update({ where: { id }, data: { expiresAt: new Date(0) } })
  await inviteByHand(olga, null, asked)
  const { invitations } = await readInvitations(olga)
  expect(invitations.map(({ state }) => state).sort()).toEqual(
    ['open', 'revoked', 'used', 'used'].sort(),
  )
})

test('who sits here is not invited, who was removed may be', async () => {
  const { olga } = await cast(small)
  const quentin = await newcomer('Quentin')
  const { link } = await inviteByHand(olga, null, { email: quentin.email, role: 'reader' })
  await acceptFor(quentin, null, tokenIn(link))
  const again = inviteByHand(olga, null, { email: quentin.email, role: 'editor' })
  expect(await refused(again)).toMatchObject({
    sentence: 'Quentin sits in this project already, as reader.',
  })
  const { removeSeat } = await import('../../../lib/server/acts/remove-seat.ts')
  await removeSeat(olga, null, { personId: quentin.personId })
  const back = await inviteByHand(olga, null, { email: quentin.email, role: 'editor' })
  expect(await acceptFor(quentin, null, tokenIn(back.link))).toMatchObject({ role: 'editor' })
})

test('only owners invite, and a hundred an hour are enough', async () => {
  const { olga, eve, mina } = await cast(small)
  for (const seat of [eve, mina]) {
    expect(await refused(invite(seat, null, someone()))).toMatchObject({ kind: 'not yours' })
  }
  // The two who sit here were invited too.
  for (let n = 2; n < 100; n++) await invite(olga, null, someone())
  expect(await refused(invite(olga, null, someone()))).toMatchObject({ kind: 'too often' })
})

test('an e-mail is folded, and a role that there is not is not understood', () => {
  expect(Invite.parse({ email: ' Pia@Example.ORG ', role: 'reader' }).email).toBe('pia@example.org')
  const good = (more: object) => Invite.safeParse({ ...someone(), ...more }).success
  expect([good({ role: 'admin' }), good({ email: 'pia' }), good({ name: 'Pia' })]).toEqual([
    false,
    false,
    false,
  ])
})
