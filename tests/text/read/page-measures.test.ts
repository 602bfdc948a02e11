import { expect, test } from 'vitest'
import { linesOf } from '../../../lib/text/read/page-lines.ts'
import { measured } from '../../../lib/text/read/page-measures.ts'
import { lines } from '../../support/painted.ts'

const prose = (count: number) => Array.from({ length: count }, () => 'Words of the body of a text.')

const page = linesOf(1, [
  ...lines(['Title'], 60, 40, { size: 24 }),
  ...lines(['Section'], 60, 80, { size: 14 }),
  ...lines(prose(6), 60, 110),
  ...lines(['Set in.'], 90, 250),
  ...lines(['Small.'], 60, 300, { size: 8 }),
])

test('the body is the size of most characters, and what is larger is a heading of its rank', () => {
  const { body, isHeading, level } = measured(page)
  expect(body).toBe(10)
  expect([24, 14, 11, 10, 8].map(isHeading)).toEqual([true, true, false, false, false])
  expect([24, 14].map(level)).toEqual([1, 2])
})

test('the pitch of a size is that of its lines, else usual', () => {
  const { pitch } = measured(page)
  expect(pitch(10)).toBeCloseTo(13)
  expect(pitch(20)).toBeCloseTo(29)
})

test('a line stands in from the edge of its column', () => {
  const { indent, isSetIn, right } = measured(page)
  const set = page.find(({ x }) => x === 90)
  if (set === undefined) throw new RangeError('no line')
  expect([indent(set), isSetIn(set), right(set)]).toEqual([30, true, 200])
})

test('a title over two columns does not make the left one as broad as itself', () => {
  const column = Array.from({ length: 9 }, () => 'Words that fill a line of one column to its end.')
  const title = 'A title that goes from the left edge of the one to the right edge of the other'
  const both = linesOf(1, [
    ...lines([title], 60, 40, { size: 14 }),
    ...lines(column, 60, 80),
    ...lines(column, 330, 80),
  ])
  const { right } = measured(both)
  const left = both.find(({ column }) => column === 1)
  if (left === undefined) throw new RangeError('no line')
  expect(right(left)).toBe(left.end)
  expect(right(both[0] ?? left)).toBe(both[0]?.end)
})

test('a document without lines measures nothing and breaks nothing', () =>
  expect(measured([]).body).toBe(12))
