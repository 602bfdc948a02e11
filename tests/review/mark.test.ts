import { expect, test } from 'vitest'
import { checkedSpans, whereMarked, wordsAt } from '../../lib/review/mark.ts'
import { codePointIndex } from '../../lib/text/units.ts'

const text = codePointIndex('One 😀 two, e\u0301 three 👩‍👩‍👧 four.')
const span = (from: number, to: number, quotation: string) => ({ from, to, quotation })

test('spans that say the words that stand there pass as they are', () => {
  const spans = [span(0, 3, 'One'), span(4, 5, '😀'), span(6, 9, 'two')]
  expect(checkedSpans(text, spans)).toEqual(spans)
})

test('touching spans are two spans', () =>
  expect(checkedSpans(text, [span(0, 3, 'One'), span(3, 5, ' 😀')])).toHaveLength(2))

test.each([
  ['no span', [], 'at least one'],
  ['an empty span', [span(3, 3, '')], 'no passage from 3 to 3'],
  ['a span beyond the end', [span(0, 999, 'x')], 'no passage'],
  ['a negative span', [span(-1, 3, 'One')], 'no passage'],
  ['spans out of order', [span(6, 9, 'two'), span(0, 3, 'One')], 'in order'],
  ['spans that overlap', [span(0, 3, 'One'), span(2, 3, 'e')], 'do not overlap'],
  ['only spaces', [span(3, 4, ' ')], 'covers words'],
  ['a part of spaces', [span(0, 3, 'One'), span(3, 4, ' ')], 'covers words'],
  ['half of an accented letter', [span(11, 12, 'e')], 'inside a character'],
  ['a part of a family', [span(20, 21, '👩')], 'inside a character'],
])('%s is refused with a sentence', (_what, spans, says) =>
  expect(() => checkedSpans(text, spans)).toThrow(says),
)

test('other words are refused with the words that stand there', () => {
  expect(() => checkedSpans(text, [span(6, 9, 'owt')])).toThrow('says «two», not «owt»')
})

test('long words are shortened in the sentence', () => {
  const long = codePointIndex('😀'.repeat(100))
  expect(() => checkedSpans(long, [span(0, 100, 'x')])).toThrow(`«${'😀'.repeat(59)}…»`)
})

test('the words at a place are counted in code points', () =>
  expect(wordsAt(text, { from: 4, to: 9 })).toBe('😀 two'))

test('where a mark stands differs by its place and by what is asked about it', () => {
  const asked = { revisionId: 'r2', letGo: false }
  const all = [
    { id: 'm', place: 1, question: null },
    { id: 'm', place: 2, question: null },
    { id: 'm', place: 1, question: asked },
    { id: 'm', place: 1, question: { ...asked, letGo: true } },
    { id: 'm', place: 1, question: { ...asked, revisionId: 'r3' } },
  ]
  expect(new Set(all.map(whereMarked)).size).toBe(all.length)
})
