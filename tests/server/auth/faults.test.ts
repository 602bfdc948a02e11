import { expect, test } from 'vitest'
import { faultOf, notePageTrouble } from '../../../lib/server/auth/faults.ts'
import { underNote } from '../../../lib/server/log/request.ts'

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

test('a page notes a database that cannot answer now, and nothing else', () => {
  const noted = (error: unknown) => {
    const note = { id: 'x', route: '/', person: null, project: null }
    underNote(note, () => notePageTrouble(error))
    return note
  }
  expect(noted({ code: 'P1001' })).toMatchObject({ busy: 2 })
  for (const error of [{ code: '53100' }, new Error('another')]) {
    expect(noted(error)).not.toHaveProperty('busy')
  }
})
