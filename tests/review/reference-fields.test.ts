import { expect, test } from 'vitest'
import { toCsl } from '../../lib/review/bibliography.ts'
import { type Work, workTypes } from '../../lib/review/citation.ts'
import { fieldsOf, noFields } from '../../lib/review/reference-fields.ts'

const work: Work = {
  id: 'w1',
  type: 'report',
  title: 'What the bridge cost',
  authors: [
    { family: 'Moss', given: 'Ada' },
    { family: 'Harrow Council', given: null },
  ],
  container: 'Gazette',
  publisher: 'Press',
  issued: '2026-03-14',
  address: 'https://example.org/a',
  doi: '10.1000/182',
  textId: null,
}

test.each(workTypes)('a work of ours comes back from its own CSL-JSON: %s', (type) => {
  const { id: _, textId: __, ...fields } = { ...work, type }
  expect(fieldsOf(toCsl({ ...work, type }))).toEqual({ fields, notes: [] })
})

test('what is no object is no work', () => {
  for (const none of [null, 3, 'x', undefined]) expect(fieldsOf(none)).toBeNull()
})

test('what no table knows is a document, or a page where it has an address', () => {
  expect(fieldsOf({ type: 'figure', title: 'A' })?.fields.type).toBe('document')
  expect(fieldsOf({ type: 'toString', title: 'A' })?.fields.type).toBe('document')
  expect(fieldsOf({ title: 'A', URL: 'https://a.example/b' })?.fields.type).toBe('webpage')
})

test('where there is no author, the editor stands for one', () =>
  expect(fieldsOf({ title: 'A', editor: [{ family: 'B', given: 'C' }] })?.fields.authors).toEqual([
    { family: 'B', given: 'C' },
  ]))

test('fields of the wrong shape are as good as none', () => {
  const odd = { title: { x: 1 }, author: 'A', 'container-title': [[]], issued: 7, DOI: [], URL: 3 }
  expect(fieldsOf(odd)?.fields).toEqual({ ...noFields('document') })
})

test('a title is one line without markup; what only looks like markup stays', () =>
  expect(fieldsOf({ title: 'a <b>c</b>\n  <x> 1 < 2' })?.fields.title).toBe('a c <x> 1 < 2'))
