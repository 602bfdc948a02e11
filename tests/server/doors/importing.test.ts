/** Bringing in a text through the compiled product, which reads it in a thread of its own. */
import { expect, test } from 'vitest'
import { readDesk } from '../../../lib/server/acts/read-desk.ts'
import { cast } from '../../support/cast.ts'
import { openHouse, visitor } from '../../support/open-house.ts'

openHouse()

const about = { author: null, publisher: null, date: null, address: null, rights: null }
const asked = (kind: string, text: string) => ({
  description: { title: 'A text', language: 'en', ...about },
  source: {
    kind,
    fileName: 'a.md',
    mediaType: 'text/markdown',
    base64: Buffer.from(text).toString('base64'),
  },
})

test('Markdown is brought in, and a source made to be slow is refused with a sentence', async () => {
  const { olga, projectId } = await cast({ text: null, only: [] })
  const browser = await visitor(olga.personId)
  const path = `/api/v1/projects/${projectId}/texts`
  const answer = await browser.write(path, asked('markdown', '# Title\n\nOne *word*.'))
  expect([answer.status, answer.body]).toEqual([200, '{"number":1,"same":[]}'])
  expect((await readDesk(olga, 1)).characters).toBe('Title\n\nOne word.')
  const slow = await browser.write(path, asked('markdown', 'a <b>x</b> '.repeat(150_000)))
  expect(slow.status).toBe(422)
  expect(JSON.parse(slow.body).detail).toMatch(/more than 150000 signs/)
})
