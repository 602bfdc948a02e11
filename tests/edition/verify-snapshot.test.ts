import { expect, test } from 'vitest'
import type { AnswerFrozen, ClaimFrozen, RoundFrozen, Snapshot } from '../../lib/edition/edition.ts'
import { wrongInSnapshot } from '../../lib/edition/verify-snapshot.ts'
import { defaultPolicy } from '../../lib/review/policy.ts'
import { harrow } from '../support/harrow-snapshot.ts'

const claim = (number: number, change: (claim: ClaimFrozen) => ClaimFrozen): Snapshot => ({
  ...harrow,
  claims: harrow.claims.map((one) => (one.number === number ? change(one) : one)),
})
const ruling = (number: number, part: Partial<ClaimFrozen['ruling']>) =>
  claim(number, (one) => ({ ...one, ruling: { ...one.ruling, ...part } }))
const round = (number: number, change: (round: RoundFrozen) => RoundFrozen) =>
  claim(number, (one) => ({ ...one, rounds: one.rounds.map(change) }))
const answer = (number: number, change: (answer: AnswerFrozen) => AnswerFrozen) =>
  round(number, (one) => ({
    ...one,
    answers: one.answers.map((given, i) => (i === 0 ? change(given) : given)),
  }))

test('a snapshot as it was frozen is true to itself', () =>
  expect(wrongInSnapshot(harrow)).toBeNull())

test('a changed character is found', () => {
  const texts = harrow.texts.map((text) => ({
    ...text,
    characters: text.characters.replace('4.6 metres', '4.7 metres'),
  }))
  expect(wrongInSnapshot({ ...harrow, texts })).toContain(
    'Text 1 was changed: its characters have the SHA-256',
  )
})

test('a quotation that is not the slice of its text is found', () => {
  const moved = claim(3, (one) => ({
    ...one,
    marks: one.marks.map((mark) => ({
      ...mark,
      spans: mark.spans.map((span) => ({ ...span, from: span.from + 1, to: span.to + 1 })),
    })),
  }))
  expect(wrongInSnapshot(moved)).toContain('Mark 1 of claim 3 quotes «The river reached')
  const outside = claim(3, (one) => ({
    ...one,
    marks: one.marks.map((mark) => ({ ...mark, spans: [{ from: 0, to: 99_999, quotation: 'x' }] })),
  }))
  expect(wrongInSnapshot(outside)).toContain('has no such place there')
})

test('a changed vote is found, because the round comes to something else', () => {
  expect(wrongInSnapshot(answer(5, (given) => ({ ...given, label: 'true' })))).toBe(
    'Round 1 of claim 5 says «agreed», its votes and its policy come to «contested».',
  )
  expect(wrongInSnapshot(round(5, (one) => ({ ...one, answers: one.answers.slice(0, 2) })))).toBe(
    'Round 1 of claim 5 says «agreed», its votes and its policy come to «too few».',
  )
})

test('a changed policy is found, and one that is not there', () => {
  const policies = [
    { version: 1, policy: { ...defaultPolicy, threshold: { numerator: 9, denominator: 10 } } },
  ]
  expect(wrongInSnapshot({ ...harrow, policies })).toContain('Round 1 of claim 5 says «agreed»')
  expect(wrongInSnapshot({ ...harrow, policies: [] })).toBe(
    'Round 1 of claim 3 names policy 1, which is not there.',
  )
})

test('a label that its scale has not is found', () => {
  expect(wrongInSnapshot(round(4, (one) => ({ ...one, scaleVersion: 2 })))).toContain(
    'says «true», which its scale has not',
  )
})

test('a passage that does not stand in its place is found, and a work that is not there', () => {
  const cite = (part: object) =>
    answer(3, (given) => ({
      ...given,
      citations: given.citations.map((citation) => ({ ...citation, ...part })),
    }))
  expect(
    wrongInSnapshot(
      cite({ place: { revisionId: harrow.texts[0]?.revisionId ?? '', from: 0, to: 3 } }),
    ),
  ).toContain('which does not stand in that place')
  expect(wrongInSnapshot(cite({ place: { revisionId: 'lost', from: 0, to: 3 } }))).toContain(
    'which does not stand in that place',
  )
  expect(wrongInSnapshot(cite({ workId: 'lost' }))).toContain('cites a work that is not there')
})

test('a ruling that its round does not bear is found', () => {
  expect(wrongInSnapshot(ruling(5, { label: 'misleading' }))).toBe(
    'Claim 5 is approved as «misleading», which its reviewers did not agree on.',
  )
  expect(wrongInSnapshot(ruling(4, { kind: 'approved', label: 'true' }))).toBe(
    'Claim 4 is approved as «true», which its reviewers did not agree on.',
  )
  const agreed = harrow.claims.find(({ number }) => number === 5)?.ruling.label ?? ''
  expect(wrongInSnapshot(ruling(5, { kind: 'decided', reasons: 'So.' }))).toBe(
    `Claim 5 is decided as «${agreed}», which its reviewers agreed on.`,
  )
  expect(wrongInSnapshot(ruling(5, { kind: 'contested', label: null }))).toBe(
    `Claim 5 stands as contested, though its reviewers agreed on «${agreed}».`,
  )
  expect(wrongInSnapshot(ruling(5, { label: null }))).toContain(
    'The ruling on claim 5 has a label exactly where it should have none.',
  )
  expect(wrongInSnapshot(ruling(5, { round: 7 }))).toBe(
    'The ruling on claim 5 names round 7, which is not there.',
  )
  expect(wrongInSnapshot(ruling(5, { printed: ['lost'] }))).toBe(
    'The ruling on claim 5 prints a citation that is not there.',
  )
  expect(wrongInSnapshot(ruling(5, { by: 'nobody' }))).toBe('Nobody is named who ruled on claim 5.')
})
