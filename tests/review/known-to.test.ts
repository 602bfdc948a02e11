import { expect, test } from 'vitest'
import { knownTo } from '../../lib/review/known-to.ts'

const kindsKnownTo = (who: string) =>
  Object.entries(knownTo).flatMap(([kind, known]) => (known === who ? [kind] : []))

test('an answer and its withdrawal are sealed while their round is open, and nothing else is', () =>
  expect(kindsKnownTo('sealed')).toEqual(['answered', 'answer withdrawn']))

test('that an edition is frozen is for editors until it is published', () => {
  expect(kindsKnownTo('editors')).toEqual(['edition frozen'])
  expect(knownTo['edition published']).toBe('all')
})

test('what is said of people and of works is for members', () => {
  for (const kind of ['seat given', 'seat removed', 'work corrected', 'works joined'] as const) {
    expect(knownTo[kind]).toBe('members')
  }
})
