import { expect, test } from 'vitest'
import { coverageShape } from '../../lib/edition/coverage-record.ts'

const whole = {
  sentences: [{ from: 0, to: 5 }],
  setAside: [{ from: 0, to: 5, reason: 'opinion' }],
  sum: { sentences: 1, marked: 0, setAside: 1, open: 0 },
}

test('coverage in a data set has sentences, reasons that are known, and a sum', () => {
  expect(coverageShape.safeParse(whole).success).toBe(true)
  const odd = [
    { ...whole, sentences: [] },
    { ...whole, setAside: [{ from: 0, to: 5, reason: 'boring' }] },
    { ...whole, sum: { sentences: 1 } },
    { ...whole, verdict: 'false' },
  ]
  expect(odd.map((one) => coverageShape.safeParse(one).success)).toEqual(odd.map(() => false))
})
