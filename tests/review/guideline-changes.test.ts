import { expect, test } from 'vitest'
import { emptyGuideline, wordsIn } from '../../lib/review/guideline.ts'
import {
  guidelineChanges,
  mergedGuideline,
  sameGuideline,
} from '../../lib/review/guideline-changes.ts'
import { guidelineOf } from '../support/guidelines.ts'

test('what stayed, went and came is told block by block, empty lines left out', () => {
  const changes = guidelineChanges(
    guidelineOf('# False', 'One source.', '', 'Stay calm.'),
    guidelineOf('# False', 'Two sources.', 'Stay calm.', ''),
  )
  expect(changes.map(({ how, of }) => `${how}: ${wordsIn(of)}`)).toEqual([
    'same: False',
    'gone: One source.',
    'new: Two sources.',
    'same: Stay calm.',
  ])
})

test('a heading that became a paragraph with the same words has changed', () => {
  const changes = guidelineChanges(guidelineOf('# False'), guidelineOf('False'))
  expect(changes.map(({ how }) => how)).toEqual(['gone', 'new'])
})

test('what two people wrote on one version is put together', () => {
  const base = guidelineOf('# False', 'One source.')
  const mine = guidelineOf('Be fair.', '# False', 'One source.')
  const theirs = guidelineOf('# False', 'One source.', 'A record.')
  expect(mergedGuideline(base, mine, theirs)).toEqual(
    guidelineOf('Be fair.', '# False', 'One source.', 'A record.'),
  )
  expect(mergedGuideline(base, emptyGuideline, base)).toEqual(emptyGuideline)
})

test('two that say nothing say the same', () => {
  expect(sameGuideline(emptyGuideline, guidelineOf('', ' '))).toBe(true)
  expect(sameGuideline(guidelineOf('a'), guidelineOf('a'))).toBe(true)
  expect(sameGuideline(guidelineOf('a'), guidelineOf('b'))).toBe(false)
})
