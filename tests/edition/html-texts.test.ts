import { expect, test } from 'vitest'
import type { BlockFrozen, Snapshot } from '../../lib/edition/edition.ts'
import { textsHtml } from '../../lib/edition/html-texts.ts'
import { pageOf } from '../../lib/edition/page.ts'
import { harrow } from '../support/harrow-snapshot.ts'
import { smallEdition } from '../support/small-edition.ts'

const html = (snapshot: Snapshot) => textsHtml(pageOf(snapshot))

/** The inside of the element that holds the characters. */
function charsOf(characters: string, blocks: readonly BlockFrozen[], title?: string): string {
  const all = html(
    smallEdition(characters, [], title === undefined ? { blocks } : { blocks, title }),
  )
  return (
    /<div class="chars"[^>]*>([\s\S]*)<\/div>\n<p class="provenance">/.exec(all)?.[1] ?? ''
  ).replace(/ data-from="\d+" data-to="\d+"| dir="auto"/g, '')
}

test('blocks have their elements, numbers and gaps', () => {
  const blocks: readonly BlockFrozen[] = [
    { from: 0, to: 1, kind: 'paragraph' },
    { from: 3, to: 4, kind: 'quotation' },
    { from: 5, to: 6, kind: 'preformatted' },
    { from: 7, to: 8, kind: 'footnote' },
    { from: 9, to: 10, kind: 'table row' },
  ]
  expect(charsOf('a\n\nb\nc\nd\ne\n', blocks)).toBe(
    '<p class="b" data-n="1">a</p>\n\n<blockquote class="b" data-n="2">b</blockquote>\n<pre class="b" data-n="3">\nc</pre>\n<p class="b foot">d</p>\n<p class="b row ws" data-n="4">e</p>\n',
  )
})

test('list items that follow each other stand in one list, and their own bullets are not doubled', () => {
  const item = (from: number, to: number, level = 1): BlockFrozen => ({
    from,
    to,
    kind: 'list item',
    level,
  })
  expect(
    charsOf('a\n1. b\n\nc', [item(0, 1), item(2, 6, 2), { from: 8, to: 9, kind: 'paragraph' }]),
  ).toBe(
    '<ul><li class="b" data-n="1">a</li>\n<li class="b d2 own" data-n="2">1. b</li></ul>\n\n<p class="b" data-n="3">c</p>',
  )
})

test('a list ends where characters stand between its items', () => {
  const item = (from: number, to: number): BlockFrozen => ({
    from,
    to,
    kind: 'list item',
    level: 1,
  })
  expect(charsOf('a\n\u00a0\nb', [item(0, 1), item(4, 5)])).toBe(
    '<ul><li class="b" data-n="1">a</li></ul><div class="gap">\n\u00a0\n</div><ul><li class="b" data-n="2">b</li></ul>',
  )
})

test('a first heading that is the title is the title; other headings skip no level', () => {
  const heading = (from: number, to: number, level: number): BlockFrozen => ({
    from,
    to,
    kind: 'heading',
    level,
  })
  const blocks = [heading(0, 1, 1), heading(2, 3, 2), heading(4, 5, 4), heading(6, 7, 2)]
  expect(
    charsOf('T\na\nb\nc', blocks, 'T')
      .match(/<h\d[^>]*>/g)
      ?.join(''),
  ).toBe('<h2 class="b" id="text-1-title"><h3 class="b"><h4 class="b"><h3 class="b">')
  expect(charsOf('x\na\nb\nc', blocks, 'T').match(/<h\d/g)?.join('')).toBe('<h3<h4<h5<h4')
})

test('white space that would be lost is kept as it stands', () => {
  expect(charsOf('a  b', [{ from: 0, to: 4, kind: 'paragraph' }])).toContain('class="b ws"')
  expect(charsOf('a b', [{ from: 0, to: 3, kind: 'paragraph' }])).toContain('class="b"')
})

test('what is known of a text is said, and only a safe address is a link', () => {
  const [first, ...rest] = harrow.texts
  if (first === undefined) throw new Error('no text')
  const texts = [{ ...first, address: 'javascript:alert(1)', language: 'und' }, ...rest]
  const all = html({ ...harrow, texts })
  expect(all).toContain(
    'Text 1 <span class="dot">·</span> <bdi>The Harrow Courier</bdi> <span class="dot">·</span> <bdi>Jonah Pell</bdi> <span class="dot">·</span> <time datetime="2025-03-15">15 March 2025</time>',
  )
  expect(all).not.toContain('href="javascript')
  expect(all).toContain('<div class="chars" data-text="1"')
  expect(all).toContain('<div class="chars" lang="en-GB" data-text="2"')
})

test('a claim has one note beside each text in which it stands, however often it stands there', () => {
  const claims = harrow.claims.map((claim) => ({
    ...claim,
    marks: claim.marks.flatMap((mark) => [
      mark,
      { ...mark, id: `${mark.id}b`, number: mark.number + 10 },
    ]),
  }))
  const notes = [...html({ ...harrow, claims }).matchAll(/<span class="side [^>]*><b>(\d+) /g)]
  const stands = harrow.claims.flatMap(({ number, marks }) =>
    [...new Set(marks.map(({ text }) => text))].map(() => String(number)),
  )
  expect(notes.map(([, number]) => number).toSorted()).toEqual(stands.toSorted())
})
