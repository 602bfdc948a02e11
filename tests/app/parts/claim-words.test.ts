import { expect, test } from 'vitest'
import {
  consensusInWords,
  labelOfClaim,
  roundWords,
  votesFor,
} from '../../../app/_parts/claim-words.ts'
import { defaultScale } from '../../../lib/review/scale.ts'
import { answer, claim, closedRound } from '../../support/claim-seen.ts'

const round = { scale: defaultScale }
const agreed = { outcome: 'agreed', label: 'mostly-true', votes: 4, for: 3 } as const

test('consensus is said in the order of the scale', () => {
  const counts = { opinion: 1, false: 2, true: 2 }
  expect(consensusInWords({ outcome: 'contested', votes: 5, counts }, round)).toBe(
    '2 true · 2 false · 1 opinion',
  )
  expect(consensusInWords({ outcome: 'too few', votes: 1, quorum: 3 }, round)).toBe(
    '1 of the 3 votes needed',
  )
  expect(consensusInWords(agreed, round)).toBe('3 of 4 for mostly true')
})

test('an agreed claim has the agreed label, an open or contested one none', () => {
  const rounds = [closedRound(agreed, [answer('mina', 'mostly-true')])]
  expect(labelOfClaim(claim(1, { standing: 'agreed', rounds }))).toBe('mostly-true')
  expect(labelOfClaim(claim(1, { standing: 'contested', rounds }))).toBe(null)
  expect(labelOfClaim(claim(1))).toBe(null)
})

test('a ruled claim has the label of its ruling, not of its round', () => {
  const rounds = [closedRound(agreed, [])]
  const ruling = { label: 'false' }
  const ruled = {
    ...claim(1, { standing: 'ruled', rounds }),
    ruling: Object.assign(blank(), ruling),
  }
  expect(labelOfClaim(ruled)).toBe('false')
  expect(roundWords(ruled)).toBe('3 of 4 for mostly true')
})

test('the label is not said twice', () => {
  const rounds = [closedRound(agreed, [])]
  expect(roundWords(claim(1, { standing: 'agreed', rounds }))).toBe('3 of 4 votes')
  expect(votesFor({ for: 1, votes: 1 })).toBe('1 of 1 vote')
})

test('an open round says how many answered, and whether it awaits me', () => {
  expect(roundWords(claim(1))).toBe('2 of 4 have answered')
  expect(roundWords(claim(1, { awaitsMe: true }))).toBe('2 of 4 have answered · awaits you')
})

test('a reader, who sees no rounds, is told only the places', () => {
  const one = claim(1, { standing: 'ruled', rounds: [] })
  expect(roundWords({ ...one, marks: [...one.marks, ...one.marks] })).toBe('said in 2 places')
})

function blank() {
  return {
    id: 'ruling',
    claimId: 'claim-1',
    roundId: 'round-1',
    kind: 'decided' as const,
    label: 'true',
    note: '',
    reasons: null,
    sawVerdicts: [],
    sawPolicy: 1,
    sawWording: 1,
    sawMarks: [],
    printed: [],
    by: 'eve',
    byName: 'Eve',
    cited: [],
    at: '2026-11-22T11:00:00.000Z',
  }
}
