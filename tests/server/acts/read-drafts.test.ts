import { expect, test } from 'vitest'
import { readDrafts } from '../../../lib/server/acts/read-drafts.ts'
import { saveDraft } from '../../../lib/server/acts/save-draft.ts'
import { cast, stage } from '../../support/cast.ts'

stage()

test('a draft is for its writer alone, in its project alone', async () => {
  const { mina, otto, olga } = await cast({ text: null, only: ['mina', 'otto'] })
  const other = await cast({ text: null, only: ['mina'] })
  await saveDraft(mina, null, { place: 'answer-1', body: 'mine', basedOn: 0 })
  for (const seat of [otto, olga, other.mina]) expect(await readDrafts(seat, '')).toEqual([])
  expect(await readDrafts(mina, '')).toHaveLength(1)
})

test('drafts are found by how their place begins, to the letter', async () => {
  const { mina } = await cast({ text: null, only: ['mina'] })
  for (const place of ['answer-1', 'answer-2', 'claim-1']) {
    await saveDraft(mina, null, { place, body: place, basedOn: 0 })
  }
  const places = async (...prefixes: string[]) =>
    (await readDrafts(mina, ...prefixes)).map(({ place }) => place)
  expect(await places('answer-')).toEqual(['answer-1', 'answer-2'])
  expect(await places('answer-2')).toEqual(['answer-2'])
  expect(await places('answer-2', 'claim-')).toEqual(['answer-2', 'claim-1'])
  expect(await places('%')).toEqual([])
  expect(await places('answer_')).toEqual([])
})
