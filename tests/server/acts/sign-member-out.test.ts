import { expect, test } from 'vitest'
import { changeSeat } from '../../../lib/server/acts/change-seat.ts'
import { readNotices } from '../../../lib/server/acts/read-notices.ts'
import { MOST, signMemberOut } from '../../../lib/server/acts/sign-member-out.ts'
import { seatForPerson, signedIn } from '../../../lib/server/auth/seat.ts'
import { database } from '../../../lib/server/store/database.ts'
import { accountOf } from '../../../lib/server/store/people.ts'
import { cast, comesIn, stage } from '../../support/cast.ts'
import { kindsOf } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'
import { session } from '../../support/signed-in.ts'
import { tokenOf } from '../../support/tokens.ts'

stage()
const small = { text: null, only: ['eve', 'mina', 'noor', 'rui'] } as const
const lives = async (sessionId: string) => (await signedIn(database(), sessionId)) !== null

test('every session of the member ends, and the member is told by whom; seat, tokens and others’ sessions stay', async () => {
  const { olga, mina, noor, projectId } = await cast(small)
  const [one, two] = [await session(mina.personId), await session(mina.personId)]
  const others = await session(noor.personId)
  await tokenOf(mina)
  const before = await kindsOf(projectId)
  expect(await signMemberOut(olga, null, mina)).toEqual({})
  expect([await lives(one.sessionId), await lives(two.sessionId)]).toEqual([false, false])
  expect(await lives(others.sessionId)).toBe(true)
  expect((await seatForPerson(mina.personId, projectId)).role).toBe('reviewer')
  const [token] = await database().token.findMany({ where: { projectId } })
  expect(token?.endedAt).toBeNull()
  const [newest] = (await readNotices(mina)).notices
  expect(newest).toMatchObject({ kind: 'signed out' })
  expect(await kindsOf(projectId)).toEqual(before)
  const line = { kind: 'signed out by an owner', personId: mina.personId }
  expect(await database().securityLog.count({ where: line })).toBe(1)
})

test('told twice under one key, a session that began in between lives on', async () => {
  const { olga, mina } = await cast(small)
  const once = { key: 'k', fingerprint: 'f' }
  await signMemberOut(olga, once, mina)
  const { sessionId } = await session(mina.personId)
  await signMemberOut(olga, once, mina)
  expect(await lives(sessionId)).toBe(true)
})

test('only owners do it, only to members, and not to themselves', async () => {
  const { olga, eve, mina, noor, rui } = await cast(small)
  const { sessionId } = await session(mina.personId)
  for (const seat of [eve, noor, rui]) {
    expect((await refused(signMemberOut(seat, null, mina))).kind).toBe('not yours')
  }
  const other = await cast(small)
  expect((await refused(signMemberOut(other.olga, null, mina))).kind).toBe('not there')
  expect((await refused(signMemberOut(olga, null, olga))).kind).toBe('not now')
  expect(await lives(sessionId)).toBe(true)
})

test('who also sits in somebody else’s project is signed out as everybody is, so that nothing tells of it', async () => {
  const [one, two] = [await cast(small), await cast({ text: null, only: [] })]
  const account = await accountOf(database(), one.mina.personId)
  if (account === null) throw new Error('There is no such account')
  const mina = { personId: account.id, name: account.name, email: account.email }
  await comesIn(two.olga, mina, 'reader')
  for (const olga of [one.olga, two.olga]) {
    const { sessionId } = await session(mina.personId)
    expect(await signMemberOut(olga, null, mina)).toEqual({})
    expect(await lives(sessionId)).toBe(false)
  }
})

test('an owner does it so often within an hour, is told so, and others’ hands are not held up', async () => {
  const { olga, mina, noor } = await cast(small)
  for (let time = 0; time < MOST; time++) await signMemberOut(olga, null, mina)
  const { sessionId } = await session(mina.personId)
  const no = await refused(signMemberOut(olga, null, mina))
  expect([no.kind, no.sentence]).toEqual(['too often', expect.stringContaining('Wait a while')])
  expect(await lives(sessionId)).toBe(true)
  expect(await signMemberOut(olga, null, noor)).toEqual({})
  await changeSeat(olga, null, { personId: mina.personId, role: 'owner' })
  const other = await seatForPerson(mina.personId, olga.projectId)
  expect(await signMemberOut(other, null, noor)).toEqual({})
})
