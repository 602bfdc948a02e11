import { expect, test } from 'vitest'
import { records } from '../../lib/edition/jsonl.ts'
import { Line } from '../../lib/edition/records.ts'
import { harrow } from '../support/harrow-snapshot.ts'

test('every record of an edition fits its shape, and comes out as it went in', () => {
  for (const record of records(harrow)) expect(Line.parse(record)).toEqual(record)
})

test('a field more or less is an error in every kind of record', () => {
  const seen = new Set<string>()
  for (const record of records(harrow)) {
    if (seen.has(record.record)) continue
    seen.add(record.record)
    expect(Line.safeParse({ ...record, more: 1 }).success, record.record).toBe(false)
    for (const field of Object.keys(record)) {
      const { [field]: _, ...less } = record
      expect(Line.safeParse(less).success, `${record.record} without ${field}`).toBe(false)
    }
  }
  expect([...seen].toSorted()).toEqual([
    'citation',
    'claim',
    'header',
    'mark',
    'person',
    'round',
    'ruling',
    'text',
    'verdict',
    'work',
  ])
})

test('numbers, hashes, times and dates have their forms', () => {
  const text = records(harrow).find(({ record }) => record === 'text')
  const round = records(harrow).find(({ record }) => record === 'round')
  for (const bad of [
    { number: 0 },
    { number: 1.5 },
    { sha256: 'A'.repeat(64) },
    { sha256: 'a'.repeat(63) },
    { date: '2025-3' },
    { title: '' },
  ]) {
    expect(Line.safeParse({ ...text, ...bad }).success, JSON.stringify(bad)).toBe(false)
  }
  for (const bad of [
    { closedAt: '2026-11-18T12:00:00Z' },
    { how: 'somehow' },
    { consensus: { outcome: 'agreed' } },
    { assigned: -1 },
  ]) {
    expect(Line.safeParse({ ...round, ...bad }).success, JSON.stringify(bad)).toBe(false)
  }
})
