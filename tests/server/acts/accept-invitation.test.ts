import { expect, test } from 'vitest'
import { acceptFor, acceptInvitation } from '../../../lib/server/acts/accept-invitation.ts'
import { inviteByHand } from '../../../lib/server/acts/invite.ts'
import { readHistory } from '../../../lib/server/acts/read-history.ts'
import { seatForPerson } from '../../../lib/server/auth/seat.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, stage, tokenIn } from '../../support/cast.ts'
import { differs, kindsOf } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()
const small = { text: null, only: ['mina'] } as const

async function invited(role: 'owner' | 'reviewer' = 'reviewer') {
  const here = await cast(small)
  const pia = await newcomer('Pia')
  const { link, invitation } = await inviteByHand(here.olga, null, { email: pia.email, role })
  return { ...here, pia, token: tokenIn(link), id: invitation.id }
}

test('the seat is there from the acceptance on, and the ledger says who invited', async () => {
  const { olga, pia, token, projectId } = await invited()
  expect(await refused(seatForPerson(pia.personId, projectId))).toMatchObject({ kind: 'not there' })
  expect(await acceptInvitation(pia, null, { token })).toEqual({ projectId, role: 'reviewer' })
  expect(await seatForPerson(pia.personId, projectId)).toMatchObject({
    role: 'reviewer',
    name: 'Pia',
  })
  const [latest] = (await readHistory(olga, {})).events
  expect(JSON.stringify(latest)).toContain('took a seat as reviewer, invited by Olga')
  expect(await differs(olga)).toBeNull()
})

test('it works once, also when it is pressed many times at once', async () => {
  const { olga, pia, token, projectId } = await invited()
  const before = (await kindsOf(projectId)).length
  const tries = await Promise.allSettled([1, 2, 3, 4].map(() => acceptFor(pia, null, token)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await kindsOf(projectId)).length).toBe(before + 1)
  expect(await refused(acceptFor(pia, null, token))).toMatchObject({ facts: { state: 'used' } })
  expect(await differs(olga)).toBeNull()
})

test('told twice with one key it is answered alike', async () => {
  const { pia, token } = await invited()
  const once = { key: 'k', fingerprint: 'f' }
  const both = await Promise.all([acceptFor(pia, once, token), acceptFor(pia, once, token)])
  expect(both[1]).toEqual(both[0])
})

test('another account is told whose it is, and nothing happens', async () => {
  const { pia, token, projectId } = await invited()
  const quentin = await newcomer('Quentin')
  const refusal = await refused(acceptFor(quentin, null, token))
  expect(refusal.kind).toBe('not yours')
  expect(refusal.sentence).toContain(`This invitation is for ${pia.email}`)
  expect((await refused(seatForPerson(quentin.personId, projectId))).kind).toBe('not there')
  await acceptFor(pia, null, token)
})

test('one that ran out opens nothing', async () => {
  const { pia, token, id } = await invited()
  await database().invitation.update({ where: { id }, data: { expiresAt: new Date(0) } })
  expect(await refused(acceptFor(pia, null, token))).toMatchObject({ facts: { state: 'expired' } })
})

test('nobody rises by accepting: who sits here keeps the role', async () => {
  const { olga, mina, projectId } = await cast(small)
  const account = await database().person.findUniqueOrThrow({ where: { id: mina.personId } })
  const { link, invitation } = await inviteByHand(olga, null, {
    email: 'elsewhere@example.org',
    role: 'owner',
  })
  // As if she had been seated while an invitation as owner was waiting for her.
  await database().invitation.update({
    where: { id: invitation.id },
    data: { email: account.email },
  })
  const person = { personId: mina.personId, name: 'Mina', email: account.email }
  expect(await refused(acceptFor(person, null, tokenIn(link)))).toMatchObject({
    sentence: 'You sit in this project already, as reviewer. Nothing was changed.',
  })
  expect(await seatForPerson(mina.personId, projectId)).toMatchObject({ role: 'reviewer' })
})

test('a link that nobody made is not there', async () => {
  const pia = await newcomer('Pia')
  expect(await refused(acceptFor(pia, null, 'x'.repeat(43)))).toMatchObject({ kind: 'not there' })
})

test('the database holds no link that works', async () => {
  const { token, id } = await invited()
  const row = await database().invitation.findUniqueOrThrow({ where: { id } })
  expect(JSON.stringify(row)).not.toContain(token)
  expect(row.tokenSha256).toMatch(/^[0-9a-f]{64}$/)
})
