import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkBlocks } from '../../../lib/text/blocks.ts'
import { findForbidden } from '../../../lib/text/characters.ts'
import { htmlPieces, readHtml } from '../../../lib/text/read/html.ts'
import type { Reading } from '../../../lib/text/read/reading.ts'

function read(source: string): Reading {
  const reading = readHtml(source)
  if ('refused' in reading) throw new RangeError(reading.refused)
  return reading
}

/** The blocks of a page, one a line: kind, level, words. */
function blocks(source: string): string[] {
  const { characters, blocks } = read(source)
  return blocks.map(
    ({ start, end, kind, level }) => `${kind}${level ?? ''}: ${characters.slice(start, end)}`,
  )
}

test('block elements become blocks with a blank line between them', () => {
  expect(read('<h2>The Nile</h2><p>It is <b>long</b>.</p>').characters).toBe(
    'The Nile\n\nIt is long.',
  )
  expect(blocks('<h2>The Nile</h2><p>It is <b>long</b>.<p>Very.')).toEqual([
    'heading2: The Nile',
    'paragraph: It is long.',
    'paragraph: Very.',
  ])
})

test('white space collapses as a browser shows it, NBSP stays', () =>
  expect(blocks('<p> The\n <b> Nile </b> is\u00a0\u00a0 long <br> and wide. </p>')).toEqual([
    'paragraph: The Nile is\u00a0\u00a0 long\nand wide.',
  ]))

test('words of two elements side by side stay apart only where space stands', () =>
  expect(blocks('<b>a</b><i>b</i> <i>c</i>')).toEqual(['paragraph: ab c']))

test('preformatted text keeps its white space', () =>
  expect(blocks('<pre>\n  a\n    b </pre>')).toEqual(['preformatted:   a\n    b']))

test('list items have a depth, and their later paragraphs are paragraphs', () =>
  expect(blocks('<ul><li>a<ul><li><p>b</p><p>c</p></li></ul></li><li>d</li></ul>')).toEqual([
    'list item1: a',
    'list item2: b',
    'paragraph: c',
    'list item1: d',
  ]))

test('each paragraph of a quotation is a quotation, as deep as it is nested', () =>
  expect(blocks('<blockquote><p>a<p>b<blockquote>c</blockquote></blockquote>')).toEqual([
    'quotation1: a',
    'quotation1: b',
    'quotation2: c',
  ]))

test('a row of a table is a block with tabs; a table that holds paragraphs is a layout', () => {
  const rows =
    '<table><tr><th>River</th><th>km</th></tr><tr><td>Nile</td><td>6 650</td></tr></table>'
  expect(blocks(rows)).toEqual(['table row: River\tkm', 'table row: Nile\t6 650'])
  expect(read(rows).characters).toBe('River\tkm\nNile\t6 650')
  expect(blocks('<table><tr><td><p>a</p></td><td>b</td></tr></table>')).toEqual([
    'paragraph: a',
    'paragraph: b',
  ])
})

test.each([
  '<script>x</script>',
  '<style>x</style>',
  '<template>x</template>',
  '<noscript>x</noscript>',
  '<iframe>x</iframe>',
  '<svg><text>x</text></svg>',
  '<p hidden>x</p>',
  '<p style="display: none">x</p>',
  '<button>x</button>',
  '<textarea>x</textarea>',
  '<!-- x -->',
])('what is in %s is left out', (html) => expect(blocks(`a${html}`)).toEqual(['paragraph: a']))

test('of a page with one article only that is read, else the one main part', () => {
  expect(blocks('<nav>x</nav><main>y<article>a</article></main>')).toEqual(['paragraph: a'])
  expect(blocks('<nav>x</nav><main>a</main>')).toEqual(['paragraph: a'])
  expect(blocks('<article>a</article><article>b</article>').length).toBe(2)
})

test('a page suggests its title, author, publisher, date and language', () => {
  const page = `<html lang="de"><title> The
    Nile</title><meta name="author" content="Mina Roth">
    <meta property="og:site_name" content="The Delta"><p>a
    <meta property="article:published_time" content="2023-05-03T10:00:00Z">`
  expect(read(page)).toMatchObject({
    title: 'The Nile',
    author: 'Mina Roth',
    publisher: 'The Delta',
    published: '2023-05-03T10:00:00Z',
    language: 'de',
  })
  expect(read('<p>a').title).toBeUndefined()
})

test('entities are characters; those that no text may hold are replaced', () =>
  expect(blocks('<p>a &amp; &#1; b&#13;</p>')).toEqual(['paragraph: a & \ufffd b']))

test('images are left out and counted', () =>
  expect(read('<p>a<img alt=x><img></p>').notes).toEqual(['Images were left out: 2.']))

test('a stretch of HTML gives its pieces', () =>
  expect(htmlPieces('<h1>a</h1>b')).toEqual([
    { kind: 'heading', level: 1, text: 'a' },
    { kind: 'paragraph', text: 'b' },
  ]))

test('what no text may hold is refused with its place', () =>
  expect(readHtml('<p>\0')).toEqual({ refused: expect.stringContaining('Line 1, column 4') }))

const tag = fc.constantFrom(
  ...'p div b i table tr td li ul ol h1 pre blockquote br a span script article svg font'.split(
    ' ',
  ),
)
const piece = fc.oneof(
  tag.map((name) => `<${name}>`),
  tag.map((name) => `</${name}>`),
  fc.constantFrom(' ', '\n', '&nbsp;', '&#1;', '&#xD800;', '&#13;', 'word', '😀', '<!--', '-->'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
)

test('whatever is read has blocks that are right and holds what a text may hold', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const reading = readHtml(pieces.join(''))
      if ('refused' in reading) return
      expect(checkBlocks(reading.characters, reading.blocks)).toBeNull()
      expect(findForbidden(reading.characters)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test.each(['<div>', '<b>a', '<table><td>', '<p><b a=1></p>', '<svg>', '<a '])(
  'a megabyte of %j is refused with a sentence',
  (pattern) => {
    const source =
      pattern === '<a ' ? `<a${' b'.repeat(500_000)}` : pattern.repeat(1e6 / pattern.length)
    expect(readHtml(source)).toEqual({
      refused: expect.stringMatching(/more than .*plain text\.$/s),
    })
  },
)

test.each(['<', '[', '<p>a', '<li>a', '<br>', '<b>a</b> ', '<table>a', '&', '</p>', '\t', '<!--'])(
  'a megabyte of %j is read to its end',
  (pattern) => {
    const { characters, blocks } = read(pattern.repeat(1e6 / pattern.length))
    expect(checkBlocks(characters, blocks)).toBeNull()
  },
)

test('a tag may have long attributes and quoted signs', () =>
  expect(blocks(`<a title="a > b" href='${'x '.repeat(9000)}'>long</a>`)).toEqual([
    'paragraph: long',
  ]))

test('space after the sign of equality does not begin an attribute', () =>
  expect(blocks(`<a${` b= "c d"`.repeat(1400)}>long</a>`)).toEqual(['paragraph: long']))
