import { expect, test } from 'vitest'
import { acceptFor } from '../../../lib/server/acts/accept-invitation.ts'
import { changeSeat } from '../../../lib/server/acts/change-seat.ts'
import { inviteByHand } from '../../../lib/server/acts/invite.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { revokeInvitation } from '../../../lib/server/acts/revoke-invitation.ts'
import { cast, seated, stage, tokenIn } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()
const small = { text: null, only: ['eve', 'mina'] } as const

async function waiting() {
  const here = await cast(small)
  const pia = await newcomer('Pia')
  const made = await inviteByHand(here.olga, null, { email: pia.email, role: 'reviewer' })
  return { ...here, pia, token: tokenIn(made.link), invitationId: made.invitation.id }
}

test('a link that was taken back opens nothing', async () => {
  const { olga, pia, token, invitationId } = await waiting()
  expect(await revokeInvitation(olga, null, { invitationId })).toMatchObject({ state: 'revoked' })
  expect(await refused(acceptFor(pia, null, token))).toMatchObject({
    kind: 'not now',
    facts: { state: 'revoked' },
  })
})

test('of an acceptance and a revocation at once, one happens', async () => {
  for (let round = 0; round < 10; round++) {
    const { olga, pia, token, invitationId } = await waiting()
    const tries = await Promise.allSettled([
      acceptFor(pia, null, token),
      revokeInvitation(olga, null, { invitationId }),
    ])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  }
})

test('told twice it happens once; by another request it is refused', async () => {
  const { olga, invitationId } = await waiting()
  const once = { key: invitationId, fingerprint: 'f' }
  const first = await revokeInvitation(olga, once, { invitationId })
  expect(await revokeInvitation(olga, once, { invitationId })).toEqual(first)
  expect((await refused(revokeInvitation(olga, null, { invitationId }))).kind).toBe('not now')
})

test('only owners, and only what is of their project', async () => {
  const { eve, mina, invitationId } = await waiting()
  for (const seat of [eve, mina]) {
    expect((await refused(revokeInvitation(seat, null, { invitationId }))).kind).toBe('not yours')
  }
  const { olga } = await cast(small)
  expect((await refused(revokeInvitation(olga, null, { invitationId }))).kind).toBe('not there')
})

test('who is no owner any more, by another role or by removal, has invited nobody', async () => {
  for (const goes of ['role', 'removal'] as const) {
    const { olga } = await cast(small)
    const anna = await seated(olga, 'Anna', 'owner')
    const pia = await newcomer('Pia')
    const { link } = await inviteByHand(anna, null, { email: pia.email, role: 'owner' })
    const { personId } = anna
    if (goes === 'role') await changeSeat(olga, null, { personId, role: 'reader' })
    else await removeSeat(olga, null, { personId })
    expect(await refused(acceptFor(pia, null, tokenIn(link)))).toMatchObject({
      facts: { state: 'revoked' },
    })
  }
})
