import { expect, test } from 'vitest'
import {
  besideCard,
  consensusSentence,
  counted,
  heardAs,
  ownWord,
  sealedSentence,
  shortened,
} from '../../../app/_desk/claim-words.ts'
import { aClaim, anAnswer, aRuling, closedRound, openRound } from './a-claim.ts'

const contested = { outcome: 'contested', votes: 3, counts: { true: 2, false: 1 } } as const
const agreed = { outcome: 'agreed', label: 'mostly-true', votes: 3, for: 2 } as const

test('an open claim is heard with its number and its words', () =>
  expect(heardAs(aClaim(14), 'the\n river  rose')).toBe('Claim 14, open: “the river rose”'))

test('my own verdict is heard while the round is open', () => {
  const claim = aClaim(14, [], { rounds: [openRound(anAnswer('false'))] })
  expect(heardAs(claim, 'so')).toBe('Claim 14, open, you said false: “so”')
})

test('an outcome is heard, and that it is ruled, with the citations printed', () => {
  const claim = aClaim(3, [], { standing: 'ruled', ruling: aRuling('true') })
  expect(heardAs(claim, 'so')).toBe('Claim 3, true, ruled, 2 citations: “so”')
})

test('a contested claim is heard as contested', () => {
  const claim = aClaim(3, [], { standing: 'contested', rounds: [closedRound(contested)] })
  expect(heardAs(claim, 'so')).toBe('Claim 3, contested: “so”')
})

test('beside a sealed card stands how many are in, and whether I am among them', () => {
  expect(besideCard(aClaim(1))).toBe('0 of 3 in')
  expect(besideCard(aClaim(1, [], { rounds: [openRound(anAnswer('true'), 2)] }))).toBe(
    'you · 2 of 3 in',
  )
})

test('beside a contested card stand the counts', () =>
  expect(besideCard(aClaim(1, [], { rounds: [closedRound(contested)] }))).toBe('2 true · 1 false'))

test('a reader’s card, which has no rounds, has nothing beside it', () =>
  expect(besideCard(aClaim(1, [], { rounds: [] }))).toBe(''))

test('what a round came to is a sentence', () => {
  const few = { outcome: 'too few', votes: 1, quorum: 3 } as const
  expect(consensusSentence(agreed, closedRound(agreed))).toBe(
    'Agreed on “mostly true”: 2 of 3 votes.',
  )
  expect(consensusSentence(contested, closedRound(contested))).toBe('Contested: 2 true, 1 false.')
  expect(consensusSentence(few, closedRound(few))).toBe(
    'Too few: 1 vote, and the policy asks for 3.',
  )
})

test('an open round says that it is sealed', () =>
  expect(sealedSentence(openRound(null, 2))).toBe(
    '2 of 3 have answered · sealed until the round closes',
  ))

test('my own word is my live verdict’s', () => {
  expect(ownWord(aClaim(1, [], { rounds: [openRound(anAnswer('mostly-true'))] }))).toBe(
    'mostly true',
  )
  expect(ownWord(aClaim(1))).toBeNull()
})

test('long words are cut at a gap', () => {
  expect(shortened('the river rose at night', 12)).toBe('the river…')
  expect(shortened('short', 12)).toBe('short')
})

test('one is one and two are several', () => {
  expect(counted(1, 'claim')).toBe('1 claim')
  expect(counted(0, 'claim')).toBe('0 claims')
  expect(counted(12_000, 'claim')).toBe('12,000 claims')
})
