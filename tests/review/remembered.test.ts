import { expect, test } from 'vitest'
import { Remembered } from '../../lib/review/remembered.ts'

test('what was kept is known, and what was not is not', () => {
  const remembered = new Remembered(100)
  expect(remembered.get('a')).toBeUndefined()
  expect(remembered.keep('a', 'one')).toBe('one')
  expect(remembered.get('a')).toBe('one')
  expect(remembered.keep('a', 'another')).toBe('another')
  expect(remembered.get('a')).toBe('another')
})

test('where there is no more room, what was asked for longest ago is forgotten, and nothing else', () => {
  const remembered = new Remembered(12)
  for (const key of ['a', 'b', 'c']) remembered.keep(key, 'xyz')
  remembered.get('a')
  remembered.keep('d', 'xyz')
  expect(['a', 'b', 'c', 'd'].map((key) => remembered.get(key))).toEqual([
    'xyz',
    undefined,
    'xyz',
    'xyz',
  ])
})

test('what is kept anew takes its room once', () => {
  const remembered = new Remembered(8)
  remembered.keep('a', 'xyz')
  for (let times = 0; times < 5; times++) remembered.keep('b', 'xyz')
  expect(remembered.get('a')).toBe('xyz')
})

test('what is longer than the room is given and not kept', () => {
  const remembered = new Remembered(3)
  expect(remembered.keep('a', 'xyz')).toBe('xyz')
  expect(remembered.get('a')).toBeUndefined()
})
