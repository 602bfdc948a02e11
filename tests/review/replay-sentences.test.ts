import { expect, test } from 'vitest'
import { replay } from '../../lib/review/replay.ts'
import { begun, type Told, tell } from './story.ts'

const revisionId = 'revision 1'
const after = (...acts: readonly Told[]) => replay(tell(...begun, ...acts))
const sets = (id: string, from: number, to: number, instead?: string[]): Told => [
  'mina',
  {
    kind: 'sentences set aside',
    revisionId,
    sentences: [{ id, from, to, reason: 'opinion' }],
    ...(instead === undefined ? {} : { instead }),
  },
]
const takes = (...ids: string[]): Told => ['mina', { kind: 'sentences taken up', revisionId, ids }]
const bounds = (at: number, begins: boolean | null): Told => [
  'mina',
  { kind: 'sentence bounds set', revisionId, bounds: [{ at, begins }] },
]
const by = { kind: 'rule', rules: ['figures'] } as const
const refuses = (id: string, from = 0, to = 5): Told => [
  'mina',
  { kind: 'suggestions refused', revisionId, suggestions: [{ id, from, to, by }] },
]
const takesBack = (id: string): Told => [
  'mina',
  { kind: 'refusals taken back', revisionId, ids: [id] },
]

test('what is set aside is taken up, also by what stands there instead', () => {
  const now = after(
    sets('a', 0, 9),
    sets('b', 0, 9, ['a']),
    sets('c', 10, 19),
    takes('c'),
  ).setAsides
  expect(Object.values(now).map(({ id, takenUp }) => [id, takenUp])).toEqual([
    ['a', true],
    ['b', false],
    ['c', true],
  ])
})

test('the last word on a bound holds', () => {
  expect(after(bounds(5, true), bounds(5, null)).bounds).toEqual({
    'revision 1 5': { revisionId, at: 5, begins: null },
  })
})

test('a refusal is kept and taken back', () => {
  const now = after(refuses('u'), takesBack('u')).suggestions.u
  expect(now).toEqual({
    id: 'u',
    revisionId,
    from: 0,
    to: 5,
    by,
    answer: 'refused',
    claimId: null,
    takenBack: true,
  })
})

test.each<[string, readonly Told[]]>([
  ['lies outside the revision', [sets('a', 0, 21)]],
  ['lies outside the revision', [sets('a', 9, 9)]],
  ['there is already a sentence set aside a', [sets('a', 0, 9), sets('a', 0, 9)]],
  ['there is no sentence set aside b', [takes('b')]],
  ['a is taken up already', [sets('a', 0, 9), takes('a'), takes('a')]],
  ['it takes nothing up', [takes()]],
  ['20 lies outside the revision', [bounds(20, true)]],
  ['u is not refused', [refuses('u'), takesBack('u'), takesBack('u')]],
  ['lies outside the revision', [refuses('u', 3, 99)]],
  [
    'there is no revision other',
    [['mina', { kind: 'sentences taken up', revisionId: 'other', ids: ['a'] }]],
  ],
])('%s is impossible', (why, acts) => {
  const known = why.startsWith('there is no revision') ? 'there is no sentence set aside a' : why
  expect(() => after(...acts)).toThrow(known)
})
