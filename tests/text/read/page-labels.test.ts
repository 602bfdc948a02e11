import { expect, test } from 'vitest'
import { isLabel, labelsOf, withLabels } from '../../../lib/text/read/page-labels.ts'
import { linesOf, type Painted, wordsOf } from '../../../lib/text/read/page-lines.ts'

const painted = (text: string, x: number, y: number, element: string, label?: true): Painted => ({
  text,
  x,
  y,
  width: 6 * text.length,
  size: 10,
  turned: false,
  spaced: false,
  tag: { kind: 'list item', element, level: 1, ...(label && { label }) },
})
const item = (sign: string, words: string, y: number) => [
  painted(sign, 10, y, `${y}`, true),
  painted(words, 30, y, `${y}`),
]

test('numbers and bullets are labels; other signs, and what stands alone, stay words', () => {
  const all = [...item('3.', 'One', 10), ...item('•', 'Two', 30), ...item('2.1', 'Three', 50)]
  const labels = labelsOf([...all, painted('4.', 10, 70, '70', true)])
  expect([...labels]).toEqual([
    ['10', '3.'],
    ['30', '•'],
  ])
  expect(all.map(({ tag }) => isLabel(tag, labels))).toEqual([
    true,
    false,
    true,
    false,
    false,
    false,
  ])
})

test('a label goes to the first line of its item', () => {
  const lines = linesOf(1, [...item('3.', 'One', 10), painted('goes on', 30, 24, '10')])
  expect(lines.map((line) => [line.label, wordsOf(line)])).toEqual([
    ['3.', 'One'],
    [undefined, 'goes on'],
  ])
  expect(withLabels(lines, new Map())).toEqual(lines)
})
