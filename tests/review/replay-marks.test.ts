import { expect, test } from 'vitest'
import type { Carried, MarkSpan, Outcome } from '../../lib/review/claim.ts'
import { after, claim } from './after-beginning.ts'
import { mark, minute, revision, type Told } from './story.ts'

const spans = (from: number): readonly MarkSpan[] => [{ from, to: from + 3, quotation: 'The' }]
const carried = (outcome: Outcome, ...from: number[]): Carried => ({
  markId: 'mark 1',
  outcome,
  places: from.map(spans),
})
const revised = (number: number, ...marks: readonly Carried[]): Told => [
  'eve',
  {
    kind: 'text revised',
    revision: { ...revision, id: `revision ${number}`, number },
    placing: 1,
    carried: marks,
  },
]
const at = { ...claim, markId: 'mark 1', revisionId: 'revision 2' } as const
const placed = (from: number, how: 'accepted' | 'by hand', place = 2): Told => [
  'eve',
  { kind: 'mark placed', ...at, place, spans: spans(from), how },
]
const letGo: Told = ['eve', { kind: 'mark let go', ...at }]
const questions = { moved: [4], changed: [4], ambiguous: [4, 8], lost: [] } as const

test('a mark that is carried exactly stands on the new revision, and its place before stays', () => {
  const now = after(revised(2, carried('exact', 4)))
  expect(now.marks['mark 1']).toMatchObject({
    revisionId: 'revision 2',
    spans: spans(4),
    place: 2,
    question: null,
  })
  expect(now.places).toEqual({
    'mark 1 1': { markId: 'mark 1', number: 1, ...placeOf(mark('mark 1')), how: 'marked' },
    'mark 1 2': {
      markId: 'mark 1',
      number: 2,
      revisionId: 'revision 2',
      spans: spans(4),
      how: 'exact',
    },
  })
})

function placeOf({ revisionId, spans: covered }: ReturnType<typeof mark>) {
  return { revisionId, spans: covered }
}

for (const [outcome, places] of Object.entries(questions)) {
  test(`a mark that is ${outcome} stays where it stood, and is asked about`, () => {
    const one = carried(outcome as Outcome, ...places)
    const { marks, places: kept } = after(revised(2, one))
    expect(marks['mark 1']).toMatchObject({
      revisionId: 'revision 1',
      place: 1,
      question: {
        revisionId: 'revision 2',
        outcome,
        places: places.map(spans),
        askedAt: minute(7),
        letGo: false,
      },
    })
    expect(Object.keys(kept)).toEqual(['mark 1 1'])
  })
}

test('what is accepted, or chosen by hand, is where it stands', () => {
  for (const how of ['accepted', 'by hand'] as const) {
    const now = after(revised(2, carried('changed', 4)), placed(4, how))
    expect(now.marks['mark 1']).toMatchObject({
      revisionId: 'revision 2',
      spans: spans(4),
      place: 2,
      question: null,
    })
    expect(now.places['mark 1 2']?.how).toBe(how)
  }
})

test('only what was offered can be accepted', () => {
  expect(() => after(revised(2, carried('changed', 4)), placed(8, 'accepted'))).toThrow(
    'it was not offered there',
  )
})

test('a mark that was let go stays behind, and no later revision asks about it', () => {
  const now = after(revised(2, carried('lost')), letGo, revised(3))
  expect(now.marks['mark 1']).toMatchObject({
    revisionId: 'revision 1',
    question: { letGo: true, revisionId: 'revision 2' },
  })
  expect(() => after(revised(2, carried('lost')), letGo, letGo)).toThrow('let go already')
  expect(() => after(revised(2, carried('lost')), letGo, revised(3, carried('lost')))).toThrow(
    'does not stand in the text',
  )
})

test('a mark that was not answered for is asked about anew on the next revision', () => {
  const now = after(revised(2, carried('lost')), revised(3, carried('exact', 8)))
  expect(now.marks['mark 1']).toMatchObject({ revisionId: 'revision 3', place: 2, question: null })
})

test('a withdrawn mark is carried like the others, so that it can be restored', () => {
  const withdrawn: Told = ['eve', { kind: 'mark withdrawn', ...claim, markId: 'mark 1' }]
  const now = after(withdrawn, revised(2, carried('exact', 4)))
  expect(now.marks['mark 1']).toMatchObject({ revisionId: 'revision 2', withdrawn: true })
})

const impossible: Readonly<Record<string, readonly [readonly Told[], string]>> = {
  'a revision that leaves a number out': [[revised(3, carried('lost'))], 'revision 2 is due'],
  'a revision that carries a mark not': [[revised(2)], '1 marks of the text are not carried'],
  'a revision that carries a mark twice': [
    [revised(2, carried('lost'), carried('lost'))],
    'does not stand in the text',
  ],
  'exact in two places': [[revised(2, carried('exact', 4, 8))], 'has not one place'],
  'moved to two places': [[revised(2, carried('moved', 4, 8))], 'has 2 places'],
  'lost with a place': [[revised(2, carried('lost', 4))], 'has 1 places'],
  'ambiguous with one place': [[revised(2, carried('ambiguous', 4))], 'has 1 places'],
  'placing what nobody asked about': [
    [revised(2, carried('exact', 4)), placed(4, 'by hand', 3)],
    'nothing is asked',
  ],
  'placing on a revision that is not the latest': [
    [revised(2, carried('lost')), revised(3, carried('lost')), placed(4, 'by hand')],
    'not the latest revision',
  ],
  'a place that leaves a number out': [
    [revised(2, carried('lost')), placed(4, 'by hand', 3)],
    'place 2 is due',
  ],
}
for (const [name, [acts, why]] of Object.entries(impossible)) {
  test(`impossible: ${name}`, () => {
    expect(() => after(...acts)).toThrow(why)
  })
}

const back = (place: number): Told => [
  'eve',
  {
    kind: 'placing taken back',
    ...claim,
    markId: 'mark 1',
    place,
    revisionId: 'revision 1',
    spans: mark('mark 1').spans,
  },
]

test('a placing that is taken back asks as it asked before, at a place of its own', () => {
  const asked = revised(2, carried('ambiguous', 4, 8))
  const now = after(asked, placed(8, 'accepted'), back(3))
  const before = after(asked).marks['mark 1']
  expect(now.marks['mark 1']).toEqual({ ...before, place: 3 })
  expect(now.places['mark 1 3']).toMatchObject({ revisionId: 'revision 1', how: 'asked again' })
  expect(
    after(asked, placed(8, 'accepted'), back(3), placed(4, 'accepted', 4)).marks['mark 1'],
  ).toMatchObject({
    revisionId: 'revision 2',
    place: 4,
    question: null,
  })
  expect(() => after(asked, back(2))).toThrow('not placed there by a person')
  expect(() => after(revised(2, carried('exact', 4)), back(3))).toThrow('by a person')
})

test('that a mark was let go is taken back while no newer revision came', () => {
  const called: Told = ['eve', { kind: 'letting go taken back', ...at }]
  const asked = revised(2, carried('lost'))
  expect(after(asked, letGo, called).marks).toEqual(after(asked).marks)
  expect(() => after(asked, called)).toThrow('not let go')
  expect(() => after(asked, letGo, revised(3), called)).toThrow('latest')
})
