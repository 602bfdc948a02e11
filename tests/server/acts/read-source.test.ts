import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { revisionRead, SourceShape } from '../../../lib/server/acts/read-source.ts'
import { unfollowed } from '../../../lib/server/threads/following.ts'
import { refused } from '../../support/refused.ts'

const sha256 = (words: string) => createHash('sha256').update(words).digest('hex')
const source = (words: string) => ({
  kind: 'plain' as const,
  fileName: 'a.txt',
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(words),
})
const third = { textId: 'a text', number: 3 }

test('a revision is held by the hashes of its characters, its blocks and its file', async () => {
  const words = '\ufeffA dog 🐕.\r\n\r\nIt barks.'
  const read = await revisionRead(third, source(words), unfollowed)
  expect(read.characters).toBe('A dog 🐕.\n\nIt barks.')
  expect(read.revision).toMatchObject({
    ...third,
    sha256: sha256(read.characters),
    blocksSha256: sha256(read.blocks),
    length: [...read.characters].length,
    file: { name: 'a.txt', sha256: sha256(words), size: Buffer.byteLength(words) },
    came: { crlf: 2, cr: 0, bom: true },
  })
})

test('its blocks are counted in code points', async () => {
  const { blocks } = await revisionRead(third, source('🐕🐕\n\nend'), unfollowed)
  expect(JSON.parse(blocks)).toMatchObject([
    { from: 0, to: 2 },
    { from: 4, to: 7 },
  ])
})

test('a file without words is refused with a sentence', async () => {
  expect(await refused(revisionRead(third, source(' \n\t'), unfollowed))).toMatchObject({
    kind: 'not understood',
    sentence: 'There are no words in this text.',
  })
})

test('who stops the reading has nothing brought in', async () => {
  const stopped = { tell: () => {}, signal: AbortSignal.abort() }
  expect(await refused(revisionRead(third, source('Words.'), stopped))).toMatchObject({
    sentence: 'Stopped. Nothing was brought in.',
  })
})

test('what does not come in base64, or of another kind, is refused', () => {
  const asked = { kind: 'plain', fileName: 'a', mediaType: 'text/plain', base64: 'QQ==' }
  expect(SourceShape.parse(asked).bytes).toEqual(new Uint8Array([65]))
  expect(SourceShape.safeParse({ ...asked, base64: '*' }).success).toBe(false)
  expect(SourceShape.safeParse({ ...asked, kind: 'exe' }).success).toBe(false)
})
