import { expect, test } from 'vitest'
import { canonical } from '../../../lib/review/canonical.ts'
import type { Event } from '../../../lib/review/history.ts'
import { bodyOf, sayAhead } from '../../../lib/server/ledger/said.ts'

const event: Event = {
  v: 1,
  project: 'p',
  number: 7,
  at: '2026-11-23T08:00:00.000Z',
  by: 'eve',
  act: { kind: 'project renamed', title: 'Ä «bridge», 😀 and \u2028 "more"' },
}

test('an event says the same whether its act was written out ahead or not', () => {
  const events: Event[] = [
    event,
    { ...event, through: { kind: 'token', id: 't' } },
    { ...event, undoes: 3 },
  ]
  for (const one of events) {
    const act = { ...one.act }
    sayAhead(act)
    expect(bodyOf({ ...one, act })).toBe(canonical(one))
    expect(bodyOf(one)).toBe(canonical(one))
  }
})

test('an act that does not survive JSON is refused ahead', () => {
  expect(() => sayAhead({ kind: 'project renamed', title: '\ud800' })).toThrow(RangeError)
})
