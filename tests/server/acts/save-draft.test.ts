import { expect, test } from 'vitest'
import { dropDraft } from '../../../lib/server/acts/drop-draft.ts'
import { readDrafts } from '../../../lib/server/acts/read-drafts.ts'
import { DraftPlace, saveDraft } from '../../../lib/server/acts/save-draft.ts'
import { cast, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'

stage()
const place = 'answer-14'
const small = { text: null, only: ['mina', 'otto'] } as const

test('each save builds on the one before', async () => {
  const { mina } = await cast(small)
  expect(await saveDraft(mina, null, { place, body: { words: 'a' }, basedOn: 0 })).toEqual({
    version: 1,
  })
  expect(await saveDraft(mina, null, { place, body: { words: 'ab' }, basedOn: 1 })).toEqual({
    version: 2,
  })
  expect(await readDrafts(mina, '')).toMatchObject([{ place, body: { words: 'ab' }, version: 2 }])
})

test('a save from a stale base is refused and told what is kept', async () => {
  const { mina } = await cast(small)
  await saveDraft(mina, null, { place, body: { words: 'here' }, basedOn: 0 })
  const stale = saveDraft(mina, null, { place, body: { words: 'there' }, basedOn: 0 })
  expect(await refused(stale)).toMatchObject({
    kind: 'changed meanwhile',
    facts: { version: 1, kept: '{"words":"here"}' },
  })
})

test('a save that is told again is answered as it was', async () => {
  const { mina } = await cast(small)
  const told = { place, body: { b: 1, a: [null, 'ü 😀'] }, basedOn: 0 }
  expect(await saveDraft(mina, null, told)).toEqual({ version: 1 })
  expect(await saveDraft(mina, null, told)).toEqual({ version: 1 })
})

test('of ten windows that save at once, one is kept and nine are told', async () => {
  const { mina } = await cast(small)
  const saves = await Promise.allSettled(
    Array.from({ length: 10 }, (_, at) =>
      saveDraft(mina, null, { place, body: { at }, basedOn: 0 }),
    ),
  )
  expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('ten windows that read again when refused lose nothing', async () => {
  const { mina } = await cast(small)
  await saveDraft(mina, null, { place, body: [], basedOn: 0 })
  const append = async (token: string) => {
    for (;;) {
      const [kept] = await readDrafts(mina, place)
      const body = Array.isArray(kept?.body) ? kept.body : []
      const save = { place, body: [...body, token], basedOn: kept?.version ?? 0 }
      const done = await saveDraft(mina, null, save).catch(() => null)
      if (done !== null) return
    }
  }
  const tokens = Array.from({ length: 10 }, (_, at) => `token ${at}`)
  await Promise.all(tokens.map(append))
  const [kept] = await readDrafts(mina, place)
  expect([kept?.body].flat().sort()).toEqual(tokens)
})

test('a draft that became an act can be begun anew', async () => {
  const { mina } = await cast(small)
  await saveDraft(mina, null, { place, body: 1, basedOn: 0 })
  await dropDraft(mina, null, { place })
  expect(await saveDraft(mina, null, { place, body: 2, basedOn: 0 })).toEqual({ version: 1 })
})

test('a pasted text of 2 MB is kept', async () => {
  const { mina } = await cast(small)
  const body = '«é\n"'.repeat(300_000)
  await saveDraft(mina, null, { place: 'import-words', body, basedOn: 0 })
  const [kept] = await readDrafts(mina, 'import-')
  expect(kept?.body === body).toBe(true)
})

test.each([
  ['answer-14', true],
  ['claim-3-10-20', true],
  ['ruling:4', true],
  ['', false],
  ['../x', false],
  ['a b', false],
  ['x'.repeat(121), false],
])('«%s» is a place: %s', (words, good) => {
  expect(DraftPlace.safeParse(words).success).toBe(good)
})
