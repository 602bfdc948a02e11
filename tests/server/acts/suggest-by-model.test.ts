import { createHash } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { modelPrompt } from '../../../lib/review/suggest/model-prompt.ts'
import { readSuggestions } from '../../../lib/server/acts/read-suggestions.ts'
import { refuseSuggestions } from '../../../lib/server/acts/refuse-suggestions.ts'
import { suggestByModel } from '../../../lib/server/acts/suggest-by-model.ts'
import type { SuggestionShown } from '../../../lib/server/acts/suggested-by.ts'
import { undoEvent } from '../../../lib/server/acts/undo-event.ts'
import { cast, stage } from '../../support/cast.ts'
import { marks } from '../../support/deeds.ts'
import { kindsOf } from '../../support/ledger.ts'
import { completion, type ModelServer, modelServer } from '../../support/model-server.ts'
import { refused } from '../../support/refused.ts'
import { sentencesSeen, setsAside } from '../../support/sentences.ts'

stage()

let server: ModelServer | undefined

afterEach(async () => {
  delete process.env.VARIORUM_MODEL_URL
  delete process.env.VARIORUM_MODEL
  await server?.stop()
})

async function modelSays(content: string): Promise<void> {
  server = await modelServer((response) => response.end(completion(content)))
  process.env.VARIORUM_MODEL_URL = server.address
  process.env.VARIORUM_MODEL = 'llama3'
}

test('it is shown the open sentences alone, and its passages come back in code points', async () => {
  const people = await cast()
  await modelSays(
    '{"suggestions":[{"sentence":1,"words":"said it would last"},{"sentence":1,"words":"not there"}]}',
  )
  await marks(people.mina, 'cost 40,000 crowns')
  await setsAside(people.mina, 'It was closed')
  const { revisionId, at } = await sentencesSeen(people.mina)
  const before = await kindsOf(people.projectId)
  const said = await suggestByModel(people.mina, null, { textNumber: 1, revisionId, from: 0 })
  const from = at('The mayor').from + [...'😀 The mayor '].length
  expect(said).toEqual({
    revisionId,
    by: {
      kind: 'model',
      model: 'llama3:8b',
      version: 'fp_7',
      promptSha256: createHash('sha256').update(modelPrompt).digest('hex'),
    },
    suggestions: [{ from, to: from + 'said it would last'.length, seal: expect.any(String) }],
    dropped: 1,
  })
  const question = JSON.parse(server?.heard[0]?.body ?? '').messages[1].content
  expect(JSON.parse(question).sentences.map(({ words }: { words: string }) => words)).toEqual([
    '😀 The mayor said it would last a century.',
    'The bridge carries 9,000 cars a day.',
    'Repairs will cost 2.4 million, the council says, and the bridge opened in 1931 needs them.',
  ])
  expect(await kindsOf(people.projectId)).toEqual(before)
})

test('what it named is answered under its name and with its version, and asked again it is sealed alike', async () => {
  const people = await cast()
  await modelSays('{"suggestions":[{"sentence":1,"words":"opened in 1931"}]}')
  const { revisionId } = await sentencesSeen(people.mina)
  const asked = { textNumber: 1, revisionId, from: 0 }
  const { by, suggestions } = await suggestByModel(people.mina, null, asked)
  expect(await suggestByModel(people.otto, null, asked)).toMatchObject({ by, suggestions })
  const [{ seal, ...place } = { seal: '', from: 0, to: 0 }] = suggestions
  const refuses = (shown: SuggestionShown) =>
    refuseSuggestions(people.mina, null, { textNumber: 1, revisionId, suggestions: [shown] })
  const true_ = { ...place, by: { ...by, seal } }
  const forged: readonly SuggestionShown[] = [
    { ...true_, by: { ...true_.by, model: 'a better one' } },
    { ...true_, by: { ...true_.by, version: 'fp_8' } },
    { ...true_, by: { ...true_.by, promptSha256: 'a'.repeat(64) } },
    { ...true_, by: { ...true_.by, seal: 'a'.repeat(64) } },
    { ...true_, to: true_.to + 1 },
  ]
  for (const one of forged) expect((await refused(refuses(one))).kind).toBe('changed meanwhile')
  const { event } = await refuses(true_)
  const seen = await readSuggestions(people.ada, 1)
  expect(seen.answered).toMatchObject([{ ...place, by, answer: 'refused' }])
  expect(seen.answered[0]?.by).toEqual(by)
  const undone = await undoEvent(people.mina, null, { event: event ?? 0 })
  expect((await readSuggestions(people.ada, 1)).answered).toEqual([])
  await undoEvent(people.mina, null, { event: undone.event })
  expect((await readSuggestions(people.ada, 1)).answered[0]?.by).toEqual(by)
})

test('without a model, for a reader, and for an answer that is none, there is a sentence', async () => {
  const people = await cast()
  const { revisionId } = await sentencesSeen(people.mina)
  const asked = { textNumber: 1, revisionId, from: 0 }
  expect((await refused(suggestByModel(people.mina, null, asked))).sentence).toContain('No model')
  await modelSays('I would rather not.')
  expect((await refused(suggestByModel(people.rui, null, asked))).kind).toBe('not yours')
  expect((await refused(suggestByModel(people.mina, null, asked))).sentence).toContain('no list')
  const late = { ...asked, from: 3_000_000 }
  expect((await refused(suggestByModel(people.mina, null, late))).sentence).toContain('No sentence')
})

test('one person has one question open at a time; others may ask meanwhile', async () => {
  const people = await cast()
  const { revisionId } = await sentencesSeen(people.mina)
  const asked = { textNumber: 1, revisionId, from: 0 }
  let answer = () => {}
  server = await modelServer((response) => {
    const before = answer
    answer = () => {
      before()
      response.end(completion('{"suggestions":[]}'))
    }
  })
  process.env.VARIORUM_MODEL_URL = server.address
  process.env.VARIORUM_MODEL = 'llama3'
  const first = suggestByModel(people.mina, null, asked)
  await expect.poll(() => server?.heard.length).toBe(1)
  expect((await refused(suggestByModel(people.mina, null, asked))).kind).toBe('too often')
  const other = suggestByModel(people.otto, null, asked)
  await expect.poll(() => server?.heard.length).toBe(2)
  answer()
  expect((await first).suggestions).toEqual([])
  expect((await other).suggestions).toEqual([])
  const again = suggestByModel(people.mina, null, asked)
  await expect.poll(() => server?.heard.length).toBe(3)
  answer()
  await again
})
