import { expect, test } from 'vitest'
import type { MarkSpan } from '../../lib/review/claim.ts'
import { after, claim } from './after-beginning.ts'
import { begun, mark, opening, type Told } from './story.ts'

const span = (from: number): MarkSpan => ({ from, to: from + 3, quotation: 'The' })
const first = mark('mark 1')
const next = { ...claim, markId: 'mark 1', place: 2, revisionId: first.revisionId } as const
const made = (id: string) => ({ ...first, id, spans: [span(12)] })
const added: Told = [
  'mina',
  { kind: 'mark added', ...claim, mark: made('mark 2'), closes: null, round: null },
]
const changed: Told = ['mina', { kind: 'mark changed', ...next, spans: [span(4), span(8)] }]
const split: Told = [
  'mina',
  { kind: 'mark split', ...next, spans: [span(4)], mark: made('mark 3') },
]
const joined: Told = [
  'mina',
  { kind: 'marks joined', ...next, spans: [span(4), span(12)], joined: 'mark 2' },
]
const other: Told = [
  'mina',
  {
    kind: 'claim marked',
    claim: { id: 'claim 2', number: 2, wording: wordingOf() },
    mark: made('mark 8'),
    round: { ...opening(1, 'mina'), id: 'round of 2' },
  },
]
const still = { closes: null, round: null } as const
const merged: Told = [
  'mina',
  { kind: 'claims merged', ...claim, into: 'claim 2', marks: [made('mark 9')], ...still },
]
const under: Told = [
  'mina',
  {
    kind: 'mark put under',
    ...claim,
    markId: 'mark 2',
    into: 'claim 2',
    mark: made('mark 9'),
    ...still,
  },
]
const parted: Told = [
  'mina',
  { kind: 'claims parted', ...claim, into: 'claim 2', marks: ['mark 9'] },
]

function wordingOf() {
  const found = begun.flatMap(([, act]) => (act.kind === 'claim marked' ? [act.claim.wording] : []))
  if (found[0] === undefined) throw new Error('The story marks no claim')
  return found[0]
}

test('a changed mark stands at its next place, and the place before stays', () => {
  const { marks, places } = after(changed)
  expect(marks['mark 1']).toMatchObject({ place: 2, spans: [span(4), span(8)] })
  expect(places['mark 1 1']?.how).toBe('marked')
  expect(places['mark 1 2']?.how).toBe('changed')
})

test('a split mark is two; of two joined ones the second is withdrawn', () => {
  expect(after(split).marks).toMatchObject({ 'mark 1': { place: 2 }, 'mark 3': { place: 1 } })
  expect(after(added, joined).marks).toMatchObject({
    'mark 1': { spans: [span(4), span(12)] },
    'mark 2': { withdrawn: true },
  })
})

test('a mark put under another claim is withdrawn here and made there', () => {
  expect(after(added, other, under).marks).toMatchObject({
    'mark 2': { withdrawn: true, claimId: 'claim 1' },
    'mark 9': { withdrawn: false, claimId: 'claim 2' },
  })
})

test('a merged claim is withdrawn, says where it went and keeps its marks, until they are parted', () => {
  const now = after(other, merged)
  expect(now.claims['claim 1']).toMatchObject({ withdrawn: true, mergedInto: 2 })
  expect(now.marks).toMatchObject({
    'mark 1': { withdrawn: false },
    'mark 9': { claimId: 'claim 2' },
  })
  const back = after(other, merged, parted)
  expect(back.claims['claim 1']).toMatchObject({ withdrawn: false, mergedInto: null })
  expect(back.marks['mark 9']?.withdrawn).toBe(true)
})

const impossible: Readonly<Record<string, readonly [readonly Told[], string]>> = {
  'a place that leaves a number out': [[changed, changed], 'place 3 is due'],
  'changing a withdrawn mark': [
    [['eve', { kind: 'mark withdrawn', ...claim, markId: 'mark 1' }], changed],
    'the mark is withdrawn',
  ],
  'joining a mark with itself': [
    [['mina', { kind: 'marks joined', ...next, spans: [span(4)], joined: 'mark 1' }]],
    'joined with itself',
  ],
  'merging twice': [[other, merged, merged], 'is withdrawn'],
  'parting what is not merged': [[other, parted], 'not merged'],
  'restoring a merged claim alone': [
    [other, merged, ['mina', { kind: 'claim restored', ...claim }]],
    'merged into another claim',
  ],
}
for (const [name, [acts, why]] of Object.entries(impossible)) {
  test(`impossible: ${name}`, () => {
    expect(() => after(...acts)).toThrow(why)
  })
}
