import { expect, test } from 'vitest'
import { readLedger, writeLedger } from '../../lib/edition/ledger-lines.ts'
import { findBreak } from '../../lib/review/chain.ts'
import { harrow, harrowLedger } from '../support/harrow-snapshot.ts'

test('the ledger reads back, and its chain holds', () => {
  const read = readLedger(writeLedger(harrowLedger).bytes)
  expect(read).toEqual({ lines: harrowLedger })
  expect(findBreak(harrow.project.id, 'lines' in read ? read.lines : [])).toBeNull()
})

test('a line holds commitments and nothing else', () => {
  const [line] = harrowLedger
  if (line === undefined) throw new Error('no line')
  const told = { ...line, body: 'who voted what' }
  expect(new TextDecoder().decode(writeLedger([told]).bytes)).not.toContain('voted')
})

test('the first line that is none is said', () => {
  const written = new TextDecoder().decode(writeLedger(harrowLedger).bytes)
  const bad = written.split('\n').with(4, '{"commitment":"x"}').join('\n')
  expect(readLedger(new TextEncoder().encode(bad))).toEqual({ wrong: 5 })
  expect(readLedger(new Uint8Array())).toEqual({ lines: [] })
})
