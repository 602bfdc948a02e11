import { expect, test } from 'vitest'
import {
  added,
  changed,
  keyOf,
  moved,
  removed,
  scaleFrom,
  typedFrom,
  wrongWith,
} from '../../app/projects/[project]/settings/scale-typed.ts'
import { defaultScale } from '../../lib/review/scale.ts'

const typed = typedFrom(defaultScale)
const words = (labels: typeof typed) => scaleFrom(labels).labels.map(({ word }) => word)

test('a scale that is only looked at stays as it is', () => {
  expect(scaleFrom(typed)).toEqual(defaultScale)
  expect(wrongWith(typed)).toBe(null)
})

test('moving a label renumbers the order and keeps its key', () => {
  const { labels } = scaleFrom(moved(typed, 3, -1))
  expect(labels.map(({ key, order }) => [key, order]).slice(0, 4)).toEqual([
    ['true', 0],
    ['mostly-true', 1],
    ['false', 2],
    ['misleading', 3],
  ])
})

test('a label moves among its own group and not out of it', () => {
  expect(words(moved(typed, 0, -1))).toEqual(words(typed))
  expect(words(moved(typed, 3, 1))).toEqual(words(typed))
  expect(words(moved(typed, 5, -1)).slice(4)).toEqual(['opinion', 'unverifiable'])
  expect(words(moved(typed, 99, 1))).toEqual(words(typed))
})

test('a new label gets a lasting key of its word', () => {
  const more = changed(added(typed, true), 6, { word: '  Rather   false ', claimReview: '1' })
  expect(scaleFrom(more).labels[4]).toEqual({
    key: 'rather-false',
    word: 'Rather false',
    order: 4,
    claimReview: 1,
    averitec: null,
    fever: null,
  })
})

test('a changed word keeps the key that verdicts have stored', () => {
  expect(scaleFrom(changed(typed, 0, { word: 'correct' })).labels[0]?.key).toBe('true')
})

test('what is wrong is said', () => {
  const two = removed(removed(removed(removed(typed, 0), 1), 2), 3)
  expect(wrongWith(removed(two, 4))).toMatch(/two labels or more/u)
  expect(wrongWith(added(typed, true))).toMatch(/needs a word/u)
  expect(wrongWith(changed(added(typed, true), 6, { word: '真' }))).toMatch(/lasting key/u)
  expect(wrongWith(changed(typed, 0, { word: 'FALSE' }))).toMatch(/same word/u)
  expect(wrongWith(changed(added(typed, true), 6, { word: 'Mostly-True' }))).toMatch(
    /same lasting key/u,
  )
  expect(wrongWith(changed(typed, 0, { claimReview: '1.5' }))).toMatch(/whole number/u)
})

test('keys are lower case words joined by hyphens', () => {
  expect(['Très vrai!', '  50/50 ', '---', 'ÅÄÖ'].map(keyOf)).toEqual([
    'tres-vrai',
    '50-50',
    '',
    'aao',
  ])
})
