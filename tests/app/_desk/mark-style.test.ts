import { expect, test } from 'vitest'
import { liveAnswer, lookOf, markStyleOf, outcomeOf } from '../../../app/_desk/mark-style.ts'
import { defaultScale } from '../../../lib/review/scale.ts'
import type { ClaimSeen } from '../../../lib/review/seen.ts'
import { aClaim, anAnswer, aRuling, closedRound, openRound } from './a-claim.ts'

/** The style of a claim in a few words. */
function look(but: Partial<ClaimSeen>): string {
  const claim = aClaim(1, [], but)
  const { line, tone, mine, ruled } = markStyleOf(lookOf(claim), claim.scale)
  return [line, tone, mine ? 'mine' : '', ruled ? 'ruled' : ''].filter(Boolean).join(' ')
}

const agreed = { outcome: 'agreed', label: 'false', votes: 3, for: 3 } as const
const contested = { outcome: 'contested', votes: 2, counts: { true: 1, false: 1 } } as const

test('an open claim that I have not judged is dotted', () => expect(look({})).toBe('dotted open'))

test('while the round is open the line shows my own verdict', () =>
  expect(look({ rounds: [openRound(anAnswer('true'))] })).toBe('solid true mine'))

test('an abstention colours nothing, and is tinted', () =>
  expect(look({ rounds: [openRound(anAnswer(null))] })).toBe('dotted open mine'))

test('an answer that I took back counts as none', () => {
  const rounds = [openRound(anAnswer('true', { withdrawn: true }))]
  expect(look({ rounds })).toBe('dotted open')
  expect(liveAnswer(openRound(anAnswer('true', { withdrawn: true })))).toBeNull()
})

test('afterwards it shows the outcome, whatever I said', () =>
  expect(look({ standing: 'agreed', rounds: [closedRound(agreed, anAnswer('true'))] })).toBe(
    'solid false mine',
  ))

test('contested is wavy, too few is dashed', () => {
  expect(look({ standing: 'contested', rounds: [closedRound(contested)] })).toBe('wavy contested')
  const few = { outcome: 'too few', votes: 1, quorum: 3 } as const
  expect(look({ standing: 'too few', rounds: [closedRound(few)] })).toBe('dashed open')
})

test('a ruling has the last word', () => {
  const rounds = [closedRound(agreed)]
  expect(look({ standing: 'ruled', ruling: aRuling('true'), rounds })).toBe('solid true ruled')
  expect(look({ standing: 'ruled', ruling: aRuling(null), rounds })).toBe('wavy contested ruled')
})

test('a reader, who is shown no rounds, sees the ruling in the scale of its round', () => {
  const but = { standing: 'ruled', ruling: aRuling('misleading'), rounds: [] } as const
  expect(look(but)).toBe('solid misleading ruled')
  const labels = defaultScale.labels.filter(({ key }) => key === 'misleading' || key === 'true')
  const scale = { labels: labels.map((label, order) => ({ ...label, order })) }
  expect(look({ ...but, scale })).toBe('solid false ruled')
})

test('an old ruling under a new round colours nothing', () =>
  expect(look({ standing: 'open', ruling: aRuling('true') })).toBe('dotted open'))

test('what I judged in an earlier round stays tinted', () =>
  expect(look({ rounds: [closedRound(agreed, anAnswer('true')), openRound()] })).toBe(
    'dotted open mine',
  ))

test('the outcome is the ruling’s label, else the agreed one, else none', () => {
  expect(outcomeOf(aClaim(1, [], { standing: 'ruled', ruling: aRuling('true') }))).toBe('true')
  expect(outcomeOf(aClaim(1, [], { standing: 'agreed', rounds: [closedRound(agreed)] }))).toBe(
    'false',
  )
  expect(outcomeOf(aClaim(1))).toBeNull()
})
