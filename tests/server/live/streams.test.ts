import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { changeSeat } from '../../../lib/server/acts/change-seat.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import type { Seat } from '../../../lib/server/auth/seat.ts'
import { type Mouth, Streams, streams } from '../../../lib/server/live/streams.ts'
import { database } from '../../../lib/server/store/database.ts'
import { endSession } from '../../../lib/server/store/sessions.ts'
import { cast, stage } from '../../support/cast.ts'
import { session } from '../../support/signed-in.ts'

stage()

let all: Streams | undefined
const open = () => {
  all ??= new Streams()
  return all
}
afterAll(() => all?.stop())

/** Opens a stream for somebody; what it says is written down as words. */
async function listens(seat: Seat) {
  const person = await session(seat.personId)
  const said: string[] = []
  const mouth: Mouth = {
    touch: ({ number }) => said.push(String(number)),
    beat: () => said.push('beat'),
    end: (word) => said.push(word),
  }
  const close = open().open(person, seat, Number.MAX_SAFE_INTEGER, mouth)
  await until(() => said.includes('beat'))
  const without = () => said.filter((word) => word !== 'beat')
  return { said, without, close, person }
}

async function until(so: () => boolean, patience = 8_000): Promise<void> {
  for (let waited = 0; !so(); waited += 20) {
    if (waited > patience) throw new Error('waited too long')
    await wait(20)
  }
}

test('an act is heard within a second, and beats go on', async () => {
  const { olga, mina } = await cast({ text: null, only: ['mina'] })
  const { said, without, close } = await listens(mina)
  await renameProject(olga, null, { title: 'Another' })
  await until(() => without().length === 1, 1_000)
  const beats = said.length
  await until(() => said.length > beats)
  close()
})

test('an ended session is told bye within five seconds, and nothing after it', async () => {
  const { olga, mina } = await cast({ text: null, only: ['mina'] })
  const { without, said, person } = await listens(mina)
  await endSession(database(), person.sessionId)
  await until(() => said.at(-1) === 'bye', 5_000)
  await renameProject(olga, null, { title: 'Another' })
  await wait(200)
  expect(without()).toEqual(['bye'])
})

test('a removed member is told bye at once, instead of the event', async () => {
  const { olga, mina } = await cast({ text: null, only: ['mina'] })
  const { without } = await listens(mina)
  await removeSeat(olga, null, { personId: mina.personId })
  await until(() => without().length === 1, 1_000)
  expect(without()).toEqual(['bye'])
})

test('who has another role is told to come back, with other eyes', async () => {
  const { olga, mina } = await cast({ text: null, only: ['mina'] })
  const { without } = await listens(mina)
  await changeSeat(olga, null, { personId: mina.personId, role: 'reader' })
  await until(() => without().length === 1, 1_000)
  expect(without()).toEqual(['again'])
})

test('others’ streams go on when a seat changes', async () => {
  const { olga, mina, otto } = await cast({ text: null, only: ['mina', 'otto'] })
  const { without, close } = await listens(otto)
  await removeSeat(olga, null, { personId: mina.personId })
  await until(() => without().length === 1, 1_000)
  expect(without()[0]).toMatch(/^\d+$/)
  close()
})

test('a closed stream is forgotten, and a session has room for twenty', async () => {
  const { mina } = await cast({ text: null, only: ['mina'] })
  const person = await session(mina.personId)
  const mouth: Mouth = { touch: () => {}, beat: () => {}, end: () => {} }
  const before = open().size
  const closes = Array.from({ length: 20 }, () => open().open(person, mina, 1, mouth))
  expect([open().size - before, open().room(person)]).toEqual([20, false])
  expect(open().room(await session(mina.personId))).toBe(true)
  for (const close of closes) close()
  expect([open().size - before, open().room(person)]).toEqual([0, true])
})

test('a process has one of these', async () => {
  expect(streams()).toBe(streams())
  await streams().stop()
  globalThis.variorumStreams = undefined
})
