import { expect, test } from 'vitest'
import { emptyDraft, listOf, must, presentOf, put, putNext, there } from '../../lib/review/draft.ts'

test('a new draft is an empty present, without its indexes', () => {
  const present = presentOf(emptyDraft())
  const { title, style, demandsFactor, archivedAt, goesAt, ...records } = present
  expect([title, style, demandsFactor, archivedAt, goesAt]).toEqual(['', 'apa', false, null, null])
  expect(Object.keys(records)).toHaveLength(20)
  expect(Object.values(records).every((record) => Object.keys(record).length === 0)).toBe(true)
})

test('what is put is there, and is put once', () => {
  const map = new Map<string, number>()
  put(map, 'claim', 'a', 0)
  expect(there(map, 'claim', 'a')).toBe(0)
  expect(() => put(map, 'claim', 'a', 1)).toThrow('there is already a claim a')
  expect(() => there(map, 'claim', 'b')).toThrow('there is no claim b')
})

test('versions begin at one and leave none out', () => {
  const map = new Map<string, string>()
  expect(() => putNext(map, 'scale', 2, 'x')).toThrow('the next scale is number 1, not 2')
  putNext(map, 'scale', 1, 'x')
  putNext(map, 'scale', 2, 'y')
  expect([...map]).toEqual([
    ['1', 'x'],
    ['2', 'y'],
  ])
})

test('a list under an id is one list', () => {
  const map = new Map<string, string[]>()
  listOf(map, 'a').push('x')
  expect(listOf(map, 'a')).toEqual(['x'])
})

test('what must be so and is not is a RangeError', () => {
  expect(() => must(false, 'no')).toThrow(new RangeError('no'))
  expect(() => must(true, 'no')).not.toThrow()
})
