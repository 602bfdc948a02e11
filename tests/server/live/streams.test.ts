import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import type { CompanyTold } from '../../../lib/review/company.ts'
import { changeSeat } from '../../../lib/server/acts/change-seat.ts'
import { demandSecondFactor } from '../../../lib/server/acts/demand-second-factor.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import { type Seat, type SignedIn, seatIn } from '../../../lib/server/auth/seat.ts'
import { type Mouth, Streams, streams } from '../../../lib/server/live/streams.ts'
import { walks } from '../../../lib/server/live/walk.ts'
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
async function listens(seat: Seat, who?: SignedIn) {
  const person = who ?? (await session(seat.personId))
  const said: string[] = []
  const company: CompanyTold[] = []
  const mouth: Mouth = {
    touch: ({ number }) => said.push(String(number)),
    company: (words) => company.push(JSON.parse(words)),
    beat: () => said.push('beat'),
    end: (word) => said.push(word),
  }
  const close = open().open(person, seat, Number.MAX_SAFE_INTEGER, mouth)
  await until(() => said.includes('beat'))
  const without = () => said.filter((word) => word !== 'beat')
  return { said, without, company, close, person, seat }
}

async function until(so: () => boolean, patience = 45_000): Promise<void> {
  for (let waited = 0; !so(); waited += 20) {
    if (waited > patience) throw new Error('waited too long')
    await wait(20)
  }
}

test('an act is heard, and beats go on', async () => {
  const { olga, mina } = await cast({ text: null, only: ['mina'] })
  const { said, without, close } = await listens(mina)
  await renameProject(olga, null, { title: 'Another' })
  await until(() => without().length === 1)
  const beats = said.length
  await until(() => said.length > beats)
  close()
})

/** As if another process did it: nothing is said in this one, and only the database tells of it. */
async function elsewhere<T>(work: () => Promise<T>): Promise<T> {
  const ears = globalThis.variorumCommitted
  globalThis.variorumCommitted = undefined
  try {
    return await work()
  } finally {
    globalThis.variorumCommitted = ears
  }
}

test('what another process does is heard, and what both do is heard once and in order', async () => {
  const { olga, mina } = await cast({ text: null, only: ['mina'] })
  const { without, close } = await listens(mina)
  const titled = (title: string) => renameProject(olga, null, { title })
  await elsewhere(() => titled('Elsewhere'))
  await until(() => without().length === 1)
  for (let n = 0; n < 20; n++) {
    if (n % 3 === 0) await elsewhere(() => titled(`Elsewhere ${n}`))
    else await Promise.all([titled(`Here ${n}`), titled(`Here ${n}, too`)])
  }
  await until(() => without().length >= 34)
  await wait(200)
  const first = Number(without()[0])
  expect(without().map(Number)).toEqual(Array.from({ length: 34 }, (_, at) => first + at))
  close()
})

test('an ended session is told bye, and nothing after it', async () => {
  const { olga, mina } = await cast({ text: null, only: ['mina'] })
  const { without, said, person } = await listens(mina)
  await endSession(database(), person.sessionId)
  await until(() => said.at(-1) === 'bye')
  await renameProject(olga, null, { title: 'Another' })
  await wait(200)
  expect(without()).toEqual(['bye'])
})

test('a removed member is told bye instead of the event', async () => {
  const { olga, mina } = await cast({ text: null, only: ['mina'] })
  const { without } = await listens(mina)
  await removeSeat(olga, null, { personId: mina.personId })
  await until(() => without().length === 1)
  expect(without()).toEqual(['bye'])
})

test('who has another role is told to come back, with other eyes', async () => {
  const { olga, mina } = await cast({ text: null, only: ['mina'] })
  const { without } = await listens(mina)
  await changeSeat(olga, null, { personId: mina.personId, role: 'reader' })
  await until(() => without().length === 1)
  expect(without()).toEqual(['again'])
})

test('a second factor that is demanded ends the streams of who has shown none, and of nobody else', async () => {
  const { olga, eve, mina } = await cast({ text: null, only: ['eve', 'mina'] })
  const shown = await session(olga.personId, { factor: true })
  const owner = await listens(await seatIn(shown, olga.projectId), shown)
  const [editor, reviewer] = [await listens(eve), await listens(mina)]
  await demandSecondFactor(owner.seat, null, { demanded: true })
  await until(() => editor.said.at(-1) === 'bye')
  const heard = [owner.said.length, reviewer.said.length]
  await until(() => owner.said.length > (heard[0] ?? 0) && reviewer.said.length > (heard[1] ?? 0))
  expect([owner.said, reviewer.said].flat()).not.toContain('bye')
  const told = editor.said.length
  await renameProject(owner.seat, null, { title: 'Another' })
  await wait(200)
  expect(editor.said.length).toBe(told)
  owner.close()
  reviewer.close()
})

test('others’ streams go on when a seat changes', async () => {
  const { olga, mina, otto } = await cast({ text: null, only: ['mina', 'otto'] })
  const { without, close } = await listens(otto)
  await removeSeat(olga, null, { personId: mina.personId })
  await until(() => without().length === 1)
  expect(without()[0]).toMatch(/^\d+$/)
  close()
})

const nowhere = { text: null, caret: null, gone: false }
const namesIn = (told: readonly CompanyTold[]) =>
  told.flatMap(({ here }) => here.map((f) => f.name))

test('who comes is told to the others, and who went is told too', async () => {
  const { mina, otto } = await cast({ only: ['mina', 'otto'] })
  const { company, close } = await listens(otto)
  await until(() => company.length === 1)
  expect(company[0]).toEqual({ whole: true, here: [], gone: [] })
  await walks(mina, { ...nowhere, text: 1 })
  await until(() => namesIn(company).length === 1)
  expect(company.at(-1)?.here[0]?.text?.number).toBe(1)
  await walks(mina, { ...nowhere, gone: true })
  await until(() => company.at(-1)?.gone.includes(mina.personId) === true)
  close()
})

test('who comes later is told of everybody, a reader of nobody, and no other project is', async () => {
  const { mina, otto, rui } = await cast({ only: ['mina', 'otto', 'rui'] })
  const elsewhere = await cast({ only: ['otto'] })
  const [first, reader, stranger] = [
    await listens(otto),
    await listens(rui),
    await listens(elsewhere.otto),
  ]
  await walks(mina, nowhere)
  await until(() => namesIn(first.company).length === 1)
  const late = await listens(otto)
  await until(() => late.company.length > 0)
  expect(late.company[0]?.here.map(({ personId }) => personId)).toEqual([mina.personId])
  expect(reader.company).toEqual([])
  expect(namesIn(stranger.company)).toEqual([])
  for (const one of [first, reader, stranger, late]) one.close()
})

test('a removed member is told nothing more, and is gone for the others', async () => {
  const { olga, mina, otto } = await cast({ only: ['mina', 'otto'] })
  const [minas, ottos] = [await listens(mina), await listens(otto)]
  await walks(mina, nowhere)
  await until(() => namesIn(ottos.company).length === 1)
  await removeSeat(olga, null, { personId: mina.personId })
  await until(() => ottos.company.at(-1)?.gone.includes(mina.personId) === true)
  const heard = minas.company.length
  await walks(otto, nowhere)
  await until(() => namesIn(ottos.company).length > 1)
  expect(minas.company.length).toBe(heard)
  ottos.close()
})

test('a closed stream is forgotten, and a session has room for twenty', async () => {
  const { mina } = await cast({ text: null, only: ['mina'] })
  const person = await session(mina.personId)
  const mouth: Mouth = { touch: () => {}, beat: () => {}, company: () => {}, end: () => {} }
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
