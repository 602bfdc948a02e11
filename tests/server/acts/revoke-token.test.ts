import { expect, test } from 'vitest'
import { changeSeat } from '../../../lib/server/acts/change-seat.ts'
import { readPeople } from '../../../lib/server/acts/read-people.ts'
import { projectTokens } from '../../../lib/server/acts/read-tokens.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import { revokeMyToken, revokeToken } from '../../../lib/server/acts/revoke-token.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { database } from '../../../lib/server/store/database.ts'
import { endTokensOf } from '../../../lib/server/store/tokens.ts'
import { cast, comesIn, ownerUrl, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'
import { seatWith, tokenOf } from '../../support/tokens.ts'

stage()

const over = { kind: 'not signed in' }

test('a revoked token is over at once, also for who came in before', async () => {
  const { olga, projectId } = await cast({ only: [], text: null })
  const { token, id } = await tokenOf(olga)
  const program = await seatWith(token, projectId)
  expect(await revokeMyToken(olga, null, { tokenId: id })).toEqual({ id })
  expect(await refused(seatWith(token, projectId))).toMatchObject(over)
  expect((await refused(renameProject(program, null, { title: 'No' }))).kind).toBe('not there')
})

test('an owner revokes anybody’s token in the project, and nobody else does', async () => {
  const { olga, eve, mina, projectId } = await cast({ only: ['mina', 'eve'], text: null })
  const { token, id } = await tokenOf(mina)
  for (const seat of [eve, mina]) {
    expect((await refused(revokeToken(seat, null, { tokenId: id }))).kind).toBe('not yours')
    expect((await refused(projectTokens(seat))).kind).toBe('not yours')
  }
  expect((await refused(revokeMyToken(olga, null, { tokenId: id }))).kind).toBe('not there')
  const other = await cast({ only: [], text: null })
  expect((await refused(revokeToken(other.olga, null, { tokenId: id }))).kind).toBe('not there')
  await seatWith(token, projectId)
  await revokeToken(olga, null, { tokenId: id })
  await revokeToken(olga, null, { tokenId: id })
  expect(await refused(seatWith(token, projectId))).toMatchObject(over)
  expect(await projectTokens(olga)).toMatchObject([{ id, endedHow: 'by an owner', live: false }])
})

test('a removed seat takes its tokens with it, and given again gives none back', async () => {
  const { olga, mina, projectId } = await cast({ only: ['mina'], text: null })
  const { token } = await tokenOf(mina)
  const { people } = await readPeople(olga)
  const email = people.find(({ personId }) => personId === mina.personId)?.email ?? ''
  await removeSeat(olga, null, { personId: mina.personId })
  expect(await refused(seatWith(token, projectId))).toMatchObject(over)
  await comesIn(olga, { personId: mina.personId, name: 'Mina', email }, 'reviewer')
  expect(await refused(seatWith(token, projectId))).toMatchObject(over)
  expect(await projectTokens(olga)).toMatchObject([{ endedHow: 'seat removed' }])
})

test('another role bites through a token, too', async () => {
  const { olga, mina, projectId } = await cast({ only: ['mina'], text: null })
  const { token } = await tokenOf(mina)
  await changeSeat(olga, null, { personId: mina.personId, role: 'reader' })
  expect(await seatWith(token, projectId)).toMatchObject({ role: 'reader' })
})

test('a token that ran out is over, and all of a person’s end with a password set anew', async () => {
  const { mina, projectId } = await cast({ only: ['mina'], text: null })
  const [old, other] = [await tokenOf(mina, ['read'], { days: 1 }), await tokenOf(mina)]
  await withClient(ownerUrl(), (client) =>
    client.query(`alter table token disable trigger token_stays;
      update token set created_at = created_at - interval '25 hours', expires_at = expires_at - interval '25 hours' where id = '${old.id}';
      alter table token enable trigger token_stays`),
  )
  expect(await refused(seatWith(old.token, projectId))).toMatchObject(over)
  await seatWith(other.token, projectId)
  expect(await endTokensOf(database(), mina.personId, 'password reset')).toBe(2)
  expect(await refused(seatWith(other.token, projectId))).toMatchObject(over)
})

test('what a token may and when it ends cannot be changed, nor an ended one be woken', async () => {
  const { mina } = await cast({ only: ['mina'], text: null })
  const { id } = await tokenOf(mina, ['read'])
  await revokeMyToken(mina, null, { tokenId: id })
  for (const change of [
    `scopes = '{everything}'`,
    `expires_at = expires_at + interval '1 day'`,
    'ended_at = null, ended_how = null',
  ]) {
    const changed = database().$executeRawUnsafe(`update token set ${change} where id = '${id}'`)
    await expect(changed).rejects.toThrow()
  }
})
