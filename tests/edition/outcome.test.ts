import { expect, test } from 'vitest'
import {
  cameTo,
  height,
  labelAnchor,
  meaningOf,
  outcomeOf,
  ruledRound,
  scaleOf,
  tally,
} from '../../lib/edition/outcome.ts'
import { defaultScale, type Label, type Scale } from '../../lib/review/scale.ts'
import { harrow } from '../support/harrow-snapshot.ts'
import { claim } from '../support/harrow-told.ts'

const told = { marks: [], votes: 'TTT', note: '' }

test('a claim came to the label of its ruling, a contested one to none', () => {
  expect(cameTo(harrow, claim(1, 'It is so.', told))).toMatchObject({
    word: 'true',
    label: { key: 'true' },
  })
  expect(cameTo(harrow, claim(1, 'It is so.', { ...told, ruled: 'contested' }))).toMatchObject({
    word: 'contested',
    label: null,
  })
})

test('a label is looked up on the scale of the round that the ruling saw', () => {
  const labels: readonly Label[] = [
    { key: 'true', word: 'correct', order: 0, claimReview: null, averitec: null, fever: null },
  ]
  const other = { ...harrow, scale: defaultScale, scales: [{ version: 1, scale: { labels } }] }
  expect(cameTo(other, claim(1, 'It is so.', told)).word).toBe('correct')
})

test('what is not there is a range error', () => {
  const lost = claim(1, 'It is so.', { ...told, ruled: 'decided', label: 'green' })
  expect(() => cameTo(harrow, lost)).toThrow(RangeError)
  expect(() => ruledRound({ ...lost, ruling: { ...lost.ruling, round: 2 } })).toThrow(RangeError)
  expect(() => scaleOf({ ...harrow, scales: [] }, ruledRound(lost))).toThrow(RangeError)
})

test('the tally goes from true to false, then off the scale, contested last', () => {
  expect(tally(harrow).map(({ come, claims }) => `${come.word} ${claims.length}`)).toEqual([
    'true 4',
    'mostly true 1',
    'misleading 2',
    'false 1',
    'unverifiable 2',
    'opinion 2',
    'contested 1',
  ])
})

test('labels of two scales with one word and other meaning are told apart, those that mean the same are one', () => {
  const other: Scale = {
    labels: defaultScale.labels.map((label) =>
      label.key === 'misleading' ? { ...label, claimReview: null, order: null } : label,
    ),
  }
  const under = (number: number, label: string, scaleVersion: number) => {
    const made = claim(number, 'It is so.', { ...told, ruled: 'decided', label })
    return { ...made, rounds: made.rounds.map((round) => ({ ...round, scaleVersion })) }
  }
  const claims = [
    under(1, 'misleading', 1),
    under(2, 'misleading', 2),
    under(3, 'misleading', 2),
    under(4, 'false', 1),
    under(5, 'false', 2),
  ]
  const scales = [
    { version: 1, scale: defaultScale },
    { version: 2, scale: other },
  ]
  const groups = tally({ ...harrow, claims, scales })
  expect(groups.map(({ called, claims: some }) => `${called} ${some.length}`)).toEqual([
    'misleading (scale 1) 1',
    'false 2',
    'misleading (scale 2) 2',
  ])
  expect(groups.map(({ scales: versions }) => versions)).toEqual([[1], [1, 2], [2]])
  expect(meaningOf(null)).toBe('contested')
})

test('every outcome has an anchor, by its label and its scale', () => {
  expect(labelAnchor(claim(1, 'It is so.', told))).toBe('label-1-true')
  expect(labelAnchor(claim(1, 'It is so.', { ...told, ruled: 'contested' }))).toBe('contested')
})

test('the short outcome has the kind, the label and its word', () => {
  expect(outcomeOf(harrow, claim(1, 'It is so.', told))).toEqual({
    kind: 'approved',
    label: 'true',
    word: 'true',
  })
})

test('height goes from 0 for the best to 1 for the worst, whatever the numbers of the order', () => {
  const scale: Scale = {
    labels: [2, 4, 8].map((order) => ({
      key: `k${order}`,
      word: 'w',
      order,
      claimReview: null,
      averitec: null,
      fever: null,
    })),
  }
  expect([2, 5, 8].map((order) => height(order, scale))).toEqual([0, 0.5, 1])
  expect(height(0, { labels: scale.labels.slice(0, 1) })).toBe(0)
})
