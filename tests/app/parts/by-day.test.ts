import { expect, test } from 'vitest'
import { byDay } from '../../../app/_parts/by-day.ts'
import type { EventSeen } from '../../../lib/review/seen.ts'

/** Events drawn as «number@day», «number» alone when sealed, latest first. */
function events(drawing: string): readonly EventSeen[] {
  return drawing.split(' ').map((one) => {
    const [number, day] = one.split('@')
    if (day === undefined) return { number: Number(number), sealed: true, commitment: '' }
    return {
      number: Number(number),
      sealed: false,
      at: `2026-11-${day}T10:00:00.000Z`,
      by: { personId: 'p', name: 'Mina' },
      kind: 'answered',
      sentence: 'gave a verdict',
      claimNumber: null,
      textNumber: null,
      commitment: '',
      erasedBy: null,
    }
  })
}

const grouped = (drawing: string) =>
  byDay(events(drawing)).map((group) => [group.day, ...group.events.map(({ number }) => number)])

test('events stand under their days', () => {
  expect(grouped('4@22 3@22 2@21 1@20')).toEqual([
    ['2026-11-22', 4, 3],
    ['2026-11-21', 2],
    ['2026-11-20', 1],
  ])
})

test('a sealed event stands with the one after it and tells no day of its own', () => {
  expect(grouped('4@22 3 2@21')).toEqual([
    ['2026-11-22', 4, 3],
    ['2026-11-21', 2],
  ])
})

test('sealed events at the top have no day', () => {
  expect(grouped('4 3 2@21')).toEqual([
    [null, 4, 3],
    ['2026-11-21', 2],
  ])
})

test('of no events there are no days', () => expect(byDay([])).toEqual([]))
