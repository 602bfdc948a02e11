import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ink } from '../../lib/edition/html-marks.ts'
import type { Span } from '../../lib/text/span.ts'
import { drawn } from '../support/marked.ts'
import { onlyText, smallEdition } from '../support/small-edition.ts'

/** A one-line text with marks drawn under it, written short: `{1 …}` for a line, `<1` before, `1>` after, `1~` after a part. */
function written(text: string, ...marks: readonly string[]): string {
  const one = onlyText(
    smallEdition(
      text,
      drawn(...marks).map(({ spans }) => spans),
    ),
  )
  const inked = ink(one, {
    tone: () => 'true',
    before: ({ claim }) => `<${claim.number}`,
    afterPart: ({ claim }) => `${claim.number}~`,
    afterEnd: ({ claim }) => `${claim.number}>`,
  })
  return short(one.blocks.map((block) => inked(block)).join('|'))
}

function short(html: string): string {
  return html
    .replace(
      /<span( id="mark-(\d+)-1")? class="u u(\d) m-(\d+)-1 v-true">/g,
      (_all, first, _n, lane, id) => `{${first === undefined ? '' : '#'}${id}.${lane} `,
    )
    .replaceAll('</span>', '}')
}

test('a mark has a line, a note before it and a sign after it', () => {
  expect(written('one two three', '....aaa')).toBe('one <1{#1.0 two}1> three')
})

test('crossing marks are cut into runs, and their lines lie under each other', () => {
  expect(written('abcdef', 'aaaa', '..bbbb')).toBe('<1{#1.0 ab}<2{1.0 {#2.1 cd}}1>{2.1 ef}2>')
})

test('a mark inside another has the lower line', () => {
  expect(written('abcdef', 'aaaaaa', '..bb')).toBe('<1{#1.0 ab}<2{1.0 {#2.1 cd}}2>{1.0 ef}1>')
})

test('two marks on the same words have two lines, two notes and two signs', () => {
  expect(written('abc', 'aaa', 'bbb')).toBe('<1<2{#1.0 {#2.1 abc}}1>2>')
})

test('a mark with a gap goes on: its first part is followed by a sign that says so', () => {
  expect(written('abcdef', 'aa..aa')).toBe('<1{#1.0 ab}1~cd{1.0 ef}1>')
})

test('touching marks share a lane and are not joined', () => {
  expect(written('abcd', 'aa', '..bb')).toBe('<1{#1.0 ab}1><2{#2.0 cd}2>')
})

test('a mark over several blocks is drawn in each and has one sign', () => {
  expect(written('ab\ncd\nef', '.aaaaaa')).toBe('a<1{#1.0 b}|{1.0 cd}|{1.0 e}1>f')
})

test('a mark that ends between blocks has its sign at the end of the block before', () => {
  expect(written('ab\n\ncd', '.aaa')).toBe('a<1{#1.0 b}1>|cd')
})

test('a mark that begins between blocks has its note at the start of the block after', () => {
  expect(written('ab\n\ncd', '...aa')).toBe('ab|<1{#1.0 c}1>d')
})

test('more marks on one word than lanes share the lowest', () => {
  expect(written('ab', 'aa', 'bb', 'cc', 'dd', 'ee')).toContain('{#4.3 {#5.3 ab}')
})

test('whatever the marks, the characters are those of the text', () => {
  const text = 'abc <b>&amp; def'
  const place = fc.nat({ max: text.length })
  const span = fc
    .tuple(place, place)
    .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  const marks = fc.array(
    fc.array(
      span.filter(({ start, end }) => start < end),
      { minLength: 1, maxLength: 3 },
    ),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(marks, (all) => {
      const one = onlyText(smallEdition(text, all))
      const inked = ink(one, {
        tone: () => 't',
        before: () => '',
        afterPart: () => '',
        afterEnd: () => '',
      })
      const html = one.blocks.map((block) => inked(block)).join('')
      const bare = html
        .replace(/<\/?span[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
      expect(bare).toBe(text)
      expect(html.match(/<span/g)?.length).toBe(html.match(/<\/span/g)?.length)
    }),
  )
})
