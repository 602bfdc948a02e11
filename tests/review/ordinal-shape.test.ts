import { expect, test } from 'vitest'
import { OrdinalShape } from '../../lib/review/ordinal-shape.ts'

test('a number has a style of those that lists have, and nothing else beside it', () => {
  expect(OrdinalShape.safeParse({ number: -1, style: 'i' }).success).toBe(true)
  const wrong = [
    { number: 1.5, style: '1' },
    { number: 1e10, style: '1' },
    { number: 1, style: 'disc' },
    { number: 1, style: '1', start: 1 },
  ]
  expect(wrong.map((one) => OrdinalShape.safeParse(one).success)).toEqual(Array(4).fill(false))
})
