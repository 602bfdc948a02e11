import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { eraseWords } from '../../../lib/server/acts/erase-words.ts'
import { ImportText, importText } from '../../../lib/server/acts/import-text.ts'
import { readDesk } from '../../../lib/server/acts/read-desk.ts'
import { readFile } from '../../../lib/server/acts/read-file.ts'
import { database } from '../../../lib/server/store/database.ts'
import { withChanges } from '../../../lib/text/tidy/changes.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { bringIn } from '../../support/deeds.ts'
import { differs, kindsOf } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

const bytes = (text: string) => new TextEncoder().encode(text)
const description = {
  title: 'A text',
  author: null,
  publisher: null,
  date: null,
  address: null,
  language: 'en',
  rights: null,
}
const source = (kind: 'plain' | 'markdown' | 'html', text: string) => ({
  description,
  source: { kind, fileName: 'a', mediaType: 'text/plain', bytes: bytes(text) },
})

keepsTheLaws({
  name: 'importing a text',
  by: 'eve',
  refuses: ['reader', 'reviewer'],
  foreign: false,
  together: 2,
  ready: async () => (seat, once) => importText(seat, once, source('plain', 'Some words.')),
})

/** The event that brought the first text in. */
async function importedIn(projectId: string) {
  const number = (await kindsOf(projectId)).indexOf('text imported') + 1
  const { body } = await database().eventPayload.findFirstOrThrow({ where: { projectId, number } })
  return JSON.parse(body ?? '').act
}

const odd = '\ufeff  Nbsp\u00a0and 😀\r\n\r\n\r\ncombining e\u0301, \u202etrojan\u202c,\rend  \n'

test('whoever follows an import hears of it, and who stops it brings nothing in', async () => {
  const { eve } = await cast({ text: null, only: ['eve'] })
  const told: string[] = []
  const tell = ({ what }: { what: string }) => void told.push(what)
  const { number } = await importText(eve, null, source('plain', 'Some words.'), {
    tell,
    signal: null,
  })
  expect(told).toEqual(['reading the file', 'keeping it'])
  const stopped = importText(eve, null, source('plain', 'Some words.'), {
    tell,
    signal: AbortSignal.abort(),
  })
  await expect(stopped).rejects.toThrow('Nothing was brought in.')
  const again = await importText(eve, null, source('plain', 'Some words.'))
  expect(again.number).toBe(number + 1)
})

test('a text that is there already comes in again, and the answer names what it is the same as', async () => {
  const { eve } = await cast({ text: null, only: ['eve'] })
  const other = await cast({ text: null, only: ['eve'] })
  await bringIn(other.eve, 'One.\nTwo.')
  const once = { key: 'the-same-once', fingerprint: 'f'.repeat(64) }
  const come = (text: string, key: typeof once | null = null) =>
    importText(eve, key, source('plain', text))
  expect(await come('One.\nTwo.', once)).toEqual({ number: 1, same: [] })
  expect(await come('One.\r\nTwo.')).toEqual({ number: 2, same: [1] })
  expect(await come('One.\nTwo.')).toEqual({ number: 3, same: [1, 2] })
  expect(await come('One. Two.')).toEqual({ number: 4, same: [] })
  expect(await come('One.\nTwo.', once)).toEqual({ number: 1, same: [] })
  const asHtml = await importText(eve, null, source('html', '<p>One.</p>'))
  const asPlain = await importText(eve, null, source('plain', '<p>One.</p>'))
  expect(asPlain.same).toEqual([asHtml.number])
})

test('a plain text is kept character for character; line ends and a mark of byte order are noted', async () => {
  const { olga } = await cast({ text: null, only: [] })
  await bringIn(olga, odd)
  const { characters, text } = await readDesk(olga, 1)
  expect(characters).toBe(odd.slice(1).replace(/\r\n|\r/g, '\n'))
  expect(text.sha256).toBe(createHash('sha256').update(characters).digest('hex'))
  expect(await differs(olga)).toBeNull()
})

test('the file is kept as it came, byte for byte', async () => {
  const { olga } = await cast({ text: null, only: [] })
  await bringIn(olga, odd)
  const file = await readFile(olga, 1)
  expect(Buffer.from(file.bytes).equals(Buffer.from(bytes(odd)))).toBe(true)
  expect(file).toMatchObject({ name: 'text.txt', mediaType: 'text/plain' })
})

test('Markdown and HTML come in with their structure', async () => {
  const { olga } = await cast({ text: null, only: [] })
  await importText(olga, null, source('markdown', '# Title\n\nOne *word*.\n\n> Said.'))
  await importText(olga, null, source('html', '<h1>Title</h1><p>One <b>word</b>.</p>'))
  expect((await readDesk(olga, 1)).blocks.map(({ kind }) => kind)).toEqual([
    'heading',
    'paragraph',
    'quotation',
  ])
  expect((await readDesk(olga, 2)).characters).toBe('Title\n\nOne word.')
})

test('a tidied text stands as it was tidied; its event says every change of characters, and the file is kept', async () => {
  const { eve, projectId } = await cast({ text: null, only: ['eve'] })
  const words = 'Titel 😀\n\nShare this report\n\nThe bridge opened.'
  const characters = 'Title 😀\n\nThe bridge opened.'
  await importText(eve, null, {
    ...source('plain', words),
    tidied: {
      characters,
      blocks: [
        { from: 0, to: 7, kind: 'heading', level: 1 },
        { from: 9, to: 27, kind: 'quotation' },
      ],
    },
  })
  const desk = await readDesk(eve, 1)
  expect(desk.characters).toBe(characters)
  expect(desk.blocks).toMatchObject([{ kind: 'heading', level: 1 }, { kind: 'quotation' }])
  expect(new TextDecoder().decode((await readFile(eve, 1)).bytes)).toBe(words)
  const { tidied } = await importedIn(projectId)
  expect(tidied).toEqual({
    changes: [
      { at: 0, gone: 'Titel', came: 'Title' },
      { at: 7, gone: '\n\nShare this report', came: '' },
    ],
  })
  expect(withChanges(words, tidied.changes)).toBe(characters)
  expect(await differs(eve)).toBeNull()
})

test('an erased text takes what its tidying changed along', async () => {
  const { olga, projectId } = await cast({ text: null, only: [] })
  await importText(olga, null, {
    ...source('plain', 'The quagga lied.'),
    tidied: { characters: 'The zebra lied.', blocks: [{ from: 0, to: 15, kind: 'paragraph' }] },
  })
  const number = (await kindsOf(projectId)).indexOf('text imported') + 1
  await eraseWords(olga, null, { numbers: [number], why: 'Court order' })
  const { tidied } = await importedIn(projectId)
  expect(tidied).toEqual({ changes: [{ at: 4, gone: '······', came: '·····' }] })
  expect(await differs(olga)).toBeNull()
})

test('without tidying the event says nothing of it', async () => {
  const { olga, projectId } = await cast({ text: null, only: [] })
  await bringIn(olga, 'Some words.')
  expect(await importedIn(projectId)).not.toHaveProperty('tidied')
})

test('what was tidied wrongly is refused, and leaves nothing', async () => {
  const { olga, projectId } = await cast({ text: null, only: [] })
  const before = await kindsOf(projectId)
  const tidied = { characters: 'Some', blocks: [{ from: 0, to: 5, kind: 'paragraph' as const }] }
  const wrong = importText(olga, null, { ...source('plain', 'Some words.'), tidied })
  expect(await refused(wrong)).toMatchObject({
    kind: 'not understood',
    facts: { field: 'tidied' },
  })
  expect(await kindsOf(projectId)).toEqual(before)
})

test.each([
  ['with NUL', 'one\u0000two', 'U+0000'],
  ['without words', ' \n \n', 'no words'],
])('a text %s is refused with a sentence, and leaves nothing', async (_what, text, says) => {
  const { olga, projectId } = await cast({ text: null, only: [] })
  const before = await kindsOf(projectId)
  expect(await refused(importText(olga, null, source('plain', text)))).toMatchObject({
    kind: 'not understood',
    sentence: expect.stringContaining(says),
  })
  expect(await kindsOf(projectId)).toEqual(before)
})

test('a file of more than 2 MB is too much', async () => {
  const { olga } = await cast({ text: null, only: [] })
  const large = importText(olga, null, source('plain', 'word '.repeat(400_001)))
  expect((await refused(large)).kind).toBe('too much')
})

test('a text of 2 MB is brought in, with characters beyond the basic plane', async () => {
  const { olga } = await cast({ text: null, only: [] })
  const text = 'words 😀 '.repeat(181_000)
  await bringIn(olga, text)
  expect((await readDesk(olga, 1)).characters).toBe(text)
  expect(await differs(olga)).toBeNull()
})

test('over the wire a file comes in base64', () => {
  const asked = {
    description,
    source: { kind: 'plain', fileName: 'a.txt', mediaType: 'text/plain' },
  }
  const read = ImportText.parse({ ...asked, source: { ...asked.source, base64: 'w6k=' } })
  expect([...read.source.bytes]).toEqual([0xc3, 0xa9])
  const wrong = { ...asked, source: { ...asked.source, base64: '%' } }
  expect(ImportText.safeParse(wrong).success).toBe(false)
})
