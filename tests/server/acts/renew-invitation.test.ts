import { expect, test } from 'vitest'
import { acceptFor } from '../../../lib/server/acts/accept-invitation.ts'
import { inviteByHand } from '../../../lib/server/acts/invite.ts'
import { renewInvitation } from '../../../lib/server/acts/renew-invitation.ts'
import { revokeInvitation } from '../../../lib/server/acts/revoke-invitation.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, stage, tokenIn } from '../../support/cast.ts'
import { outbox, withMail } from '../../support/mailing.ts'
import { refused } from '../../support/refused.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()
const small = { text: null, only: ['eve', 'mina'] } as const

async function waiting() {
  const { olga, eve, mina } = await cast(small)
  const pia = await newcomer('Pia')
  const made = await inviteByHand(olga, null, { email: pia.email, role: 'reviewer' })
  return { olga, eve, mina, pia, ...made, invitationId: made.invitation.id }
}

test('the new link works, and the one before it no longer', async () => {
  const { olga, pia, link, invitationId } = await waiting()
  await database().invitation.update({
    where: { id: invitationId },
    data: { expiresAt: new Date(0) },
  })
  const renewed = await renewInvitation(olga, null, { invitationId })
  expect(renewed.invitation).toMatchObject({ id: invitationId, state: 'open', role: 'reviewer' })
  expect(await refused(acceptFor(pia, null, tokenIn(link)))).toMatchObject({ kind: 'not there' })
  await acceptFor(pia, null, tokenIn(renewed.link))
})

test('with mail, the mail before is not sent any more and another one is', async () => {
  const { olga, pia, invitationId } = await waiting()
  const { link } = await withMail(() => renewInvitation(olga, null, { invitationId }))
  expect(link).toBeNull()
  expect(await outbox(pia.email)).toHaveLength(1)
})

test('told twice, it is renewed once and the same link is shown', async () => {
  const { olga, invitationId } = await waiting()
  const once = { key: invitationId, fingerprint: 'f' }
  const [one, two] = await Promise.all([
    renewInvitation(olga, once, { invitationId }),
    renewInvitation(olga, once, { invitationId }),
  ])
  expect(two).toEqual(one)
})

test('what was accepted or taken back is not renewed', async () => {
  const one = await waiting()
  await acceptFor(one.pia, null, tokenIn(one.link))
  expect(await refused(renewInvitation(one.olga, null, one))).toMatchObject({ kind: 'not now' })
  const two = await waiting()
  await revokeInvitation(two.olga, null, two)
  expect(await refused(renewInvitation(two.olga, null, two))).toMatchObject({ kind: 'not now' })
})

test('only owners, and only what is of their project', async () => {
  const { eve, mina, invitationId } = await waiting()
  for (const seat of [eve, mina]) {
    expect((await refused(renewInvitation(seat, null, { invitationId }))).kind).toBe('not yours')
  }
  const other = await cast(small)
  expect(await refused(renewInvitation(other.olga, null, { invitationId }))).toMatchObject({
    kind: 'not there',
  })
})

test('renewing counts as inviting: a hundred within an hour are enough, to one e-mail too', async () => {
  const { olga, invitationId } = await waiting()
  // Two sit here by an invitation, and a third waits.
  for (let n = 3; n < 100; n++) await renewInvitation(olga, null, { invitationId })
  const flood = await refused(renewInvitation(olga, null, { invitationId }))
  expect(flood).toMatchObject({ kind: 'too often' })
  const other = inviteByHand(olga, null, { email: 'other@example.org', role: 'reader' })
  expect((await refused(other)).kind).toBe('too often')
}, 30_000)
