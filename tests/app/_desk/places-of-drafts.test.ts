import { expect, test } from 'vitest'
import {
  answerPlace,
  claimPlace,
  wordingPlace,
  wordsOfPlace,
} from '../../../app/_desk/places-of-drafts.ts'

test('every thing that can be written has a place of its own', () =>
  expect(new Set([answerPlace(1), wordingPlace(1), answerPlace(11)]).size).toBe(3))

test('the place of a begun claim tells its words, in its text alone', () => {
  const place = claimPlace(3, { start: 10, end: 25 })
  expect(wordsOfPlace(place, 3)).toEqual({ start: 10, end: 25 })
  expect(wordsOfPlace(place, 1)).toBeNull()
  expect(wordsOfPlace(answerPlace(3), 3)).toBeNull()
  expect(wordsOfPlace('claim-3-9-9', 3)).toBeNull()
})

test('places are made of what a door takes', () => {
  for (const place of [answerPlace(14), wordingPlace(14), claimPlace(3, { start: 0, end: 5 })]) {
    expect(place).toMatch(/^[A-Za-z0-9][A-Za-z0-9:._-]{0,119}$/)
  }
})
