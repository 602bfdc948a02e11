import { expect, test } from 'vitest'
import type { Line } from '../../../lib/text/read/page-lines.ts'
import { areTagged, type Tag, type TagNode, tagsOf } from '../../../lib/text/read/page-tags.ts'

const content = (id: string) => ({ type: 'content', id })
const node = (role: string, ...children: TagNode['children']): TagNode => ({ role, children })
const said = (...children: TagNode['children']) =>
  [...tagsOf(3, node('Root', node('Document', ...children)))].map(
    ([id, { kind, level, element }]) => [id, kind, level, element],
  )

test('headings, paragraphs and quotations are elements of their own, whatever marks words in them', () => {
  expect(
    said(
      node('H2', content('a')),
      node('P', content('b'), node('Span', node('Link', content('c')))),
      node('BlockQuote', node('P', content('d')), node('P', content('e'))),
      node('Title', content('f')),
    ),
  ).toEqual([
    ['a', 'heading', 2, '3.0'],
    ['b', 'paragraph', undefined, '3.1'],
    ['c', 'paragraph', undefined, '3.1'],
    ['d', 'quotation', undefined, '3.3'],
    ['e', 'quotation', undefined, '3.4'],
    ['f', 'heading', 1, '3.5'],
  ])
})

test('an item of a list is one with its sign and its paragraph, and knows how deep it is', () => {
  const inner = node('L', node('LI', node('LBody', node('P', content('c')))))
  expect(
    said(node('L', node('LI', node('Lbl', content('a')), node('LBody', content('b'), inner)))),
  ).toEqual([
    ['a', 'list item', 1, '3.0'],
    ['b', 'list item', 1, '3.0'],
    ['c', 'list item', 2, '3.1'],
  ])
})

test('a note is one element, and what stands in figures or in none is not tagged', () => {
  expect(
    said(
      node('Note', node('P', content('a')), node('P', content('b'))),
      node('Figure', node('P', content('c'))),
      node('Sect', content('d')),
    ),
  ).toEqual([
    ['a', 'footnote', undefined, '3.0'],
    ['b', 'footnote', undefined, '3.0'],
  ])
  expect(tagsOf(1, null).size).toBe(0)
})

const line = (text: string, tag?: Tag): Line => ({
  page: 1,
  x: 0,
  end: 100,
  y: 0,
  size: 10,
  segments: [{ x: 0, end: 100, text }],
  turned: false,
  column: 0,
  left: 0,
  right: 100,
  tag,
})
const tag = (element: string, kind: Tag['kind'] = 'paragraph'): Tag => ({ element, kind })

test('tags that cover a document and end where its sentences do are believed', () => {
  const lines = [
    line('A title', tag('0', 'heading')),
    line('It begins here and', tag('1')),
    line('goes on.', tag('1')),
    line('Another one.', tag('2')),
    line('7'),
  ]
  expect(areTagged(lines)).toBe(true)
})

test('tags of single lines, of a whole page, of half a document, or without a paragraph are not', () => {
  const words = ['It begins here and', 'goes on with more,', 'and then still some', 'more of it.']
  expect(areTagged(words.map((one, nth) => line(one, tag(`${nth}`))))).toBe(false)
  expect(areTagged(words.map((one) => line(one, tag('0'))))).toBe(false)
  expect(areTagged(words.map((one, nth) => line(one, nth > 1 ? tag('0') : undefined)))).toBe(false)
  expect(areTagged(words.map((one, nth) => line(one, tag(`${nth}`, 'heading'))))).toBe(false)
  expect(areTagged([])).toBe(false)
})

/** The rows of a page: of each content its table, element and cell. */
const rows = (...children: TagNode['children']) =>
  [...tagsOf(1, node('Root', ...children))].map(([id, { kind, table, element, cell }]) =>
    kind === 'table row' ? [id, table, element, cell] : [id, kind],
  )
const row = (...cells: readonly TagNode[]) => node('TR', ...cells)

test('the cells of a row are of one element, whatever stands in them', () => {
  const head = node('THead', row(node('TH', content('a')), node('TH', node('P', content('b')))))
  const list = node('L', node('LI', node('Lbl', content('d')), node('LBody', content('e'))))
  const body = row(node('TD', node('P', content('c'))), node('TD', list))
  expect(rows(node('Table', head, node('TBody', body)), node('P', content('f')))).toEqual([
    ['a', '1.0', '1.1', 0],
    ['b', '1.0', '1.1', 1],
    ['c', '1.0', '1.2', 0],
    ['d', '1.0', '1.2', 1],
    ['e', '1.0', '1.2', 1],
    ['f', 'paragraph'],
  ])
})

test('a table of single cells, or with headings or tables in its cells, lays out a page and is none', () => {
  const words = (id: string) => node('P', content(id))
  const inner = node('Table', row(node('TD', content('d')), node('TD', content('e'))))
  expect(rows(node('Table', row(node('TD', words('a')))))).toEqual([['a', 'paragraph']])
  const layout = node('Table', row(node('TD', node('H2', content('b'))), node('TD', words('c'))))
  expect(rows(layout)).toEqual([
    ['b', 'heading'],
    ['c', 'paragraph'],
  ])
  expect(rows(node('Table', row(node('TD', words('a')), node('TD', inner))))).toEqual([
    ['a', 'paragraph'],
    ['d', '1.1', '1.2', 0],
    ['e', '1.1', '1.2', 1],
  ])
})

test('the label of an item is told from its words', () => {
  const item = node('LI', node('Lbl', node('Span', content('a'))), node('LBody', content('b')))
  const tags = tagsOf(1, node('L', item))
  expect([tags.get('a')?.label, tags.get('b')?.label]).toEqual([true, undefined])
})
