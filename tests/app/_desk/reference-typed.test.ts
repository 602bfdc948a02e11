import { expect, test } from 'vitest'
import { emptyCitation } from '../../../app/_desk/answer-draft.ts'
import { describedBy, typedFrom } from '../../../app/_desk/reference-typed.ts'
import { noFields } from '../../../lib/review/reference-fields.ts'

const { work } = emptyCitation('k', '2026-11-22')
if (work.is !== 'typed') throw new Error('A new citation is of a work that is typed in')

test('a reference fills the fields, one author a line', () =>
  expect(
    typedFrom(work, {
      ...noFields('report'),
      title: 'A',
      authors: [
        { family: 'Moss', given: 'Ada' },
        { family: 'WHO', given: null },
      ],
      issued: '2024-03',
    }),
  ).toEqual({ ...work, type: 'report', title: 'A', authors: 'Moss, Ada\nWHO', issued: '2024-03' }))

test('what was typed stays where the reference says nothing', () =>
  expect(typedFrom({ ...work, title: 'Mine' }, { ...noFields('book'), doi: '10.1000/1' })).toEqual({
    ...work,
    type: 'book',
    title: 'Mine',
    doi: '10.1000/1',
  }))

test('a title alone recognises nothing, with a year or an address it does', () => {
  expect(describedBy(work)).toBeNull()
  expect(describedBy({ ...work, title: 'A record' })).toBeNull()
  expect(describedBy({ ...work, title: 'A record', issued: '14 March 2025' })).toMatchObject({
    title: 'A record',
    issued: '2025-03-14',
  })
  expect(describedBy({ ...work, address: ' https://a.example/b ' })).toMatchObject({
    address: 'https://a.example/b',
    author: null,
  })
})
