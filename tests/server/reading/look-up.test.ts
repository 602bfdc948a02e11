import { expect, test } from 'vitest'
import { foundOf, lookUp } from '../../../lib/server/reading/look-up.ts'
import { unfollowed } from '../../../lib/server/threads/following.ts'
import type { CopyText } from '../../../lib/text/copy-text.ts'

const leaf = 'The eastern pier of the bridge was repaired in spring. '.repeat(60)
const long: CopyText = {
  kind: 'pages',
  pages: Array.from({ length: 300 }, (_, i) => `${leaf}This is leaf ${i + 1}.`),
}
const short: CopyText = { kind: 'flow', characters: 'It opened in 1931.', blocks: [] }
const asked = ['This is leaf 300.', 'It opened in 1931.']

test('in a long copy every passage is looked up, in their order', async () => {
  const found = await lookUp(long, asked)
  expect(found?.map(({ finding }) => finding.found)).toEqual(['there', 'nowhere'])
  expect(found?.[0]?.places).toMatchObject([{ page: 300 }])
  expect(foundOf(asked, found ?? []).map(({ passage }) => passage)).toEqual(asked)
})

test('a short copy says the same of them as a long one', async () =>
  expect((await lookUp(short, asked))?.map(({ finding }) => finding.found)).toEqual([
    'nowhere',
    'there',
  ]))

test('while a long copy is looked through, everybody else is answered', async () => {
  const turns: string[] = []
  const looking = lookUp(long, asked).then(() => turns.push('looked'))
  await new Promise((over) => setTimeout(over, 0))
  turns.push('answered')
  await looking
  expect(turns).toEqual(['answered', 'looked'])
})

test('where time runs out, or it is stopped, nothing is known', async () => {
  expect(await lookUp(long, asked, unfollowed, { milliseconds: 1, megabytes: 512 })).toBeNull()
  expect(await lookUp(long, asked, { tell: () => {}, signal: AbortSignal.abort() })).toBeNull()
  expect(foundOf(asked, [])).toEqual([])
})
