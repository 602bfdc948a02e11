import { expect, test } from 'vitest'
import {
  blankDescription,
  descriptionFrom,
  suggested,
  typedFrom,
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
