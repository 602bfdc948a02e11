import { expect, test } from 'vitest'
import { Busy, Full, translated, troubleOf } from '../../../lib/server/store/trouble.ts'

const error = (more: object) => Object.assign(new Error('x'), more)

test.each([
  ['as Prisma knows it', error({ code: 'P2034' })],
  ['as the driver throws it at the commit', error({ cause: { kind: 'TransactionWriteConflict' } })],
  [
    'inside a raw query',
    error({
      code: 'P2010',
      meta: { driverAdapterError: error({ cause: { kind: 'TransactionWriteConflict' } }) },
    }),
  ],
  ['as a deadlock', error({ cause: { originalCode: '40P01', kind: 'postgres' } })],
])('a conflict is a conflict %s', (_shape, thrown) => expect(troubleOf(thrown)).toBe('conflict'))

test.each([
  ['no free connection or too long', error({ code: 'P2028' })],
  ['no server', error({ code: 'P1001' })],
  ['a server that is starting', error({ code: 'P2039', cause: { originalCode: '57P03' } })],
  ['a connection that was cut', new Error('Connection terminated unexpectedly')],
  ['a lock that somebody holds', error({ cause: { originalCode: '55P03' } })],
  ['a statement that took too long', error({ cause: { originalCode: '57014' } })],
])('%s is busy, to be tried again', (_what, thrown) => {
  expect(troubleOf(thrown)).toBe('busy')
  expect(translated(thrown)).toBeInstanceOf(Busy)
})

test('a full disk is told from a busy server', () =>
  expect(translated(error({ cause: { originalCode: '53100' } }))).toBeInstanceOf(Full))

test('what nobody knows stays what it is', () => {
  const fault = new RangeError('Ours')
  expect(troubleOf(fault)).toBe('fault')
  expect(translated(fault)).toBe(fault)
  expect(troubleOf(null)).toBe('fault')
})

test('a cause that leads to itself ends', () => {
  const loop: Error & { cause?: unknown } = new Error('x')
  loop.cause = loop
  expect(troubleOf(loop)).toBe('fault')
})
