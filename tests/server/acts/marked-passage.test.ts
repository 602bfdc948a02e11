import { expect, test } from 'vitest'
import { markedPassage } from '../../../lib/server/acts/marked-passage.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, stage } from '../../support/cast.ts'
import { wordsOf } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

test('a passage is a new mark on the text’s latest revision', async () => {
  const { mina, projectId } = await cast({ only: ['mina'] })
  const asked = await wordsOf(mina, 1, ['opened', '40,000 crowns'])
  const { mark, text } = await markedPassage(database(), projectId, asked)
  expect(mark).toMatchObject({ revisionId: asked.revisionId, spans: asked.spans })
  expect(text).toMatchObject({ number: 1, revision: 1 })
})

test('a text of another project is not there', async () => {
  const { mina } = await cast({ only: ['mina'] })
  const asked = await wordsOf(mina, 1, 'opened')
  const other = await cast({ only: [], text: null })
  expect((await refused(markedPassage(database(), other.projectId, asked))).kind).toBe('not there')
})
