/** What can follow the beginning of story.ts, and the present after it. */
import type { Present } from '../../lib/review/present.ts'
import { replay } from '../../lib/review/replay.ts'
import type { Ruling } from '../../lib/review/ruling.ts'
import { begun, minute, opening, type Told, tell } from './story.ts'

/** The present after the beginning and these acts; the first of them is event 7. */
export function after(...acts: readonly Told[]): Present {
  return replay(tell(...begun, ...acts))
}

export const roundClosed: Told = [
  'eve',
  { kind: 'round closed', claimId: 'claim 1', roundId: 'round 1' },
]
export const claim = { claimId: 'claim 1' } as const

export function withdraws(by: string, answerId: string): Told {
  return [by, { kind: 'answer withdrawn', ...claim, roundId: 'round 1', answerId }]
}

export function opened(number: number, ...assigned: string[]): Told {
  return ['eve', { kind: 'round opened', ...claim, round: opening(number, ...assigned) }]
}

export function ruled(number: number, change: Partial<Ruling> = {}): Told {
  const ruling: Ruling = {
    id: `ruling ${number}`,
    ...claim,
    roundId: 'round 1',
    kind: 'decided',
    label: 'false',
    note: 'No.',
    reasons: 'Because.',
    sawVerdicts: [],
    sawPolicy: 1,
    sawWording: 1,
    sawMarks: ['mark 1'],
    printed: [],
    by: 'eve',
    at: minute(number),
    ...change,
  }
  return ['eve', { kind: 'ruled', ruling }]
}
