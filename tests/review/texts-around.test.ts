import { expect, test } from 'vitest'
import { AROUND, textsAround } from '../../lib/review/texts-around.ts'

const texts = Array.from({ length: 100 }, (_, at) => ({ number: at + 1 }))
const numbers = (number: number, of = texts) => textsAround(of, number).map((one) => one.number)

test('as many texts stand before the open one as behind it', () => {
  expect(numbers(50)).toHaveLength(AROUND)
  expect([numbers(50)[0], numbers(50).at(-1)]).toEqual([38, 61])
})

test('at the first and the last text there are as many', () => {
  expect([numbers(1)[0], numbers(1).at(-1)]).toEqual([1, 24])
  expect([numbers(100)[0], numbers(100).at(-1)]).toEqual([77, 100])
})

test('of few texts all are there', () =>
  expect(numbers(2, texts.slice(0, 5))).toEqual([1, 2, 3, 4, 5]))
