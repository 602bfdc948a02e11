import { expect, test } from 'vitest'
import {
  begunIn,
  blankDescription,
  descriptionFrom,
  sameTyped,
  suggested,
  typedFrom,
  typedIn,
} from '../../app/projects/[project]/texts/description-typed.ts'

const known = {
  title: 'Bridge closed',
  author: 'Ines Calloway',
  publisher: null,
  date: '2025-03',
  address: null,
  language: 'und',
  rights: null,
}

test('a description that is only looked at stays as it is', () => {
  expect(descriptionFrom(typedFrom(known))).toEqual(known)
})

test('what is empty or blank is not known', () => {
  const typed = { ...blankDescription, title: ' T ', author: '  ' }
  expect(descriptionFrom(typed)).toEqual({
    title: 'T',
    author: null,
    publisher: null,
    date: null,
    address: null,
    language: 'und',
    rights: null,
  })
})

test('a source suggests what nobody has typed, and nothing else', () => {
  const says = {
    title: 'From\n  the source',
    author: 'Somebody',
    published: '2025-03-14T10:00Z',
    language: 'de',
  }
  expect(suggested({ ...blankDescription, author: 'Ines' }, says)).toEqual({
    ...blankDescription,
    title: 'From the source',
    author: 'Ines',
    date: '2025-03-14',
    language: 'de',
  })
})

test('a date that cannot be read is not suggested', () => {
  expect(suggested(blankDescription, { published: 'March 14' }).date).toBe('')
})

test('a kept description is read field by field, and what does not fit is empty', () => {
  const typed = { ...blankDescription, title: 'T', rights: 'CC0' }
  expect(typedIn(JSON.parse(JSON.stringify(typed)))).toEqual(typed)
  expect(typedIn({ title: 'T', author: 7, more: 'x' })).toEqual({ ...blankDescription, title: 'T' })
  expect([typedIn(undefined), typedIn('T')]).toEqual([null, null])
})

test('a new description is kept with what stood there when it was begun', () => {
  const begun = { typed: { ...blankDescription, title: 'New' }, before: typedFrom(known) }
  expect(begunIn(JSON.parse(JSON.stringify(begun)))).toEqual(begun)
  expect([begunIn(undefined), begunIn({ typed: begun.typed }), begunIn(null)]).toEqual([
    null,
    null,
    null,
  ])
})

test('two descriptions are the same whatever the order of their fields', () => {
  const { title, ...rest } = typedFrom(known)
  expect(sameTyped({ ...rest, title }, typedFrom(known))).toBe(true)
  expect(sameTyped({ ...rest, title: 'Another' }, typedFrom(known))).toBe(false)
})
