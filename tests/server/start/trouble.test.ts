import { expect, test } from 'vitest'
import { codeOf, sentenceOf, Trouble } from '../../../lib/server/start/trouble.ts'

test('a trouble is told in its own sentence', () =>
  expect(sentenceOf(new Trouble('Port 3000 is taken.'))).toBe('Port 3000 is taken.'))

test('an unknown fault is told as one, with its message', () =>
  expect(sentenceOf(new TypeError('x is not a function'))).toMatch(/fault.*x is not a function$/))

test('something thrown that is no error is told as well', () =>
  expect(sentenceOf('a word')).toMatch(/a word$/))

test('an error has its code, and whatever has none has none', () => {
  expect(codeOf(Object.assign(new Error('no'), { code: 'EACCES' }))).toBe('EACCES')
  expect(codeOf(Object.assign(new Error('no'), { code: 7 }))).toBeUndefined()
  expect(codeOf(new Error('no'))).toBeUndefined()
  expect(codeOf('EACCES')).toBeUndefined()
})
