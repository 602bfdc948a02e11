import { expect, test } from 'vitest'
import { readApart } from '../../../lib/server/reading/read-apart.ts'
import { unfollowed } from '../../../lib/server/threads/following.ts'
import { readSource } from '../../../lib/text/read/source.ts'

const source = (text: string) => ({
  kind: 'markdown' as const,
  bytes: new TextEncoder().encode(text),
})
const long = source('One *word* and another.\n\n'.repeat(15_000))

test('a source is read in a thread as it is read here', async () => {
  const text = source('# Title\n\nOne *word*.\r\n')
  expect(await readApart(text)).toEqual(readSource(text))
  expect(await readApart(source('a\0'))).toEqual(readSource(source('a\0')))
})

test('reading ends when its time is over, with a sentence, and meanwhile the program goes on', async () => {
  let turns = 0
  const ticking = setInterval(() => turns++, 10)
  const reading = await readApart(long, unfollowed, { milliseconds: 300, megabytes: 512 })
  clearInterval(ticking)
  expect(reading).toEqual({
    refused: 'This file takes longer to read than 0.3 s. Divide it, or bring it in as plain text.',
  })
  expect(turns).toBeGreaterThan(0)
})

test('reading ends when its memory is used up, with a sentence', async () => {
  expect(await readApart(long, unfollowed, { milliseconds: 60_000, megabytes: 16 })).toEqual({
    refused: expect.stringContaining('needs more memory to be read'),
  })
})

test('what waits for a thread is read when one is free', async () => {
  const texts = ['one', 'two', 'three', 'four', 'five'].map(source)
  expect(await Promise.all(texts.map((text) => readApart(text)))).toEqual(texts.map(readSource))
})
