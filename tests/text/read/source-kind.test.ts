import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import {
  isDocument,
  kindOf,
  mediaTypeOf,
  sourceKinds,
  wrongFile,
  wrongSize,
} from '../../../lib/text/read/source-kind.ts'
import { asDocx, asEpub, pdfOf, zipOf } from '../../support/documents.ts'

test.each([
  ['a.txt', '', 'plain'],
  ['a.MD', 'text/plain', 'markdown'],
  ['a.b.htm', '', 'html'],
  ['a', 'text/html; charset=utf-8', 'html'],
  ['a.docx', '', 'docx'],
  ['a', 'application/pdf', 'pdf'],
  ['a.EPUB', '', 'epub'],
  ['a.odt', 'application/vnd.oasis.opendocument.text', null],
  ['txt', '', null],
])('the file %s of type «%s» is %s', (name, type, kind) => expect(kindOf(name, type)).toBe(kind))

test('a document is what its first bytes say, whatever its name', async () => {
  expect(kindOf('a.txt', '', pdfOf([[]]))).toBe('pdf')
  expect(kindOf('a.pdf', '', asEpub())).toBe('epub')
  expect(kindOf('a', '', await asDocx())).toBe('docx')
  expect(kindOf('a.docx', '', zipOf({ 'x.txt': 'x' }))).toBe('docx')
  expect(kindOf('a.txt', '', strToU8('%PDF-files are common.'))).toBe('plain')
})

test('a file that is something else than its kind is called what it is', () => {
  expect(wrongFile({ kind: 'pdf', bytes: asEpub() })).toContain(
    'This file is an EPUB, and not a PDF',
  )
  expect(wrongFile({ kind: 'docx', bytes: strToU8('{\\rtf1\\ansi') })).toContain('This file is RTF')
  expect(wrongFile({ kind: 'epub', bytes: strToU8('Words.') })).toContain('not an EPUB')
  expect(wrongFile({ kind: 'epub', bytes: asEpub() })).toBeNull()
})

test('a text may have 2 MB and a document 20', () => {
  expect(wrongSize('plain', 2_000_000)).toBeNull()
  expect(wrongSize('plain', 2_000_001)).toContain('2 MB')
  expect(wrongSize('pdf', 20_000_000)).toBeNull()
  expect(wrongSize('pdf', 20_000_001)).toContain('20 MB')
})

test('each kind has a media type by which it is known again', () => {
  for (const kind of sourceKinds) expect(kindOf('a', mediaTypeOf(kind))).toBe(kind)
  expect(sourceKinds.filter(isDocument)).toEqual(['docx', 'pdf', 'epub'])
})
