import { expect, test } from 'vitest'
import {
  date,
  hash,
  instant,
  ordinal,
  span,
  stood,
  whole,
  words,
} from '../../lib/edition/record-parts.ts'

test.each([
  ['words', words, 'a', ''],
  ['a whole number', whole, 0, -1],
  ['an ordinal', ordinal, 1, 0],
  ['a hash', hash, 'a'.repeat(64), 'A'.repeat(64)],
  ['an instant', instant, '2026-11-20T10:00:00.000Z', '2026-11-20T10:00:00Z'],
  ['a date', date, '2026-11', '11/2026'],
  ['a span', span, { from: 0, to: 1, quotation: 'a' }, { from: 0, to: 1 }],
])('%s is known from what is none', (_what, shape, right, wrong) => {
  expect(shape.safeParse(right).success).toBe(true)
  expect(shape.safeParse(wrong).success).toBe(false)
})

test('a mark that stood somewhere says what came of it, and has words', () => {
  const spans = [{ from: 0, to: 1, quotation: 'a' }]
  const one = { id: 'k', number: 1, text: 1, revision: 1, spans, outcome: 'lost', asked: 2 }
  expect(stood.safeParse(one).success).toBe(true)
  for (const part of [{ outcome: 'exact' }, { spans: [] }, { more: 1 }])
    expect(stood.safeParse({ ...one, ...part }).success).toBe(false)
})
