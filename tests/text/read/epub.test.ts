import { expect, test } from 'vitest'
import { readEpub } from '../../../lib/text/read/epub.ts'
import { asEpub, bookParts } from '../../support/documents.ts'

function read(parts = bookParts()) {
  const reading = readEpub(asEpub(parts))
  if ('refused' in reading) throw new Error(reading.refused)
  return reading
}

test('a book says its title, its authors, its language, its publisher and its date', () =>
  expect(read()).toMatchObject({
    title: 'The Nile & its Floods',
    author: 'Ada Writer; Ben Second',
    language: 'en',
    publisher: 'River Press',
    published: '1904-02',
  }))

test('its pages are one text in the order of the spine, without the navigation and the cover', () => {
  const pages = { 'two.xhtml': '<h1>Two</h1>', 'one.xhtml': '<p>One</p>' }
  const { characters, notes } = read(bookParts(pages))
  expect(characters).toBe('Two\n\nOne')
  expect(notes).toEqual(['Images were left out: 1.'])
})

test('a note in a page of its own is tied to its marker in another', () => {
  const { characters, blocks } = read(
    bookParts({
      'one.xhtml': '<p>Rose.<a epub:type="noteref" href="notes.xhtml#n1">1</a></p>',
      'notes.xhtml': '<aside epub:type="footnote" id="n1"><p>See the report.</p></aside>',
    }),
  )
  expect(characters).toBe('Rose.1\n\n1 See the report.')
  expect(blocks[1]).toMatchObject({ kind: 'footnote', markers: [{ start: 5, end: 6 }] })
})

test('an element that is empty in XHTML swallows nothing', () => {
  const { characters } = read(bookParts({ 'one.xhtml': '<p>A<span/>B</p><div id="x"/><p>C</p>' }))
  expect(characters).toBe('AB\n\nC')
})

test('a page that the spine names twice is read once, and one that is missing is passed over', () => {
  const parts = bookParts({ 'one.xhtml': '<p>One</p>' })
  const opf = parts['OPS/book.opf'] ?? ''
  const twice = opf.replace('</spine>', '<itemref idref="p0"/><itemref idref="gone"/></spine>')
  expect(read({ ...parts, 'OPS/book.opf': twice }).characters).toBe('One')
})
