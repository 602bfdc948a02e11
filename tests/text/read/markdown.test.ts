import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkBlocks } from '../../../lib/text/blocks.ts'
import { findForbidden } from '../../../lib/text/characters.ts'
import { readMarkdown } from '../../../lib/text/read/markdown.ts'
import type { Reading } from '../../../lib/text/read/reading.ts'

function read(source: string): Reading {
  const reading = readMarkdown(source)
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

test('markup goes and words stay', () =>
  expect(
    blocks('It is *very* **long**, ~~said~~ [Otto](http://a.example) `x*y` &amp; ![a map](m)'),
  ).toEqual(['paragraph: It is very long, said Otto x*y & a map']))

test('headings have levels, and the first of level 1 is the title', () => {
  expect(blocks('Nile\n====\n\n### Its *mouth*')).toEqual(['heading1: Nile', 'heading3: Its mouth'])
  expect(read('## a\n\n# The *Nile*').title).toBe('The Nile')
  expect(read('## a').title).toBeUndefined()
})

test('a soft break and a hard break are line ends', () =>
  expect(blocks('one\ntwo  \nthree<br>four')).toEqual(['paragraph: one\ntwo\nthree\nfour']))

test('list items have a depth, and their later paragraphs are paragraphs', () =>
  expect(blocks('- a\n  1. b\n\n     c\n- d')).toEqual([
    'list item1: a',
    'list item2: b',
    'paragraph: c',
    'list item1: d',
  ]))

test('each paragraph of a quotation is a quotation, as deep as it is nested', () =>
  expect(blocks('> a\n>\n> b\n>\n>> c')).toEqual([
    'quotation1: a',
    'quotation1: b',
    'quotation2: c',
  ]))

test('code is preformatted and stays as it is', () =>
  expect(blocks('```js\n  *a*\n```')).toEqual(['preformatted:   *a*']))

test('a row of a table is a block with tabs', () =>
  expect(read('| River | km |\n| - | - |\n| *Nile* | 6650 |').characters).toBe(
    'River\tkm\nNile\t6650',
  ))

test('footnotes stand at the end, numbered in the order of their references', () =>
  expect(blocks('[^x]: Ex.\n[^y]: Why.\n\n    More.\n\nOne[^y] two[^x].')).toEqual([
    'paragraph: One[1] two[2].',
    'footnote: [1] Why.',
    'footnote: More.',
    'footnote: [2] Ex.',
  ]))

test('raw HTML gives its text and runs nothing', () =>
  expect(blocks('<div>a <b>b</b><script>x</script></div>\n\nc <i>d</i>')).toEqual([
    'paragraph: a b',
    'paragraph: c d',
  ]))

test('front matter is left out and suggests what it says', () => {
  const source = '---\ntitle: "The Nile"\nauthor: Mina Roth\ndate: 2023-05-03\nlang: de\n---\na'
  expect(read(source)).toMatchObject({
    characters: 'a',
    title: 'The Nile',
    author: 'Mina Roth',
    published: '2023-05-03',
    language: 'de',
  })
  expect(blocks('---\nOtto said\n---\na')).toContain('paragraph: a')
  expect(blocks('---\nOtto said\n---\na').length).toBe(2)
})

test('characters that no text may hold are refused, and replaced where entities make them', () => {
  expect(readMarkdown('a\n\0')).toEqual({ refused: expect.stringContaining('Line 2, column 1') })
  expect(blocks('a&#1;b')).toEqual(['paragraph: a\ufffdb'])
})

const sign = fc.constantFrom(
  ...[
    '*',
    '_',
    '~~',
    '`',
    '```\n',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '> ',
    '- ',
    '1. ',
    '# ',
    '|',
    '\n',
  ],
  ...[
    '\n\n',
    '[^a]',
    '[^a]: ',
    '<b>',
    '<div>',
    '&#1;',
    '&#13;',
    '&nbsp;',
    '---\n',
    '    ',
    'word',
    '😀',
  ],
)

test('whatever is read has blocks that are right and holds what a text may hold', () => {
  const source = fc.array(fc.oneof(sign, fc.string({ unit: 'grapheme', maxLength: 3 })), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(source, (signs) => {
      const reading = readMarkdown(signs.join(''))
      if ('refused' in reading) return
      expect(checkBlocks(reading.characters, reading.blocks)).toBeNull()
      expect(findForbidden(reading.characters)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test.each(['[', ']', '>', '> ', '- ', '*a', '~a', '`', '[a]', '<!a', '<?', 'a\n', '- a\n', '|a'])(
  'a megabyte of %j is refused with a sentence',
  (pattern) => {
    const says = expect.stringMatching(/^(?:Line 1 |This Markdown has ).* plain text\.$/s)
    expect(readMarkdown(pattern.repeat(1e6 / pattern.length))).toEqual({ refused: says })
  },
)

test('a megabyte of prose with links is read to its end', () => {
  const line = 'The Nile is long, said *Mina* and [Otto](http://a.example), and they are right.\n'
  expect(read(`${line.repeat(5)}\n`.repeat(2500)).blocks.length).toBe(2500)
})

test('a table of two thousand rows with links is read, though no blank line parts them', () => {
  const table = `| a | b |\n|---|---|\n${'| [x](http://a.example) | *[y]* |\n'.repeat(2000)}`
  expect(read(table).blocks.length).toBe(2001)
})

test('a paragraph whose lines begin like a table is still measured as one', () =>
  expect(readMarkdown('| [a] *b* [c] *d*\n'.repeat(2000))).toEqual({
    refused: expect.stringContaining('too many signs'),
  }))

test.each([
  'a <b>x</b> ',
  'a <b> ',
  'x <i y ',
  '<a',
  'a &amp; ',
  '&#x',
  '\\* ',
  'a!',
  'a@a',
  'a@b.example ',
  'http://a.example ',
  'www.a.example ',
])('two megabytes of %j are refused before they are parsed', (pattern) => {
  const says = expect.stringMatching(/^(?:Line 1 |This Markdown has ).* plain text\.$/s)
  expect(readMarkdown(pattern.repeat(1.9e6 / pattern.length))).toEqual({ refused: says })
})

test('signs are counted over the whole text, too', () => {
  const paragraph = `${'a &amp; '.repeat(100)}\n\n`
  expect(readMarkdown(paragraph.repeat(1_600))).toEqual({
    refused: expect.stringMatching(/^Line 3001 has one of more than 150000 signs/),
  })
})

test('a paragraph with a thousand tags, entities and escapes is read', () =>
  expect(read('a <b>x</b> &amp; \\* '.repeat(1_000)).characters.length).toBe(7_999))
