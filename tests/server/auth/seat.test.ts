import { expect, test } from 'vitest'
import { changeSeat } from '../../../lib/server/acts/change-seat.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import {
  lookingUp,
  seatForPerson,
  seatIn,
  seatNow,
  signedIn,
} from '../../../lib/server/auth/seat.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { database } from '../../../lib/server/store/database.ts'
import { endSession } from '../../../lib/server/store/sessions.ts'
import { cast, ownerUrl, stage } from '../../support/cast.ts'
import { session } from '../../support/signed-in.ts'

stage()

const nowhere = '00000000-0000-4000-8000-000000000000'
const small = { text: null, only: ['mina', 'rui'] } as const

test('a live session is its person', async () => {
  const { mina } = await cast(small)
  const person = await session(mina.personId)
  expect(await signedIn(database(), person.sessionId)).toMatchObject({
    personId: mina.personId,
    name: 'Mina',
    proved: true,
  })
})

test('an ended session, one that ran out, one that idled and one that never was are nobody', async () => {
  const { mina } = await cast(small)
  const [ended, old, idle] = [
    await session(mina.personId),
    await session(mina.personId),
    await session(mina.personId),
  ]
  await endSession(database(), ended.sessionId)
  await withClient(ownerUrl(), async (client) => {
    await client.query(`update session set expires_at = now() where id = $1`, [old.sessionId])
    await client.query(
      `update session set last_seen_at = now() - interval '3 hours 1 minute' where id = $1`,
      [idle.sessionId],
    )
  })
  for (const { sessionId } of [ended, old, idle]) {
    expect(await signedIn(database(), sessionId)).toBeNull()
  }
  expect(await signedIn(database(), 'never was')).toBeNull()
})

test('a seat has the role of this moment', async () => {
  const { olga, mina, projectId } = await cast(small)
  await changeSeat(olga, null, { personId: mina.personId, role: 'editor' })
  const person = await session(mina.personId)
  expect(await seatIn(person, projectId)).toMatchObject({ role: 'editor', proved: true })
})

test('no project, a foreign project, a removed seat and a senseless id are one answer', async () => {
  const { olga, mina, projectId } = await cast(small)
  const other = await cast({ ...small, title: 'Another' })
  await removeSeat(olga, null, { personId: mina.personId })
  const answers = []
  for (const id of [projectId, other.projectId, nowhere, 'x', '', "' or true --"]) {
    answers.push(
      await seatForPerson(mina.personId, id).catch(({ kind, message, facts }) => ({
        kind,
        message,
        facts,
      })),
    )
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]).toMatchObject({ kind: 'not there' })
})

test('inside a transaction who has no seat is null', async () => {
  const { rui, projectId } = await cast(small)
  expect(await seatNow(database(), rui.personId, projectId, lookingUp)).toMatchObject({
    role: 'reader',
  })
  expect(await seatNow(database(), nowhere, projectId, lookingUp)).toBeNull()
})
