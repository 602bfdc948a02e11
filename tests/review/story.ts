/**
 * A story told as events: the cast founds a project, brings a text in, marks a claim, answers. Each
 * telling numbers and dates its acts itself, so that a test says only what happened.
 */
import type { Act, Event } from '../../lib/review/history.ts'
import { defaultPolicy } from '../../lib/review/policy.ts'
import type { Opening } from '../../lib/review/round.ts'
import { defaultScale } from '../../lib/review/scale.ts'
import type { Answer, Verdict } from '../../lib/review/verdict.ts'

export type Told = readonly [by: string, act: Act]

/** Events from who did what, one a minute. */
export function tell(...acts: readonly Told[]): Event[] {
  return acts.map(([by, act], index) => ({
    v: 1,
    project: 'harrow',
    number: index + 1,
    at: minute(index + 1),
    by,
    act,
  }))
}

/** The moment of the nth event. */
export function minute(number: number): string {
  return new Date(Date.UTC(2026, 10, 22, 12, number)).toISOString()
}

export const founded: Told = [
  'olga',
  {
    kind: 'project founded',
    title: 'Harrow bridge',
    owner: { personId: 'olga', name: 'Olga' },
    scale: defaultScale,
    policy: defaultPolicy,
  },
]

/** A seat for somebody. */
export function seated(
  personId: string,
  role: 'owner' | 'editor' | 'reviewer' | 'reader' = 'reviewer',
): Told {
  return ['olga', { kind: 'seat given', personId, name: personId.toUpperCase(), role }]
}

const hash = 'a'.repeat(64)
export const text = {
  id: 'text 1',
  number: 1,
  title: 'The bridge',
  author: null,
  publisher: null,
  date: '2026-03',
  address: null,
  language: 'en',
  rights: null,
} as const
export const revision = {
  id: 'revision 1',
  textId: 'text 1',
  number: 1,
  sha256: hash,
  length: 20,
  blocksSha256: hash,
  file: { name: 'bridge.txt', mediaType: 'text/plain', sha256: hash, size: 20 },
  came: { crlf: 0, cr: 0, bom: false },
} as const
export const imported: Told = ['olga', { kind: 'text imported', text, revision }]

/** A wording with its version. */
export function wording(version: number) {
  const sentence = `The bridge cost ${version} million.`
  return {
    version,
    sentence,
    saidBy: null,
    saidOn: null,
    saidWhere: null,
    kinds: ['number'],
  } as const
}

/** A mark on the only text. */
export function mark(id: string) {
  return { id, revisionId: 'revision 1', spans: [{ from: 0, to: 3, quotation: 'The' }] }
}

/** Round n of the claim, with these people assigned. */
export function opening(number: number, ...assigned: readonly string[]): Opening {
  return { id: `round ${number}`, number, policyVersion: 1, scaleVersion: 1, assigned }
}

/** Mina marks the claim; round 1 begins. */
export function marked(...assigned: readonly string[]): Told {
  return [
    'mina',
    {
      kind: 'claim marked',
      claim: { id: 'claim 1', number: 1, wording: wording(1) },
      mark: mark('mark 1'),
      round: opening(1, ...assigned),
    },
  ]
}

/** A verdict as event `number`; `change` sets what the test is about. */
export function verdict(by: string, number: number, change: Partial<Verdict> = {}): Verdict {
  return {
    kind: 'verdict',
    id: `answer ${number}`,
    claimId: 'claim 1',
    roundId: 'round 1',
    personId: by,
    supersedes: null,
    wording: 1,
    marks: [{ markId: 'mark 1', revisionId: 'revision 1' }],
    at: minute(number),
    withdrawn: false,
    label: 'true',
    confidence: 2,
    reason: { type: 'doc', content: [] },
    citations: [],
    ...change,
  }
}

/** Somebody answers as event `number`. */
export function answered(
  by: string,
  number: number,
  closes = false,
  change: Partial<Verdict> = {},
): Told {
  return given(by, verdict(by, number, change), closes)
}

/** Somebody gives this very answer. */
export function given(by: string, answer: Answer, closes = false): Told {
  return [by, { kind: 'answered', answer, works: [], closes }]
}

/** Six events: the project, Mina and Otto review, Eve edits, a text, a claim with Mina and Otto assigned. */
export const begun: readonly Told[] = [
  founded,
  seated('mina'),
  seated('otto'),
  seated('eve', 'editor'),
  imported,
  marked('mina', 'otto'),
]
