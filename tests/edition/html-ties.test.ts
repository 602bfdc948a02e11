import { expect, test } from 'vitest'
import type { BlockFrozen } from '../../lib/edition/edition.ts'
import { writeHtml } from '../../lib/edition/html.ts'
import { textsHtml } from '../../lib/edition/html-texts.ts'
import { tiesOf } from '../../lib/edition/html-ties.ts'
import { pageOf } from '../../lib/edition/page.ts'
import { readHtml } from '../../lib/edition/read-html.ts'
import { wrongInPage } from '../../lib/edition/verify-page.ts'
import { onlyText, smallEdition } from '../support/small-edition.ts'

const words = 'It rose[7] and rose[7].\n[7] Report, 1901.\nMore of it.\n[8] Untied.'
const blocks: readonly BlockFrozen[] = [
  { from: 0, to: 23, kind: 'paragraph', page: 4 },
  {
    from: 24,
    to: 41,
    kind: 'footnote',
    page: 4,
    markers: [
      { from: 7, to: 10 },
      { from: 19, to: 22 },
    ],
  },
  { from: 42, to: 53, kind: 'footnote', page: 4 },
  { from: 54, to: 65, kind: 'footnote', page: 5 },
]
const bare = (html: string) => html.replace(/ data-from="\d+" data-to="\d+"| dir="auto"/g, '')

test('markers lead to the note and the note back to each, at the end as one list of notes', () => {
  const html = bare(textsHtml(pageOf(smallEdition(words, [], { blocks }))))
  expect(html).toContain(
    'It rose<a id="text-1-ref-1" href="#text-1-note-1" role="doc-noteref">[7]</a> and rose<a id="text-1-ref-1-2" href="#text-1-note-1" role="doc-noteref">[7]</a>.',
  )
  expect(html).toContain(
    '<section class="feet" role="doc-endnotes" aria-label="Notes of text 1"><ul><li id="text-1-note-1"><p class="b foot"><a href="#text-1-ref-1" role="doc-backlink" aria-label="[7] back to the text">[7]</a> Report, 1901.</p>\n<p class="b foot">More of it.<a class="again" href="#text-1-ref-1-2" role="doc-backlink" aria-label="2, back to the text" data-added>↩2</a></p></li>\n<li><p class="b foot">[8] Untied.</p></li></ul></section>',
  )
})

test('notes with text after them are footnotes where they stand', () => {
  const more: readonly BlockFrozen[] = [...blocks, { from: 66, to: 70, kind: 'paragraph', page: 5 }]
  const html = bare(textsHtml(pageOf(smallEdition(`${words}\nEnd.`, [], { blocks: more }))))
  expect(html).toContain(
    '<div class="fn" id="text-1-note-1" role="doc-footnote"><p class="b foot">',
  )
  expect(html).not.toContain('doc-endnotes')
  expect(html).toMatch(/↩2<\/a><\/p><\/div>\n<p class="b foot">\[8\] Untied\.<\/p>/)
})

test('a mark that begins or ends in a marker parts the link, and its id stands once', () => {
  const snapshot = smallEdition(words, [[{ start: 3, end: 8 }], [{ start: 9, end: 14 }]], {
    blocks,
  })
  const html = textsHtml(pageOf(snapshot))
  expect(html.match(/href="#text-1-note-1"/g)).toHaveLength(4)
  expect(html.match(/id="text-1-ref-1"/g)).toHaveLength(1)
  expect(wrongInPage(writeHtml(snapshot, []).bytes, snapshot)).toBeNull()
})

test('a place that is tied to two notes leads to one of them', () => {
  const both = blocks.map((block) =>
    block.from === 54 ? { ...block, markers: [{ from: 7, to: 10 }] } : block,
  )
  const snapshot = smallEdition(words, [], { blocks: both })
  expect(tiesOf(onlyText(snapshot)).links.map(({ at }) => at.start)).toEqual([7, 19, 24, 54])
  expect(wrongInPage(writeHtml(snapshot, []).bytes, snapshot)).toBeNull()
})

test('every way back leads to a marker on the page, also from the second note of one place', () => {
  const both = blocks.map((block) =>
    block.from === 54 ? { ...block, markers: [{ from: 7, to: 10 }] } : block,
  )
  const html = textsHtml(pageOf(smallEdition(words, [], { blocks: both })))
  const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
  const backs = [...html.matchAll(/href="#([^"]*)" role="doc-backlink"/g)].map(([, to]) => to)
  expect(backs).toHaveLength(3)
  expect(backs.filter((to) => !ids.has(to))).toEqual([])
})

test.each([
  ['between two blocks', { from: 15, to: 18 }],
  ['over the end of a block', { from: 12, to: 16 }],
  ['over two blocks', { from: 12, to: 21 }],
])('a marker %s is drawn as no link, and the page still says what the data say', (_, marker) => {
  const parted: readonly BlockFrozen[] = [
    { from: 0, to: 14, kind: 'paragraph' },
    { from: 19, to: 24, kind: 'paragraph' },
    { from: 25, to: 42, kind: 'footnote', markers: [{ from: 7, to: 10 }, marker] },
  ]
  const snapshot = smallEdition('It rose[7] and\n[9]\nfell.\n[7] Report, 1901.', [], {
    blocks: parted,
  })
  expect(tiesOf(onlyText(snapshot)).links.map(({ at }) => at.start)).toEqual([7, 25])
  expect(wrongInPage(writeHtml(snapshot, []).bytes, snapshot)).toBeNull()
})

test('a page of a file begins where its first block does, before a heading beside it', () => {
  const pages: readonly BlockFrozen[] = [
    { from: 0, to: 1, kind: 'heading', level: 1, page: 1 },
    { from: 2, to: 3, kind: 'paragraph', page: 1 },
    { from: 4, to: 5, kind: 'list item', level: 1, page: 3, ordinal: { number: 4, style: 'i' } },
    { from: 6, to: 7, kind: 'paragraph', page: 2 },
  ]
  const snapshot = smallEdition('a\nb\nc\nd', [], { blocks: pages })
  const html = bare(textsHtml(pageOf(snapshot)))
  const sign = (page: number) =>
    `<span class="pb" id="text-1-page-${page}" role="doc-pagebreak" data-page="${page}" data-added>p. ${page}</span>`
  expect(html).toContain(
    `${sign(1)}<h3 class="b">a</h3>\n<p class="b" data-n="1">b</p>\n<ol><li class="b num" value="4" data-n="2"><span class="o" data-added>iv. </span>${sign(3)}c</li></ol>\n<p class="b" data-n="3">d</p>`,
  )
  const read = readHtml(writeHtml(snapshot, []).bytes).texts.get('1')
  expect(read?.characters).toBe('a\nb\nc\nd')
  expect(read?.pages).toEqual([
    { at: 0, page: '1' },
    { at: 4, page: '3' },
  ])
})

test('a page that ties or counts otherwise than the data is found; one from before is not asked', () => {
  const snapshot = smallEdition(words, [], { blocks })
  const html = new TextDecoder().decode(writeHtml(snapshot, []).bytes)
  const wrong = (change: (html: string) => string) =>
    wrongInPage(new TextEncoder().encode(change(html)), snapshot)
  expect(wrong((all) => all)).toBeNull()
  const other = wrong((all) => all.replace('href="#text-1-note-1"', 'href="#text-1-ref-1"'))
  expect(other).toMatch(/^The marker at unit 7 of text 1 leads elsewhere/)
  const gone = wrong((all) =>
    all.replace('id="text-1-ref-1-2" href="#text-1-note-1" role="doc-noteref"', ''),
  )
  expect(gone).toMatch(/^The marker at unit 19 of text 1/)
  expect(wrong((all) => all.replace('data-page="4"', 'data-page="5"'))).toBe(
    'Page 5 at 0 of text 1 begins elsewhere in the data.',
  )
  const before = wrong((all) =>
    all.replaceAll('role="doc-noteref"', '').replaceAll('role="doc-pagebreak"', ''),
  )
  expect(before).toBeNull()
})
