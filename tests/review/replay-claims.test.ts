import { expect, test } from 'vitest'
import type { Citation, Work } from '../../lib/review/citation.ts'
import { after, claim, opened, roundClosed, ruled, withdraws } from './after-beginning.ts'
import {
  answered,
  given,
  mark,
  minute,
  opening,
  seated,
  type Told,
  verdict,
  wording,
} from './story.ts'

test('a marked claim has its wording, its mark and an open round', () => {
  const now = after()
  expect(now.claims).toEqual({
    'claim 1': {
      id: 'claim 1',
      number: 1,
      markedBy: 'mina',
      wordings: [wording(1)],
      withdrawn: false,
      mergedInto: null,
    },
  })
  expect(now.marks).toEqual({
    'mark 1': {
      ...mark('mark 1'),
      madeBy: 'mina',
      claimId: 'claim 1',
      withdrawn: false,
      place: 1,
      question: null,
    },
  })
  expect(now.rounds).toEqual({
    'round 1': {
      id: 'round 1',
      claimId: 'claim 1',
      number: 1,
      policyVersion: 1,
      scaleVersion: 1,
      assigned: [
        { personId: 'mina', fellAway: false },
        { personId: 'otto', fellAway: false },
      ],
      openedAt: minute(6),
      closed: null,
    },
  })
})

test('marks and claims are withdrawn and restored', () => {
  const withdrawn: Told = ['eve', { kind: 'mark withdrawn', ...claim, markId: 'mark 1' }]
  const gone: Told = ['eve', { kind: 'claim withdrawn', ...claim }]
  expect(after(withdrawn, gone)).toMatchObject({
    marks: { 'mark 1': { withdrawn: true } },
    claims: { 'claim 1': { withdrawn: true } },
  })
  const back = after(
    withdrawn,
    gone,
    ['eve', { kind: 'mark restored', ...claim, markId: 'mark 1' }],
    ['eve', { kind: 'claim restored', ...claim }],
  )
  expect(back).toMatchObject({
    marks: { 'mark 1': { withdrawn: false } },
    claims: { 'claim 1': { withdrawn: false } },
  })
})

test('a claim worded anew after an answer closes its round and begins another', () => {
  const now = after(answered('mina', 7), [
    'mina',
    {
      kind: 'claim reworded',
      ...claim,
      wording: wording(2),
      closes: 'round 1',
      round: opening(2, 'otto'),
    },
  ])
  expect(now.claims['claim 1']?.wordings).toEqual([wording(1), wording(2)])
  expect(now.rounds['round 1']?.closed).toEqual({ at: minute(8), how: 'claim changed' })
  expect(now.rounds['round 2']).toMatchObject({ number: 2, openedAt: minute(8), closed: null })
})

test('before the first answer a claim is worded anew within its round', () => {
  const now = after([
    'mina',
    { kind: 'claim reworded', ...claim, wording: wording(2), closes: null, round: null },
  ])
  expect(Object.keys(now.rounds)).toEqual(['round 1'])
})

test('a mark added after the first answer begins a new round as well', () => {
  const now = after([
    'mina',
    { kind: 'mark added', ...claim, mark: mark('mark 2'), closes: 'round 1', round: opening(2) },
  ])
  expect(now.marks['mark 2']?.claimId).toBe('claim 1')
  expect(now.rounds['round 1']?.closed?.how).toBe('claim changed')
})

test('a round closes with the last answer awaited', () => {
  const now = after(answered('mina', 7), answered('otto', 8, true))
  expect(now.rounds['round 1']?.closed).toEqual({ at: minute(8), how: 'all answered' })
  expect(now.answers['answer 8']).toEqual(verdict('otto', 8))
})

test('who withdrew is not awaited any more', () => {
  const now = after(answered('mina', 7), withdraws('mina', 'answer 7'), answered('otto', 9, true))
  expect(now.answers['answer 7']?.withdrawn).toBe(true)
  expect(now.rounds['round 1']?.closed?.how).toBe('all answered')
})

test('an answer after a withdrawal supersedes the withdrawn one', () => {
  const now = after(
    answered('mina', 7),
    withdraws('mina', 'answer 7'),
    answered('mina', 9, false, { supersedes: 'answer 7' }),
  )
  expect(now.answers['answer 9']?.supersedes).toBe('answer 7')
})

test('works come with the answer that first cites them', () => {
  const work: Work = {
    id: 'work 1',
    type: 'book',
    title: 'Bridges',
    authors: [],
    container: null,
    publisher: null,
    issued: null,
    address: null,
    doi: null,
    textId: null,
  }
  const citation: Citation = {
    id: 'citation 1',
    workId: 'work 1',
    passage: 'It cost two.',
    stance: 'refutes',
    locator: '4',
    readOn: '2026-11-01',
    place: null,
  }
  const answer = verdict('mina', 7, { citations: [citation] })
  expect(after(['mina', { kind: 'answered', answer, works: [work], closes: false }]).works).toEqual(
    { 'work 1': work },
  )
  expect(() => after(given('mina', answer))).toThrow(/no work work 1/)
})

test('an editor closes a round, opens another and rules', () => {
  const now = after(
    roundClosed,
    opened(2, 'mina'),
    ['eve', { kind: 'round closed', ...claim, roundId: 'round 2' }],
    ruled(10, { roundId: 'round 2' }),
  )
  expect(now.rounds['round 1']?.closed).toEqual({ at: minute(7), how: 'by an editor' })
  expect(now.rulings['ruling 10']).toMatchObject({ roundId: 'round 2', label: 'false', by: 'eve' })
})

test('a place that fell away answers no more, and none falls away in a closed round', () => {
  const removed = (...fellAway: string[]): Told => [
    'olga',
    { kind: 'seat removed', personId: 'otto', fellAway, closes: [] },
  ]
  const back = seated('otto')
  expect(() => after(removed('round 1'), back, answered('otto', 9))).toThrow(/not assigned/)
  expect(() => after(roundClosed, removed('round 1'))).toThrow(/not awaited/)
})

test('an answer is withdrawn in its own round only', () => {
  const wrong: Told = [
    'mina',
    { kind: 'answer withdrawn', ...claim, roundId: 'round 2', answerId: 'answer 7' },
  ]
  expect(() => after(answered('mina', 7), roundClosed, opened(2, 'mina'), wrong)).toThrow(
    /another round/,
  )
})

test('a ruling saw marks of its own claim only', () => {
  const other: Told = [
    'mina',
    {
      kind: 'claim marked',
      claim: { id: 'claim 2', number: 2, wording: wording(1) },
      mark: mark('mark 2'),
      round: { ...opening(1, 'mina'), id: 'round of claim 2' },
    },
  ]
  expect(after(other, roundClosed, ruled(9)).rulings['ruling 9']?.sawMarks).toEqual(['mark 1'])
  const wrong = ruled(9, { sawMarks: ['mark 1', 'mark 2'] })
  expect(() => after(other, roundClosed, wrong)).toThrow(/saw mark mark 2 of another claim/)
})
