import { expect, test } from 'vitest'
import { inviteByHand } from '../../../lib/server/acts/invite.ts'
import { lookAtLink } from '../../../lib/server/acts/look-at-link.ts'
import { revokeInvitation } from '../../../lib/server/acts/revoke-invitation.ts'
import { keptFor, tokenFor } from '../../../lib/server/auth/one-time.ts'
import { makeSetupLink } from '../../../lib/server/auth/setup.ts'
import { database, transaction } from '../../../lib/server/store/database.ts'
import { keepEmailLink, useEmailLink } from '../../../lib/server/store/email-links.ts'
import { cast, comesIn, seated, stage, tokenIn } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()

test('before anybody is there a setup link is open; afterwards it counts as used', async () => {
  const token = tokenIn(await transaction(makeSetupLink))
  expect(await lookAtLink({ for: 'setup', token })).toEqual({ for: 'setup', state: 'open' })
  await cast({ text: null, only: [] })
  expect(await lookAtLink({ for: 'setup', token })).toEqual({ for: 'setup', state: 'used' })
})

test('an open invitation says where, as what, by whom and for whom; looking uses nothing up', async () => {
  const { olga } = await cast({ title: 'The bridge', text: null, only: [] })
  const asked = { email: 'pia@example.org', role: 'reviewer' } as const
  const { link, invitation } = await inviteByHand(olga, null, asked)
  for (let times = 0; times < 2; times++) {
    expect(await lookAtLink({ for: 'invitation', token: tokenIn(link) })).toEqual({
      for: 'invitation',
      state: 'open',
      ...asked,
      project: 'The bridge',
      invitedBy: 'Olga',
      expiresAt: invitation.expiresAt,
    })
  }
})

test('one that is over says nothing but that', async () => {
  const { olga } = await cast({ text: null, only: [] })
  const { link, invitation } = await inviteByHand(olga, null, {
    email: 'pia@example.org',
    role: 'reviewer',
  })
  const look = () => lookAtLink({ for: 'invitation', token: tokenIn(link) })
  const { id } = invitation
  await database().invitation.update({ where: { id }, data: { expiresAt: new Date(0) } })
  expect(await look()).toEqual({ for: 'invitation', state: 'expired' })
  await revokeInvitation(olga, null, { invitationId: id })
  expect(await look()).toEqual({ for: 'invitation', state: 'revoked' })
})

test('a reset link says for whom it is', async () => {
  const { olga } = await cast({ text: null, only: [] })
  const { startReset } = await import('../../../lib/server/acts/start-reset.ts')
  const { personId } = await seated(olga, 'Mina', 'reviewer')
  const { link } = await startReset(olga, null, { personId })
  const found = await lookAtLink({ for: 'reset', token: tokenIn(link) })
  expect(found).toMatchObject({ for: 'reset', state: 'open', email: /^mina/ })
})

test('a link to another e-mail says which; one that is over only that', async () => {
  const { personId } = await newcomer('Mina')
  const keep = async (nonce: string, hours: number) => {
    const row = { personId, email: 'new@example.org', hours }
    await keepEmailLink(database(), keptFor('email', nonce), row)
    return lookAtLink({ for: 'email', token: tokenFor('email', nonce) })
  }
  expect(await keep('one', 1)).toEqual({ for: 'email', state: 'open', email: 'new@example.org' })
  expect(await keep('two', 0)).toEqual({ for: 'email', state: 'expired' })
  await useEmailLink(database(), keptFor('email', 'one'))
  const used = await lookAtLink({ for: 'email', token: tokenFor('email', 'one') })
  expect(used).toEqual({ for: 'email', state: 'used' })
})

test('what nobody made, and a link of another kind, is unknown', async () => {
  const { olga } = await cast({ text: null, only: [] })
  const asked = { email: 'pia@example.org', role: 'reviewer' } as const
  const token = tokenIn((await inviteByHand(olga, null, asked)).link)
  for (const what of ['setup', 'reset', 'email'] as const) {
    expect(await lookAtLink({ for: what, token })).toEqual({ for: what, state: 'unknown' })
  }
  expect(await lookAtLink({ for: 'invitation', token: 'x' })).toMatchObject({ state: 'unknown' })
})

test('a reset that its owner could not start any more is over at the look as at the use', async () => {
  const { olga } = await cast({ text: null, only: [] })
  const { startReset } = await import('../../../lib/server/acts/start-reset.ts')
  const { resetPassword } = await import('../../../lib/server/acts/reset-password.ts')
  const { personId } = await seated(olga, 'Mina', 'reviewer')
  const token = tokenIn((await startReset(olga, null, { personId })).link)
  const { email, name } = await database().person.findUniqueOrThrow({ where: { id: personId } })
  const other = await cast({ text: null, only: [] })
  await comesIn(other.olga, { personId, name, email }, 'reader')
  expect(await lookAtLink({ for: 'reset', token })).toEqual({ for: 'reset', state: 'withdrawn' })
  const used = await refused(resetPassword({ token, password: 'other very long words' }, null))
  expect(used.facts).toEqual({ state: 'withdrawn' })
})
