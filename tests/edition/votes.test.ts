import { expect, test } from 'vitest'
import { confidenceInWords, countLabels, votesInWords } from '../../lib/edition/votes.ts'
import { defaultScale } from '../../lib/review/scale.ts'
import { claim } from '../support/harrow-told.ts'

/** How these votes are said. */
function said(votes: string): string {
  const [round] = claim(1, 'It is so.', { marks: [], votes, note: '', ruled: 'contested' }).rounds
  return round === undefined ? '' : votesInWords(round, defaultScale)
}

test('agreement is said with who differs', () => {
  expect(said('TTT')).toBe('three of three')
  expect(said('FFFL')).toBe('three of four; one misleading')
})

test('disagreement is said in the order of the scale', () =>
  expect(said('FFTT')).toBe('two true and two false'))

test('abstentions are said and are no votes', () => {
  expect(said('OOO-')).toBe('three of three; one abstained')
  expect(said('----')).toBe('no votes; four abstained')
})

test('too few votes are said as they fell', () =>
  expect(said('T..F')).toBe('one true and one false'))

test('votes are counted by label in the order of the scale', () => {
  const [round] = claim(1, 'It is so.', {
    marks: [],
    votes: 'FUTF',
    note: '',
    ruled: 'contested',
  }).rounds
  const counts = round === undefined ? [] : countLabels(round, defaultScale)
  expect(counts.map(({ word, n }) => `${n} ${word}`)).toEqual([
    '1 true',
    '2 false',
    '1 unverifiable',
  ])
})

test('confidence has three steps', () =>
  expect(([1, 2, 3] as const).map(confidenceInWords)).toEqual([
    'not sure',
    'fairly sure',
    'very sure',
  ]))
