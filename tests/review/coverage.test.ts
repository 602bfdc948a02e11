import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statesOf, sumOf, sumOfSums } from '../../lib/review/coverage.ts'

const text = 'One two. Three (four). — Five!'
const sentences = [
  { start: 0, end: 8 },
  { start: 9, end: 22 },
  { start: 23, end: 30 },
]
const at = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})
const states = (marked: string[], aside: string[]) =>
  statesOf(text, sentences, marked.map(at), aside.map(at))

test('a mark on one letter marks its sentence; one on a full stop or a blank does not', () => {
  expect(states(['T'], [])).toEqual(['open', 'marked', 'open'])
  expect(states(['two. Thr'], [])).toEqual(['marked', 'marked', 'open'])
  expect(states(['. '], [])).toEqual(['open', 'open', 'open'])
  expect(states([' — '], [])).toEqual(['open', 'open', 'open'])
})

test('a sentence is set aside when all its letters are, and a mark always wins', () => {
  expect(states([], ['One two.'])).toEqual(['set aside', 'open', 'open'])
  expect(states([], ['One two'])).toEqual(['set aside', 'open', 'open'])
  expect(states([], ['One'])).toEqual(['open', 'open', 'open'])
  expect(states([], ['One', 'two'])).toEqual(['set aside', 'open', 'open'])
  expect(states(['two'], ['One two.'])).toEqual(['marked', 'open', 'open'])
  expect(states([], ['One two. Three (four). — Five!'])).toEqual(Array(3).fill('set aside'))
})

test('the sum adds up, also of several texts', () => {
  const sum = sumOf(states(['four'], ['One two.']))
  expect(sum).toEqual({ sentences: 3, marked: 1, setAside: 1, open: 1 })
  expect(sumOfSums([sum, sum])).toEqual({ sentences: 6, marked: 2, setAside: 2, open: 2 })
  expect(sumOfSums([])).toEqual({ sentences: 0, marked: 0, setAside: 0, open: 0 })
})

const span = fc
  .tuple(fc.nat(text.length), fc.nat(text.length))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

test('whatever is marked and set aside, each sentence has the state that looking at each letter gives', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 4 }), fc.array(span, { maxLength: 4 }), (m, s) => {
      const slow = sentences.map(({ start, end }) => {
        const letters = Array.from({ length: end - start }, (_, i) => start + i).filter((i) =>
          /[\p{L}\p{N}]/u.test(text.charAt(i)),
        )
        const on = (spans: typeof m) => (i: number) =>
          spans.some((one) => one.start <= i && i < one.end)
        if (letters.some(on(m))) return 'marked'
        return letters.every(on(s)) ? 'set aside' : 'open'
      })
      expect(statesOf(text, sentences, m, s)).toEqual(slow)
    }),
  )
})
