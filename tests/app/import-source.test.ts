import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { blankDescription } from '../../app/projects/[project]/texts/description-typed.ts'
import {
  aboutIn,
  base64,
  fingerprint,
  pasted,
  readingOf,
  sourceOf,
  textKindOf,
} from '../../app/projects/[project]/texts/import/source.ts'

test('a file is read as what its name says, else as what the browser says, else as plain text', () => {
  expect([
    textKindOf('a.html', ''),
    textKindOf('a.HTM', 'text/plain'),
    textKindOf('a.md', ''),
    textKindOf('a', 'text/html'),
    textKindOf('a.txt', 'text/plain'),
    textKindOf('a.pdf', 'application/pdf'),
  ]).toEqual(['html', 'html', 'markdown', 'html', 'plain', 'plain'])
})

test('a pasted text becomes a file of its kind', () => {
  expect(pasted('é', 'markdown')).toEqual({
    fileName: 'pasted.md',
    mediaType: 'text/markdown',
    bytes: new Uint8Array([0xc3, 0xa9]),
    document: null,
  })
})

test('a large file is refused before it is read', async () => {
  const file = new File([new Uint8Array(2_000_001)], 'long.txt')
  file.arrayBuffer = () => Promise.reject(new Error('was read'))
  expect(await sourceOf(file)).toMatchObject({ refused: expect.stringContaining('2 MB') })
})

test.each(['plain', 'markdown', 'html'] as const)(
  '%s is read as the server reads it',
  async (kind) => {
    const reading = await readingOf(pasted('First words.\n\nSecond words.', kind), kind)
    expect('refused' in reading ? reading.refused : reading.characters).toContain('First words.')
  },
)

test('bytes that are no text are refused with a sentence', async () => {
  const source = {
    fileName: 'x',
    mediaType: '',
    bytes: new Uint8Array([0xff, 0x41, 0x80]),
    document: null,
  }
  expect(await readingOf(source, 'plain')).toHaveProperty('refused')
})

test('a document is told by its content, whatever its name, and may be larger', async () => {
  const pdf = new File(['%PDF-1.7 ', new Uint8Array(3_000_000)], 'paper.pdf')
  expect(await sourceOf(pdf)).toMatchObject({ document: 'pdf', mediaType: 'application/pdf' })
  expect(await sourceOf(new File(['%PDF-1.7'], 'notes.txt'))).toMatchObject({ document: 'pdf' })
  expect(await sourceOf(new File(['Words.'], 'paper.docx'))).toEqual({
    refused: expect.stringContaining('not a Word document'),
  })
  expect(await sourceOf(new File([new Uint8Array(20_000_001)], 'paper.epub'))).toEqual({
    refused: expect.stringContaining('20 MB'),
  })
})

test('base64 holds large files', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256)
  expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
})

test('the kept fields of an import are read with care', () => {
  const about = { kind: 'markdown', typed: { ...blankDescription, title: 'T' } }
  expect(aboutIn(JSON.parse(JSON.stringify(about)))).toEqual(about)
  const fresh = { kind: 'plain', typed: blankDescription }
  expect([aboutIn(undefined), aboutIn({ kind: 'pdf', typed: 'T' })]).toEqual([fresh, fresh])
})

test('a source is told by its file and by its characters as the server tells it', async () => {
  const source = pasted('One.\r\nTwo. é', 'plain')
  const reading = await readingOf(source, 'plain')
  if ('refused' in reading) throw new Error(reading.refused)
  const hashed = (of: string) => createHash('sha256').update(of).digest('hex')
  expect(fingerprint(source, reading)).toEqual({
    fileSha256: hashed('One.\r\nTwo. é'),
    sha256: hashed('One.\nTwo. é'),
  })
})
