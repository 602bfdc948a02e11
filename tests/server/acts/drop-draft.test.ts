import { expect, test } from 'vitest'
import { dropDraft } from '../../../lib/server/acts/drop-draft.ts'
import { readDrafts } from '../../../lib/server/acts/read-drafts.ts'
import { saveDraft } from '../../../lib/server/acts/save-draft.ts'
import { cast, stage } from '../../support/cast.ts'

stage()

test('only my draft at this place is dropped, and dropping nothing is no mistake', async () => {
  const { mina, otto } = await cast({ text: null, only: ['mina', 'otto'] })
  for (const seat of [mina, otto]) {
    for (const place of ['answer-1', 'answer-2']) {
      await saveDraft(seat, null, { place, body: 1, basedOn: 0 })
    }
  }
  await dropDraft(mina, null, { place: 'answer-1' })
  await dropDraft(mina, null, { place: 'answer-1' })
  expect((await readDrafts(mina, '')).map(({ place }) => place)).toEqual(['answer-2'])
  expect(await readDrafts(otto, '')).toHaveLength(2)
})
