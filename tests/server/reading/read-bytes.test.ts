/** The same article as a file of every kind, read by the reader of that kind. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { Document, LevelFormat, Packer, Paragraph } from 'docx'
import { expect, test } from 'vitest'
import { readBytes } from '../../../lib/server/reading/read-bytes.ts'
import { programFolder } from '../../../lib/server/start/data-folder.ts'
import { checkBlocks } from '../../../lib/text/blocks.ts'
import { ordinalSign } from '../../../lib/text/ordinals.ts'
import type { Reading } from '../../../lib/text/read/reading.ts'
import type { SourceKind } from '../../../lib/text/read/source-kind.ts'
import {
  asDocx,
  asEpub,
  asHtml,
  asMarkdown,
  blocksExpected,
  bookParts,
  column,
  pdfOf,
  taggedPdf,
  type Words,
} from '../../support/documents.ts'
import { findChromium } from '../../support/machine.ts'

async function read(kind: SourceKind, bytes: Uint8Array): Promise<Reading> {
  const reading = await readBytes({ kind, bytes })
  if ('refused' in reading) throw new Error(reading.refused)
  expect(checkBlocks(reading.characters, reading.blocks)).toBeNull()
  return reading
}

const shown = ({ characters, blocks }: Reading) =>
  blocks.map(({ kind, start, end }) => [kind, characters.slice(start, end)])

test('notes at the end of a PDF are footnotes, and their signs are asked about', async () => {
  const reading = await read(
    'pdf',
    pdfOf([
      [
        { text: 'The river rose by three metres in that spring.[1]', x: 60, y: 100 },
        { text: '[1] Report of the commission, 1901.', x: 60, y: 160 },
      ],
    ]),
  )
  expect(shown(reading)).toEqual([
    ['paragraph', 'The river rose by three metres in that spring.[1]'],
    ['footnote', '[1] Report of the commission, 1901.'],
  ])
  expect(reading.doubts.map(({ kind, note }) => [kind, note !== undefined])).toEqual([
    ['note marker', true],
  ])
})

test.each([
  ['markdown', async () => asMarkdown()],
  ['html', async () => asHtml()],
  ['docx', asDocx],
  ['epub', async () => asEpub()],
] as const)('the article gives the same blocks and the same notes as %s', async (kind, make) => {
  const reading = await read(kind, await make())
  expect(shown(reading)).toEqual(blocksExpected())
  const { characters, blocks } = reading
  const notes = blocks.filter(({ kind }) => kind === 'footnote')
  const signs = notes.map(({ markers = [] }) =>
    markers.map(({ start, end }) => characters.slice(start, end)),
  )
  expect(signs).toEqual([['[1]'], ['[2]']])
  const ends = notes.map(({ markers }) => blocks.find(({ end }) => end === markers?.[0]?.end)?.kind)
  expect(ends).toEqual(['paragraph', 'paragraph'])
  expect(reading.doubts).toEqual([])
})

test('as a PDF it gives the same paragraphs, each with its page; the ties of its notes are doubts', async () => {
  const pages: Words[][] = [[], []]
  let y = 60
  let page = 0
  for (const [kind, text] of blocksExpected()) {
    const size = kind === 'heading' ? 16 : kind === 'footnote' ? 8 : 10
    const x = kind === 'quotation' ? 120 : 60
    const lines =
      kind === 'table row'
        ? text.split('\t').map((cell, i) => ({ text: cell, x: 60 + 150 * i, y, size }))
        : column(text, x, y, kind === 'quotation' ? 50 : 75, size)
    pages[page]?.push(...lines)
    y = Math.max(...lines.map((line) => line.y)) + (kind === 'table row' ? 14 : 30)
    if (kind === 'quotation') [page, y] = [1, 60]
  }
  const reading = await read('pdf', pdfOf(pages))
  const kinds = shown(reading)
  expect(kinds.map(([, text]) => text)).toEqual(blocksExpected().map(([, text]) => text))
  expect(kinds.filter(([kind]) => kind !== 'paragraph')).toEqual(
    blocksExpected().filter(([kind]) => kind !== 'paragraph' && kind !== 'list item'),
  )
  expect(reading.blocks.map((block) => block.page)).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2])
  expect(reading.doubts.map(({ kind }) => kind)).toEqual(['note marker', 'table', 'note marker'])
})

test('a tagged PDF is read as its tags say, where they can be believed, though all of it looks alike', async () => {
  const lines = column(
    'It rose by three metres, and nobody had foreseen that it would.',
    60,
    90,
    40,
  )
  const elements = [
    ['H1', [{ text: 'The flood', x: 60, y: 60 }]],
    ['P', lines],
    ['P', [{ text: 'It was short.', x: 60, y: 117 }]],
    ['BlockQuote', [{ text: 'None was higher.', x: 60, y: 130 }]],
    ['LI', [{ text: 'The gauge', x: 60, y: 143 }]],
  ] as const
  const reading = await read('pdf', taggedPdf(elements))
  expect(shown(reading)).toEqual([
    ['heading', 'The flood'],
    ['paragraph', 'It rose by three metres, and nobody had foreseen that it would.'],
    ['paragraph', 'It was short.'],
    ['quotation', 'None was higher.'],
    ['list item', 'The gauge'],
  ])
  expect(reading.notes).toContain(
    'Headings, lists, tables and quotations are those that the file itself names.',
  )
  const torn = lines.map((line) => ['P', [line]] as const)
  const believed = await read('pdf', taggedPdf([...torn, ...torn]))
  expect(believed.notes).toEqual([])
})

test('the tables of a tagged PDF have the cells that it names, and what it calls an artifact is kept and doubted', async () => {
  const cell = (role: string, text: string, x: number, y: number) =>
    [role, [{ text, x, y }]] as const
  const table = [
    'Table',
    [
      [
        'TR',
        [cell('TH', 'Year', 60, 120), cell('TH', 'Height', 90, 120), cell('TH', 'Said', 140, 120)],
      ],
      [
        'TR',
        [
          cell('TD', '1901', 60, 134),
          [
            'TD',
            [
              { text: 'That it was fore-', x: 140, y: 134 },
              { text: 'seen by none.', x: 140, y: 147 },
            ],
          ],
        ],
      ],
    ],
  ] as const
  const list = [
    'L',
    [
      [
        'LI',
        [
          ['Lbl', [{ text: '(iv)', x: 60, y: 180 }]],
          ['LBody', [{ text: 'The fourth', x: 90, y: 180 }]],
        ],
      ],
      [
        'LI',
        [
          ['Lbl', [{ text: '(v)', x: 60, y: 194 }]],
          ['LBody', [{ text: 'The fifth', x: 90, y: 194 }]],
        ],
      ],
    ],
  ] as const
  const words = column(
    'The water rose by three metres in that spring, and nobody had foreseen that it would.',
    60,
    90,
    60,
  )
  const head = { text: 'The Flood', x: 60, y: 30, artifact: true } as const
  const reading = await read('pdf', taggedPdf([['P', words], table, list], [head]))
  expect(shown(reading)).toEqual([
    ['paragraph', 'The Flood'],
    [
      'paragraph',
      'The water rose by three metres in that spring, and nobody had foreseen that it would.',
    ],
    ['table row', 'Year\tHeight\tSaid'],
    ['table row', '1901\t\tThat it was foreseen by none.'],
    ['list item', 'The fourth'],
    ['list item', 'The fifth'],
  ])
  expect(items(reading)).toEqual(['1 iv The fourth', '1 v The fifth'])
  expect(reading.doubts.map(({ kind, at, says }) => [kind, at.start, says.slice(0, 42)])).toEqual([
    ['repeated line', 0, 'The file itself calls this furniture of th'],
  ])
})

test.runIf(findChromium() !== undefined)(
  'a page that Chromium prints has its tables, numbers and paragraphs over the ends of pages',
  async () => {
    const browser = await chromium.launch({
      executablePath: findChromium() ?? '',
      args: ['--no-sandbox'],
    })
    const page = await browser.newPage()
    const long = 'The water stood higher still, but the dykes had been raised by then '.repeat(60)
    await page.setContent(
      `<h1>The flood</h1><ol start="3"><li>One<ol type="a"><li>Inner</li></ol></li><li>Two</li></ol><table><tr><th>Year</th><th>Height of the water</th><th>Said</th></tr><tr><td>1901</td><td></td><td>That nobody had foreseen it, nor that all of the dykes would break</td></tr></table><p>${long}</p>`,
    )
    const bytes = await page.pdf({ tagged: true, format: 'A6' })
    await browser.close()
    const reading = await read('pdf', new Uint8Array(bytes))
    expect(items(reading)).toEqual(['1 3 One', '2 a Inner', '1 4 Two'])
    expect(shown(reading).slice(4)).toEqual([
      ['table row', 'Year\tHeight of the water\tSaid'],
      ['table row', '1901\t\tThat nobody had foreseen it, nor that all of the dykes would break'],
      ['paragraph', long.trim()],
    ])
  },
)

/** Items with their depths and numbers, «-» for a bullet. */
const items = ({ characters, blocks }: Reading) =>
  blocks.flatMap(({ kind, level, ordinal, start, end }) =>
    kind === 'list item'
      ? [`${level} ${ordinal ? ordinalSign(ordinal) : '-'} ${characters.slice(start, end)}`]
      : [],
  )

/** A list that is interrupted, with one inside it, as Word writes it. */
async function listInWord(): Promise<Uint8Array> {
  const levels = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER].map((format, level) => {
    return { level, format, text: `%${level + 1}.`, start: level === 0 ? 3 : 1 }
  })
  const item = (text: string, level = 0) =>
    new Paragraph({ text, numbering: { reference: 'points', level } })
  const children = [
    item('One'),
    item('Inner', 1),
    item('Second', 1),
    new Paragraph('Between.'),
    item('Two'),
    new Paragraph({ text: 'Bullet', bullet: { level: 0 } }),
  ]
  const numbering = { config: [{ reference: 'points', levels }] }
  return new Uint8Array(
    await Packer.toBuffer(new Document({ numbering, sections: [{ children }] })),
  )
}

const listHtml =
  '<ol start="3"><li>One<ol type="a"><li>Inner</li><li>Second</li></ol></li></ol><p>Between.</p><ol start="4"><li>Two</li></ol><ul><li>Bullet</li></ul>'

test.each([
  ['html', async () => Buffer.from(`<!doctype html>${listHtml}`)],
  ['epub', async () => asEpub(bookParts({ 'one.xhtml': listHtml }))],
  ['docx', listInWord],
] as const)(
  'an ordered list keeps its numbers from %s, past a paragraph and inside each other',
  async (kind, make) => {
    const reading = await read(kind, new Uint8Array(await make()))
    expect(items(reading)).toEqual(['1 3 One', '2 a Inner', '2 b Second', '1 4 Two', '1 - Bullet'])
    expect(reading.characters).toBe('One\n\nInner\n\nSecond\n\nBetween.\n\nTwo\n\nBullet')
  },
)

test('an ordered list of Markdown counts on from its first number', async () => {
  const reading = await read('markdown', Buffer.from('3. One\n   1. Inner\n1. Two\n\n- Bullet\n'))
  expect(items(reading)).toEqual(['1 3 One', '2 1 Inner', '1 4 Two', '1 - Bullet'])
})

const seeds = join(programFolder, '../shared/seeds')
const files = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : []

test.runIf(files.length > 0).each(files)(
  'the words of %s come back from a Word file',
  async (name) => {
    const words = readFileSync(join(seeds, name), 'utf8')
    const paragraphs = words.split('\n').filter((line) => /\S/.test(line))
    const made = new Document({
      sections: [{ children: paragraphs.map((one) => new Paragraph(one)) }],
    })
    const reading = await read('docx', new Uint8Array(await Packer.toBuffer(made)))
    const flat = (text: string) => text.replace(/[ \t]+/g, ' ').trim()
    expect(shown(reading).map(([, text]) => text)).toEqual(paragraphs.map(flat))
  },
)
