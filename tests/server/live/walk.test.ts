import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { readDesk } from '../../../lib/server/acts/read-desk.ts'
import type { Seat } from '../../../lib/server/auth/seat.ts'
import { Listening } from '../../../lib/server/live/listening.ts'
import { goes, walks } from '../../../lib/server/live/walk.ts'
import { cast, stage } from '../../support/cast.ts'
import { judges, marks } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

const notes: string[] = []
let listening: Listening | undefined
afterAll(() => listening?.stop())

/** What all processes are told when somebody walks. */
async function told(walk: () => Promise<void>) {
  listening ??= new Listening(
    () => {},
    (words) => notes.push(words),
  )
  for (let tries = 0; !listening.listening && tries < 200; tries++) await wait(20)
  const before = notes.length
  await walk()
  for (let tries = 0; notes.length === before && tries < 100; tries++) await wait(20)
  return JSON.parse(notes.at(-1) ?? 'null')
}

const lorry = 'a lorry struck the eastern pier'

/** Where words stand, as a caret in the text’s revision. */
async function caretIn(seat: Seat, words: string) {
  const { text, characters } = await readDesk(seat, 1)
  const at = characters.indexOf(words)
  expect(at).toBeGreaterThan(-1)
  return { revisionId: text.revisionId, at: [...characters.slice(0, at)].length + 2 }
}

test('a text is told by its number and title, and a caret where no round is open', async () => {
  const { mina, projectId } = await cast()
  const caret = await caretIn(mina, lorry)
  const note = await told(() => walks(mina, { text: 1, caret, gone: false }))
  expect(note).toMatchObject({ project: projectId, personId: mina.personId, place: caret })
  expect(note.text.number).toBe(1)
  expect(Object.keys(note).sort()).toEqual(
    ['gone', 'name', 'personId', 'place', 'project', 'text'].sort(),
  )
})

test('in a paragraph with an open round the caret is not told, to no process; after its close it is', async () => {
  const { mina, otto, ada, noor } = await cast({ only: ['mina', 'otto', 'ada', 'noor'] })
  const caret = await caretIn(mina, lorry)
  const claim = await marks(otto, lorry)
  const walk = () => walks(mina, { text: 1, caret, gone: false })
  expect((await told(walk)).place).toBeNull()
  for (const seat of [mina, otto, ada, noor]) {
    const round = claim.rounds.at(-1)
    if (round !== undefined) await judges(seat, claim.number, 'true').catch(() => undefined)
  }
  const { claims } = await readDesk(mina, 1)
  expect(claims[0]?.rounds.at(-1)?.state).toBe('closed')
  expect((await told(walk)).place).toEqual(caret)
})

test('a caret of another revision, or beyond the text, is not told', async () => {
  const { mina } = await cast()
  const caret = await caretIn(mina, lorry)
  const other = { ...caret, revisionId: '00000000-0000-4000-8000-000000000000' }
  for (const one of [other, { ...caret, at: 2_000_000_000 }]) {
    expect((await told(() => walks(mina, { text: 1, caret: one, gone: false }))).place).toBeNull()
  }
  expect((await told(() => walks(mina, { text: null, caret, gone: false }))).place).toBeNull()
})

test('a text that is not there is refused', async () => {
  const { mina } = await cast()
  const { kind } = await refused(walks(mina, { text: 9, caret: null, gone: false }))
  expect(kind).toBe('not there')
})

test('who goes is told without where they were', async () => {
  const { mina } = await cast()
  const gone = await told(() => goes(mina))
  expect([gone.gone, gone.text, gone.place]).toEqual([true, null, null])
  const caret = await caretIn(mina, lorry)
  expect(await told(() => walks(mina, { text: 1, caret, gone: true }))).toEqual(gone)
})
