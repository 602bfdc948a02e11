import { expect, test } from 'vitest'
import { describeText } from '../../../lib/server/acts/describe-text.ts'
import { textSentences } from '../../../lib/server/acts/text-sentences.ts'
import { snapshot } from '../../../lib/server/store/database.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'

stage()

const sentences = ({ projectId }: Cast) =>
  snapshot((db) => textSentences(db, projectId, { textNumber: 1 }))

test('sentences are kept while nothing changes, and found anew for another language', async () => {
  const people = await cast({ text: 'Es war am 3. Oktober. Es ging.' })
  const first = await sentences(people)
  expect((await sentences(people)).sentences).toBe(first.sentences)
  expect(first.sentences).toHaveLength(3)
  const description = {
    title: 'Text',
    author: null,
    publisher: null,
    date: null,
    address: null,
    language: 'de',
    rights: null,
  }
  await describeText(people.eve, null, { textNumber: 1, description })
  expect((await sentences(people)).sentences).toHaveLength(2)
})

test('another revision than the latest is refused', async () => {
  const { projectId } = await cast()
  const asked = { textNumber: 1, revisionId: projectId }
  const no = await refused(snapshot((db) => textSentences(db, projectId, asked)))
  expect(no.kind).toBe('changed meanwhile')
})
