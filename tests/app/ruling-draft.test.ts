import { expect, test } from 'vitest'
import {
  agreedLabel,
  closedRoundOf,
  draftIn,
  freshDraft,
  missingIn,
  movedBetween,
  rulingAsked,
  sawOf,
  whyNotKind,
  whyNotRule,
  withKind,
  wordsIn,
} from '../../app/projects/[project]/rulings/ruling-draft.ts'
import { answer, claim, closedRound } from '../support/claim-seen.ts'

const agreed = closedRound({ outcome: 'agreed', label: 'false', votes: 3, for: 3 }, [
  answer('mina', 'false', ['c1']),
  answer('otto', 'false', ['c2', 'c3']),
  answer('ines', null),
])
const split = closedRound({ outcome: 'contested', votes: 2, counts: { true: 1, false: 1 } }, [
  answer('mina', 'true', ['c1']),
  answer('otto', 'false'),
])
const one = claim(14, { standing: 'agreed', rounds: [agreed], may: { rule: true } })

test('what was seen are the round, its verdicts, its policy, the wording and the marks', () => {
  expect(sawOf(one, agreed)).toEqual({
    roundId: 'round-1',
    verdicts: ['answer-mina', 'answer-otto'],
    policy: 1,
    wording: 1,
    marks: ['mark-14'],
    places: ['mark-14 1'],
  })
})

test('what moved between two views is named', () => {
  const saw = sawOf(one, agreed)
  expect(movedBetween(saw, { ...saw, verdicts: [...saw.verdicts].reverse() })).toEqual([])
  expect(movedBetween(saw, { ...saw, places: ['mark-14 2'] })).toEqual([
    'a mark of it stands elsewhere, or is asked about',
  ])
  expect(movedBetween({ ...saw, places: undefined }, saw)).toEqual([])
  expect(movedBetween(saw, { ...saw, wording: 2, marks: [] })).toEqual([
    'it is worded otherwise',
    'its marks are others',
  ])
  expect(movedBetween(saw, { ...saw, roundId: 'r2', verdicts: ['x', 'y'], policy: 2 })).toEqual([
    'another round has closed',
    'the verdicts are others',
    'the round has another policy',
  ])
})

test('a ruling begins as the approval of what was agreed, with every citation', () => {
  expect(freshDraft(agreed)).toEqual({
    kind: 'approved',
    label: 'false',
    note: '',
    reasons: '',
    printed: ['c1', 'c2', 'c3'],
  })
  expect(freshDraft(split)).toMatchObject({ kind: 'contested', label: null })
})

test('a kept draft comes back as it was', () => {
  const draft = {
    kind: 'decided',
    label: 'true',
    note: 'a',
    reasons: 'b',
    printed: ['c2'],
  } as const
  expect(draftIn(JSON.parse(JSON.stringify(draft)), agreed)).toEqual(draft)
})

test('what no longer fits falls away, the words stay', () => {
  const kept = {
    kind: 'approved',
    label: 'gone',
    note: 'kept',
    reasons: 'too',
    printed: ['c1', 'c9'],
  }
  expect(draftIn(kept, split)).toEqual({
    kind: 'contested',
    label: null,
    note: 'kept',
    reasons: 'too',
    printed: ['c1'],
  })
})

test('what is no draft at all begins afresh', () => {
  for (const kept of [undefined, null, 7, 'x', []])
    expect(draftIn(kept, agreed).kind).toBe('approved')
})

test('another kind changes the label, never the words', () => {
  const draft = { ...freshDraft(agreed), note: 'words' }
  expect(withKind(draft, 'contested', agreed)).toMatchObject({ label: null, note: 'words' })
  const decided = withKind({ ...draft, label: 'true' }, 'decided', agreed)
  expect(decided.label).toBe('true')
  expect(withKind(decided, 'approved', agreed).label).toBe('false')
})

test('what was agreed is approved or decided against: nothing else is offered', () => {
  expect(whyNotKind('contested', agreed)).toMatch(/open a new round/u)
  expect(whyNotKind('decided', agreed)).toBeNull()
  expect(whyNotKind('contested', split)).toBeNull()
  expect(whyNotKind('approved', split)).toBe('nothing was agreed')
  expect([agreedLabel(agreed), agreedLabel(split)]).toEqual(['false', null])
  expect(withKind(freshDraft(agreed), 'decided', agreed).label).toBeNull()
  expect(draftIn({ kind: 'contested' }, agreed).kind).toBe('approved')
  expect(draftIn({ kind: 'decided', label: 'false' }, agreed).label).toBeNull()
})

test('what is missing is said, one thing at a time', () => {
  const draft = { ...freshDraft(split), kind: 'decided' as const }
  expect(missingIn(draft)).toMatch(/label/u)
  expect(missingIn({ ...draft, label: 'true' })).toMatch(/reasons/u)
  expect(missingIn({ ...draft, label: 'true', reasons: 'so' })).toMatch(/note/u)
  expect(missingIn({ ...draft, label: 'true', reasons: 'so', note: 'told' })).toBe(null)
  expect(missingIn({ ...freshDraft(split), note: 'told' })).toBe(null)
})

test('reasons go only with a decision', () => {
  const draft = { ...freshDraft(agreed), note: ' told ', reasons: 'left from before' }
  expect(rulingAsked(draft, sawOf(one, agreed))).toMatchObject({ note: 'told', reasons: null })
  expect(rulingAsked({ ...draft, kind: 'decided' }, sawOf(one, agreed)).reasons).toBe(
    'left from before',
  )
})

test('one who answered is told why another editor rules', () => {
  const mine = { ...agreed, mine: answer('eve', 'true') }
  expect(whyNotRule(one)).toBe(null)
  expect(whyNotRule(claim(1, { standing: 'agreed', rounds: [mine] }))).toMatch(/You answered/u)
  expect(whyNotRule(claim(1, { standing: 'ruled', rounds: [agreed] }))).toMatch(/is ruled/u)
  expect(whyNotRule(claim(1))).toBe(null)
})

test('an open round is no closed one', () => {
  expect(closedRoundOf(claim(1))).toBe(null)
  expect(closedRoundOf(one)).toBe(agreed)
})

test('the words of a kept draft are its note and its reasons, and nothing else', () => {
  const draft = { ...freshDraft(agreed), note: 'It cost more.', reasons: 'The minutes say so.' }
  expect(wordsIn(draft)).toBe('It cost more.\n\nThe minutes say so.')
  expect(wordsIn({ ...draft, reasons: ' ' })).toBe('It cost more.')
  for (const odd of [undefined, null, 7, { note: 7 }]) expect(wordsIn(odd)).toBe('')
})
