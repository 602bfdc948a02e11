import { expect, test } from 'vitest'
import { faultOf } from '../../../lib/server/auth/faults.ts'

const where = { method: 'GET', route: '/x' }

test('a database that cannot answer now is «try again soon», and no fault of ours', () => {
  for (const error of [
    { code: 'P1001' },
    { code: '57P01' },
    new Error('Connection terminated unexpectedly'),
  ]) {
    expect(faultOf(error, where)).toMatchObject({
      kind: 'busy',
      id: null,
      retryAfter: expect.any(Number),
    })
  }
})

test('a full disk is said so', () => {
  expect(faultOf({ code: '53100' }, where)).toMatchObject({ kind: 'full', id: null })
})

test('everything else is a fault under a number, of which nothing is told', () => {
  const fault = faultOf(new Error('at secret.ts:12'), where)
  expect(fault).toMatchObject({ kind: 'fault', retryAfter: null })
  expect(fault.sentence).toContain(fault.id)
  expect(fault.sentence).not.toContain('secret')
})
