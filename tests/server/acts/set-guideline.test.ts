import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Guideline } from '../../../lib/review/guideline.ts'
import { wordsIn } from '../../../lib/review/guideline.ts'
import { readGuideline } from '../../../lib/server/acts/read-guideline.ts'
import { SetGuideline, setGuideline } from '../../../lib/server/acts/set-guideline.ts'
import type { Seat } from '../../../lib/server/auth/seat.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { guidelineOf } from '../../support/guidelines.ts'
import { differs, kindsOf } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

keepsTheLaws({
  name: 'setting the guideline',
  casting: { text: null },
  by: 'eve',
  refuses: ['reviewer', 'reader'],
  foreign: false,
  ready: async () => (seat, once) =>
    setGuideline(seat, once, { guideline: guidelineOf('Be fair.'), basedOn: 0 }),
})

test('one from a stale base is refused and told the kept one whole', async () => {
  const { olga, eve } = await cast({ text: null, only: ['eve'] })
  const theirs = guidelineOf('# False', 'The record says otherwise.')
  await setGuideline(eve, null, { guideline: theirs, basedOn: 0 })
  const { kind, facts } = await refused(
    setGuideline(olga, null, { guideline: guidelineOf('Mine.'), basedOn: 0 }),
  )
  expect([kind, facts.version, JSON.parse(String(facts.kept))]).toEqual([
    'changed meanwhile',
    1,
    theirs,
  ])
})

test('one that says the same is no new version, and so is an empty one at the beginning', async () => {
  const { olga, projectId } = await cast({ text: null, only: [] })
  const set = (guideline: Guideline, basedOn: number) =>
    setGuideline(olga, null, { guideline, basedOn })
  const before = (await kindsOf(projectId)).length
  expect(await set(guidelineOf(''), 0)).toEqual({ guidelineVersion: 0 })
  expect(await set(guidelineOf('Be fair.'), 0)).toEqual({ guidelineVersion: 1 })
  expect(await set(guidelineOf('Be fair.'), 1)).toEqual({ guidelineVersion: 1 })
  expect((await kindsOf(projectId)).length).toBe(before + 1)
  expect(await differs(olga)).toBeNull()
})

test('ten writers who append at once and read again when refused lose nothing (I5)', async () => {
  const { olga, eve, erik, projectId } = await cast({ text: null, only: ['eve', 'erik'] })
  const tokens = Array.from({ length: 10 }, () => randomUUID())
  const append = async (seat: Seat, token: string) => {
    for (let tries = 1; tries <= 40; tries++) {
      const { guideline, version } = await readGuideline(seat)
      const longer = {
        ...guideline,
        content: [...guideline.content, ...guidelineOf(token).content],
      }
      const input = { guideline: longer, basedOn: version }
      const done = await setGuideline(seat, null, input).catch((error: { kind?: string }) => {
        expect(error.kind).toBe('changed meanwhile')
        return null
      })
      if (done !== null) return
    }
    throw new Error('refused forty times')
  }
  const seats = [olga, eve, erik]
  await Promise.all(tokens.map((token, at) => append(seats[at % 3] ?? olga, token)))
  const { guideline, versions } = await readGuideline(olga)
  const words = guideline.content.map(wordsIn)
  for (const token of tokens) expect(words.filter((one) => one === token)).toHaveLength(1)
  expect(versions).toHaveLength(10)
  expect(await differs(olga)).toBeNull()
  expect((await kindsOf(projectId)).filter((kind) => kind === 'guideline set')).toHaveLength(10)
}, 30_000)

test.each([
  [{ type: 'doc', content: [{ type: 'paragraph' }] }, true],
  [{ type: 'doc', content: [{ type: 'heading', attrs: { level: 1 } }] }, false],
  [{ type: 'doc', content: [{ type: 'codeBlock' }] }, false],
  ['words', false],
  [null, false],
])('%j is understood: %s', (guideline, good) => {
  expect(SetGuideline.safeParse({ guideline, basedOn: 0 }).success).toBe(good)
})
