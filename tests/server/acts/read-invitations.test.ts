import { expect, test } from 'vitest'
import { acceptFor } from '../../../lib/server/acts/accept-invitation.ts'
import { invite, inviteByHand } from '../../../lib/server/acts/invite.ts'
import { readInvitations } from '../../../lib/server/acts/read-invitations.ts'
import { revokeInvitation } from '../../../lib/server/acts/revoke-invitation.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, stage, tokenIn } from '../../support/cast.ts'
import { withMail } from '../../support/mailing.ts'
import { refused } from '../../support/refused.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()

test('each is listed with what became of it, the newest first, and never a link', async () => {
  const { olga } = await cast({ text: null, only: [] })
  const quentin = await newcomer('Quentin')
  const used = await inviteByHand(olga, null, { email: quentin.email, role: 'reader' })
  await acceptFor(quentin, null, tokenIn(used.link))
  const back = await inviteByHand(olga, null, { email: 'back@example.org', role: 'reader' })
  await revokeInvitation(olga, null, { invitationId: back.invitation.id })
  const old = await inviteByHand(olga, null, { email: 'old@example.org', role: 'reader' })
  const { id } = old.invitation
  await database().invitation.update({ where: { id }, data: { expiresAt: new Date(0) } })
  await withMail(() => invite(olga, null, { email: 'new@example.org', role: 'editor' }))
  const { invitations, mail } = await readInvitations(olga)
  expect(mail).toBe(false)
  expect(
    invitations.map(({ state, role, mail, invitedBy }) => [state, role, mail, invitedBy]),
  ).toEqual([
    ['open', 'editor', { state: 'waiting', failure: null }, 'Olga'],
    ['expired', 'reader', null, 'Olga'],
    ['revoked', 'reader', null, 'Olga'],
    ['used', 'reader', null, 'Olga'],
  ])
  for (const { link } of [used, back, old]) {
    expect(JSON.stringify(invitations)).not.toContain(tokenIn(link))
  }
})

test('they are for owners, and of this project alone', async () => {
  const { olga, eve, mina, rui } = await cast({ text: null, only: ['eve', 'mina', 'rui'] })
  for (const seat of [eve, mina, rui]) {
    expect(await refused(readInvitations(seat))).toMatchObject({ kind: 'not yours' })
  }
  const other = await cast({ text: null, only: [] })
  await inviteByHand(other.olga, null, { email: 'pia@example.org', role: 'reader' })
  const { invitations } = await readInvitations(olga)
  expect(invitations.map(({ email }) => email)).not.toContain('pia@example.org')
})
