import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkBlocks } from '../../../lib/text/blocks.ts'
import { findForbidden } from '../../../lib/text/characters.ts'
import { readPlain } from '../../../lib/text/read/plain.ts'
import type { Reading } from '../../../lib/text/read/reading.ts'

const prose = `The Nile is a long river, and all who live on its banks have known it ${'very '.repeat(3)}well.`

/** What was read; a refusal fails the test. */
function read(source: string): Reading {
  const reading = readPlain(source)
  if ('refused' in reading) throw new RangeError(reading.refused)
  return reading
}

/** The blocks of a source, one a line: kind, level, words. */
function blocks(source: string): string[] {
  const { characters, blocks } = read(source)
  return blocks.map(
    ({ start, end, kind, level }) => `${kind}${level ?? ''}: ${characters.slice(start, end)}`,
  )
}

test('nothing but line ends and one byte order mark is changed', () => {
  expect(read('\ufeff  a\r\n\u00a0\rb \n\n').characters).toBe('  a\n\u00a0\nb \n\n')
  expect(read('\ufeffa\r\nb\r').lineEnds).toEqual({ crlf: 1, cr: 1, bom: true })
})

test('blank lines part paragraphs, also if white space stands on them', () =>
  expect(blocks('one\n\ntwo\n \u00a0\t\nthree')).toEqual([
    'paragraph: one',
    'paragraph: two',
    'paragraph: three',
  ]))

test('a block leaves out the white space around its words, and keeps that within', () =>
  expect(blocks('\n \u00a0one\n  two \n')).toEqual(['paragraph: one\n  two']))

test('lines longer than 160 units are a paragraph each', () => {
  const long = 'word '.repeat(40).trim()
  expect(blocks(`${long}\n${long}`)).toEqual([`paragraph: ${long}`, `paragraph: ${long}`])
})

test('list items begin a chunk or follow a colon', () => {
  expect(blocks('We saw:\n- the Po\n* the Nile\n  and its mouth')).toEqual([
    'paragraph: We saw:',
    'list item1: - the Po',
    'list item1: * the Nile\n  and its mouth',
  ])
  expect(blocks('1. one\n2) two')).toEqual(['list item1: 1. one', 'list item1: 2) two'])
})

test('a dash or a year at the start of a wrapped line begins no list', () => {
  expect(blocks('it was so in\n1941. Then\n- alas - it ended')).toHaveLength(1)
  expect(blocks('*Note: none')).toEqual(['paragraph: *Note: none'])
})

test('a numbered note is a footnote if the text refers to it before', () =>
  expect(blocks('It is long.[1][2]\n\n[1] A map.\n[2], 2023.')).toEqual([
    'paragraph: It is long.[1][2]',
    'footnote: [1] A map.',
    'footnote: [2], 2023.',
  ]))

test('numbered paragraphs to which nothing refers are paragraphs', () =>
  expect(blocks('[1] The court sat.\n\n[2] It rose.')).toEqual([
    'paragraph: [1] The court sat.',
    'paragraph: [2] It rose.',
  ]))

test('lines that begin with > are a quotation', () => {
  expect(blocks('> one\n> two')).toEqual(['quotation1: > one\n> two'])
  expect(blocks('> > one')).toEqual(['quotation2: > > one'])
  expect(blocks('> one\ntwo')).toEqual(['paragraph: > one\ntwo'])
})

test('the first line by itself above prose is the title, and so is its repetition', () => {
  expect(blocks(`The Nile\n\nThe Nile\n\nMina Roth\n\n${prose}`).slice(0, 3)).toEqual([
    'heading1: The Nile',
    'heading1: The Nile',
    'paragraph: Mina Roth',
  ])
  expect(read(`The Nile\n\n${prose}`).title).toBe('The Nile')
})

test.each([
  'It is so.',
  'May 3, 2023',
  '2023-05-03',
  'By Mina Roth',
  'so it goes',
  'Source:',
  '--',
])('the line «%s» is no title', (line) =>
  expect(blocks(`${line}\n\n${prose}`)[0]).toBe(`paragraph: ${line}`),
)

test('short lines without prose are no headings', () =>
  expect(blocks('Milk\n\nEggs\n\nBread').every((line) => line.startsWith('paragraph'))).toBe(true))

test('a line by itself between a full stop and prose is a heading of level 2', () =>
  expect(blocks(`${prose}\n\nThe long way\n\n${prose}`)[1]).toBe('heading2: The long way'))

test.each([
  ['between the halves of a broken sentence', `${prose}\n\nThe river of\n\nthe ${prose}`],
  ['after half a sentence', `${prose}\n\nand so to the\n\nRiver Nile\n\n${prose}`],
  ['above a short line', `${prose}\n\nThe long way\n\nOr so`],
  ['that asks, after one blank line', `${prose}\n\nWho knows?\n\n${prose}`],
])('a line %s is no heading', (_, source) =>
  expect(blocks(source).some((line) => line.startsWith('heading'))).toBe(false),
)

test('a question after two blank lines is a heading', () =>
  expect(blocks(`${prose}\n\n\nWho knows?\n\n${prose}`)[1]).toBe('heading2: Who knows?'))

test('what no text may hold is refused with its place', () =>
  expect(readPlain('one\n\0')).toEqual({ refused: expect.stringContaining('Line 2, column 1') }))

test('every string is refused or kept, with blocks over it that are right', () => {
  const line = fc.constantFrom(
    '- a',
    '[1] b',
    'c[1]',
    '> d',
    'The Nile',
    prose,
    ' ',
    '\u00a0',
    '\r',
  )
  const source = fc.array(fc.oneof(line, fc.string({ unit: 'binary' })), { maxLength: 12 })
  fc.assert(
    fc.property(source, (lines) => {
      const reading = readPlain(lines.join('\n'))
      if ('refused' in reading) return
      expect(checkBlocks(reading.characters, reading.blocks)).toBeNull()
      expect(findForbidden(reading.characters)).toEqual([])
      expect(reading.characters).toBe(
        lines
          .join('\n')
          .replace(/^\ufeff/, '')
          .replace(/\r\n?/g, '\n'),
      )
      const words = reading.blocks.map(({ start, end }) => reading.characters.slice(start, end))
      expect(words.join('').replace(/\s/g, '')).toBe(reading.characters.replace(/\s/g, ''))
    }),
  )
})

test.each(['[1]\n', ')', '> ', '\n', ' ', '- ', 'a[1]\n', '\u00a0\n', '[1', 'A\n\n'])(
  'a megabyte of %j is read to its end',
  (pattern) => {
    const source = pattern.repeat(1_000_000 / pattern.length)
    expect(read(source).characters === source).toBe(true)
  },
)

const seeds = join(import.meta.dirname, '../../../../shared/seeds')
const files = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : []

test.runIf(files.length > 0)('the real texts are kept character for character, with titles', () => {
  for (const file of files) {
    const source = readFileSync(join(seeds, file), 'utf8')
    const { characters, blocks, title } = read(source)
    expect(characters).toBe(source)
    expect(checkBlocks(characters, blocks)).toBeNull()
    expect(title).toMatch(/resist|partisans|pro Ukraine/i)
    const notes = blocks.filter(({ kind }) => kind === 'footnote').length
    expect(notes).toBe((source.match(/^\[\d+\]/gm) ?? []).length)
  }
})

test('the line below the title is a heading only if it says the same', () =>
  expect(blocks(`The Nile\n\nMina Roth\n\n${prose}`)[1]).toBe('paragraph: Mina Roth'))

test('a title has at most 120 units, a later heading at most 80', () => {
  expect(blocks(`A${'a'.repeat(119)}\n\n${prose}`)[0]).toMatch(/^heading1/)
  expect(blocks(`A${'a'.repeat(120)}\n\n${prose}`)[0]).toMatch(/^paragraph/)
  expect(blocks(`${prose}\n\nA${'a'.repeat(79)}\n\n${prose}`)[1]).toMatch(/^heading2/)
  expect(blocks(`${prose}\n\nA${'a'.repeat(80)}\n\n${prose}`)[1]).toMatch(/^paragraph/)
})
