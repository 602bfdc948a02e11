import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { changeSeat } from '../../../lib/server/acts/change-seat.ts'
import { markClaim } from '../../../lib/server/acts/mark-claim.ts'
import { readHistory } from '../../../lib/server/acts/read-history.ts'
import { seatForPerson } from '../../../lib/server/auth/seat.ts'
import { act } from '../../../lib/server/ledger/act.ts'
import { database } from '../../../lib/server/store/database.ts'
import { keptAnswer } from '../../../lib/server/store/request-keys.ts'
import { cast, ownerUrl, stage } from '../../support/cast.ts'
import { judges, marks, wordsOf } from '../../support/deeds.ts'
import { differs, kindsOf } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

const wording = {
  sentence: 'It opened in 1931.',
  saidBy: null,
  saidOn: null,
  saidWhere: null,
  kinds: ['event'] as const,
}
const rename = (title: string) => ({
  act: { kind: 'project renamed', title } as const,
  answer: title,
})

test('sixteen writers at once leave numbers without gaps and a chain that holds', async () => {
  const { mina, otto, ada, noor, olga, projectId } = await cast()
  const people = [mina, otto, ada, noor]
  const before = (await kindsOf(projectId)).length
  const writers = Array.from({ length: 16 }, (_, i) => people[i % 4] ?? mina)
  await Promise.all(writers.map((seat) => marks(seat)))
  const rows = await database().event.findMany({
    where: { projectId },
    orderBy: { number: 'asc' },
    select: { number: true },
  })
  expect(rows.map(({ number }) => number)).toEqual(
    Array.from({ length: before + 16 }, (_, i) => i + 1),
  )
  const claims = await database().claim.findMany({ where: { projectId }, select: { number: true } })
  expect(new Set(claims.map(({ number }) => number)).size).toBe(16)
  expect(await differs(olga)).toBeNull()
})

test('two processes that act at once leave numbers without gaps, by the lock of the row alone', async () => {
  const { mina, otto, olga } = await cast()
  const asked = { mark: await wordsOf(mina, 1, 'opened in 1931'), wording }
  vi.resetModules()
  const other = await import('../../../lib/server/acts/mark-claim.ts')
  expect(other.markClaim).not.toBe(markClaim)
  const acts = Array.from({ length: 8 }, () => [
    markClaim(mina, null, asked),
    other.markClaim(otto, null, asked),
  ])
  const claims = await Promise.all(acts.flat())
  expect(new Set(claims.map(({ number }) => number)).size).toBe(16)
  expect(await differs(olga)).toBeNull()
})

test('an act and its event are there together or not at all', async () => {
  const { olga, projectId } = await cast({ only: [], text: null })
  const before = await kindsOf(projectId)
  const fails = act(olga, 'rename the project', null, async () => ({
    act: { kind: 'project renamed', title: 'Half' } as const,
    shows: async () => {
      throw new RangeError('too late')
    },
  }))
  await expect(fails).rejects.toThrow('too late')
  expect(await kindsOf(projectId)).toEqual(before)
  expect((await database().project.findUniqueOrThrow({ where: { id: projectId } })).title).toBe(
    'The bridge',
  )
})

test('a refused act leaves its key free, and a done one keeps it with the answer', async () => {
  const { olga } = await cast({ only: [], text: null })
  const once = { key: 'one', fingerprint: 'same' }
  const refusing = act(olga, 'rename the project', once, async () => {
    throw new RangeError('not yet')
  })
  await expect(refusing).rejects.toThrow('not yet')
  expect(await keptAnswer(database(), olga.personId, 'one')).toBeNull()
  let times = 0
  const does = () =>
    act(olga, 'rename the project', once, async () => {
      times++
      return rename('Anew')
    })
  expect([await does(), await does()]).toEqual(['Anew', 'Anew'])
  expect(times).toBe(1)
})

test('a key is a person’s own: another’s equal key is another key', async () => {
  const { mina, otto, projectId } = await cast({ only: ['mina', 'otto'] })
  const once = { key: 'one', fingerprint: 'same' }
  const work = async () => rename('By one')
  await act(mina, 'mark claims', once, work)
  await act(otto, 'mark claims', once, work)
  expect((await kindsOf(projectId)).filter((kind) => kind === 'project renamed')).toHaveLength(2)
})

test('a role that was taken meanwhile bites inside the act', async () => {
  const { mina, olga } = await cast({ only: ['mina', 'otto'] })
  await changeSeat(olga, null, { personId: mina.personId, role: 'reader' })
  expect(await refused(act(mina, 'mark claims', null, async () => rename('No')))).toMatchObject({
    kind: 'not yours',
    facts: { role: 'reader' },
  })
})

test('the time of an act is the database’s, also when this machine’s clock is wrong', async () => {
  const { olga } = await cast({ only: [], text: null })
  const real = Date.now
  Date.now = () => 0
  try {
    const at = await act(olga, 'rename the project', null, async (_db, _seat, now) => ({
      ...rename('Dated'),
      answer: now.getTime(),
    }))
    expect(Math.abs(at - real())).toBeLessThan(60_000)
  } finally {
    Date.now = real
  }
})

test('listeners are woken at the commit, with the project and the number alone', async () => {
  const { mina, otto, projectId } = await cast({ only: ['mina', 'otto'] })
  const listener = new pg.Client(ownerUrl())
  await listener.connect()
  const heard: string[] = []
  listener.on('notification', ({ payload }) => heard.push(payload ?? ''))
  await listener.query('listen variorum')
  await marks(mina)
  await judges(otto, 1, 'false')
  await listener.query('select 1')
  await listener.end()
  const last = (await kindsOf(projectId)).length
  expect(heard.map((note) => JSON.parse(note))).toEqual([
    { project: projectId, number: last - 1 },
    { project: projectId, number: last },
  ])
})

test('salts are 32 random bytes, and equal acts have other commitments', async () => {
  const { olga, projectId } = await cast({ only: [], text: null })
  for (let i = 0; i < 2; i++) {
    await act(olga, 'rename the project', null, async () => rename('The same'))
  }
  const rows = await database().eventPayload.findMany({ where: { projectId } })
  expect(new Set(rows.map(({ salt }) => salt)).size).toBe(rows.length)
  for (const { salt } of rows) expect(salt).toMatch(/^[0-9a-f]{64}$/)
})

test('an event says that it was done from the shell, and nothing where a browser did it', async () => {
  const { olga, projectId } = await cast({ only: [], text: null })
  const shell = await seatForPerson(olga.personId, projectId, { kind: 'shell' })
  await act(shell, 'rename the project', null, async () => rename('From the shell'))
  await act(olga, 'rename the project', null, async () => rename('From a browser'))
  const rows = await database().eventPayload.findMany({
    where: { projectId },
    orderBy: { number: 'desc' },
    take: 2,
  })
  const [browser, fromShell] = rows.map(({ body }) => JSON.parse(body))
  expect(fromShell.through).toEqual({ kind: 'shell' })
  expect(browser).not.toHaveProperty('through')
  const { events } = await readHistory(olga)
  expect(events[1]).toMatchObject({
    sentence: 'renamed the project to «From the shell», from the shell',
  })
  expect(await differs(olga)).toBeNull()
})
