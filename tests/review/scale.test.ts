import { expect, test } from 'vitest'
import { ScaleShape } from '../../lib/review/asked.ts'
import { defaultScale, labelOf } from '../../lib/review/scale.ts'

test('the default scale is the one of the product, in other vocabularies too', () =>
  expect(
    defaultScale.labels.map(({ word, claimReview, averitec, fever }) => [
      word,
      claimReview,
      averitec,
      fever,
    ]),
  ).toEqual([
    ['true', 4, 'Supported', 'SUPPORTS'],
    ['mostly true', 3, 'Supported', 'SUPPORTS'],
    ['misleading', 2, 'Conflicting Evidence/Cherrypicking', null],
    ['false', 1, 'Refuted', 'REFUTES'],
    ['unverifiable', null, 'Not Enough Evidence', 'NOT ENOUGH INFO'],
    ['opinion', null, null, null],
  ]))

test('the default scale is one that a person could set', () =>
  expect(ScaleShape.parse(defaultScale)).toEqual(defaultScale))

test('a label is found by its key, and only its own', () => {
  expect(labelOf(defaultScale, 'mostly-true')?.word).toBe('mostly true')
  expect(labelOf(defaultScale, 'mostly true')).toBeNull()
  expect(labelOf(defaultScale, 'constructor')).toBeNull()
})
