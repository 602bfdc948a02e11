import { expect, test } from 'vitest'
import { surroundingsIn } from '../../lib/text/surroundings.ts'
import { codePointIndex } from '../../lib/text/units.ts'

const around = (text: string, words: string) => {
  const from = [...text.slice(0, text.indexOf(words))].length
  return surroundingsIn(codePointIndex(text), { from, to: from + [...words].length })
}

test('the words before and after stand as they are', () =>
  expect(around('😀 One two three.', 'two')).toEqual({ before: '😀 One ', after: ' three.' }))

test('they end where the paragraph ends', () =>
  expect(around('Above.\nOne two\nBelow.', 'two')).toEqual({ before: 'One ', after: '' }))

test('long surroundings are cut at words', () => {
  const { before, after } = around(`${'before '.repeat(30)}X${' after'.repeat(30)}`, 'X')
  expect(before).toMatch(/^(before )+$/)
  expect(after).toMatch(/^( after)+$/)
  expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(80)
})

test('no character is cut in two', () => {
  const { before } = around(`${'😀'.repeat(100)}X`, 'X')
  expect(before.isWellFormed()).toBe(true)
})
