import { expect, test } from 'vitest'
import type { Citation, Work } from '../../lib/review/citation.ts'
import type { Present } from '../../lib/review/history.ts'
import { replay } from '../../lib/review/replay.ts'
import type { Ruling } from '../../lib/review/ruling.ts'
import { answered, begun, founded, given, imported, mark, marked, minute, opening, seated, type Told, tell, verdict, wording } from './story.ts'

/** The present after the beginning and these acts; the first of them is event 7. */
function after(...acts: readonly Told[]): Present {
  return replay(tell(...begun, ...acts))
}

const roundClosed: Told = ['eve', { kind: 'round closed', claimId: 'claim 1', roundId: 'round 1' }]
const claim = { claimId: 'claim 1' } as const

function withdraws(by: string, answerId: string): Told {
  return [by, { kind: 'answer withdrawn', ...claim, roundId: 'round 1', answerId }]
}

function opened(number: number, ...assigned: string[]): Told {
  return ['eve', { kind: 'round opened', ...claim, round: opening(number, ...assigned) }]
}

function ruled(number: number, change: Partial<Ruling> = {}): Told {
  const ruling: Ruling = {
    id: `ruling ${number}`,
    ...claim,
    roundId: 'round 1',
    kind: 'decided',
    label: 'false',
    note: 'No.',
    reasons: 'Because.',
    sawVerdicts: [],
    sawPolicy: 1,
    sawWording: 1,
    sawMarks: ['mark 1'],
    printed: [],
    by: 'eve',
    at: minute(number),
    ...change,
  }
  return ['eve', { kind: 'ruled', ruling }]
}

test('a marked claim has its wording, its mark and an open round', () => {
  const now = after()
  expect(now.claims).toEqual({ 'claim 1': { id: 'claim 1', number: 1, markedBy: 'mina', wordings: [wording(1)], withdrawn: false } })
  expect(now.marks).toEqual({ 'mark 1': { ...mark('mark 1'), claimId: 'claim 1', withdrawn: false } })
  expect(now.rounds).toEqual({
    'round 1': {
      id: 'round 1',
      claimId: 'claim 1',
      number: 1,
      policyVersion: 1,
      scaleVersion: 1,
      assigned: [
        { personId: 'mina', fellAway: false },
        { personId: 'otto', fellAway: false },
      ],
      openedAt: minute(6),
      closed: null,
    },
  })
})

test('marks and claims are withdrawn and restored', () => {
  const withdrawn: Told = ['eve', { kind: 'mark withdrawn', ...claim, markId: 'mark 1' }]
  const gone: Told = ['eve', { kind: 'claim withdrawn', ...claim }]
  expect(after(withdrawn, gone)).toMatchObject({ marks: { 'mark 1': { withdrawn: true } }, claims: { 'claim 1': { withdrawn: true } } })
  const back = after(withdrawn, gone, ['eve', { kind: 'mark restored', ...claim, markId: 'mark 1' }], ['eve', { kind: 'claim restored', ...claim }])
  expect(back).toMatchObject({ marks: { 'mark 1': { withdrawn: false } }, claims: { 'claim 1': { withdrawn: false } } })
})

test('a claim worded anew after an answer closes its round and begins another', () => {
  const now = after(answered('mina', 7), ['mina', { kind: 'claim reworded', ...claim, wording: wording(2), closes: 'round 1', round: opening(2, 'otto') }])
  expect(now.claims['claim 1']?.wordings).toEqual([wording(1), wording(2)])
  expect(now.rounds['round 1']?.closed).toEqual({ at: minute(8), how: 'claim changed' })
  expect(now.rounds['round 2']).toMatchObject({ number: 2, openedAt: minute(8), closed: null })
})

test('before the first answer a claim is worded anew within its round', () => {
  const now = after(['mina', { kind: 'claim reworded', ...claim, wording: wording(2), closes: null, round: null }])
  expect(Object.keys(now.rounds)).toEqual(['round 1'])
})

test('a mark added after the first answer begins a new round as well', () => {
  const now = after(['mina', { kind: 'mark added', ...claim, mark: mark('mark 2'), closes: 'round 1', round: opening(2) }])
  expect(now.marks['mark 2']?.claimId).toBe('claim 1')
  expect(now.rounds['round 1']?.closed?.how).toBe('claim changed')
})

test('a round closes with the last answer awaited', () => {
  const now = after(answered('mina', 7), answered('otto', 8, true))
  expect(now.rounds['round 1']?.closed).toEqual({ at: minute(8), how: 'all answered' })
  expect(now.answers['answer 8']).toEqual(verdict('otto', 8))
})

test('who withdrew is not awaited any more', () => {
  const now = after(answered('mina', 7), withdraws('mina', 'answer 7'), answered('otto', 9, true))
  expect(now.answers['answer 7']?.withdrawn).toBe(true)
  expect(now.rounds['round 1']?.closed?.how).toBe('all answered')
})

test('an answer after a withdrawal supersedes the withdrawn one', () => {
  const now = after(answered('mina', 7), withdraws('mina', 'answer 7'), answered('mina', 9, false, { supersedes: 'answer 7' }))
  expect(now.answers['answer 9']?.supersedes).toBe('answer 7')
})

test('works come with the answer that first cites them', () => {
  const work: Work = { id: 'work 1', type: 'book', title: 'Bridges', authors: [], container: null, publisher: null, issued: null, address: null, doi: null, textId: null }
  const citation: Citation = { id: 'citation 1', workId: 'work 1', passage: 'It cost two.', stance: 'refutes', locator: '4', readOn: '2026-11-01', place: null }
  const answer = verdict('mina', 7, { citations: [citation] })
  expect(after(['mina', { kind: 'answered', answer, works: [work], closes: false }]).works).toEqual({ 'work 1': work })
  expect(() => after(given('mina', answer))).toThrow(/no work work 1/)
})

test('an editor closes a round, opens another and rules', () => {
  const now = after(roundClosed, opened(2, 'mina'), ['eve', { kind: 'round closed', ...claim, roundId: 'round 2' }], ruled(10, { roundId: 'round 2' }))
  expect(now.rounds['round 1']?.closed).toEqual({ at: minute(7), how: 'by an editor' })
  expect(now.rulings['ruling 10']).toMatchObject({ roundId: 'round 2', label: 'false', by: 'eve' })
})

test.each<[string, Told[], RegExp]>([
  ['a claim number left out', [['mina', { kind: 'claim marked', claim: { id: 'claim 3', number: 3, wording: wording(1) }, mark: mark('m'), round: opening(1) }]], /claim 2 is due/],
  ['a claim that begins with its second wording', [['mina', { kind: 'claim marked', claim: { id: 'claim 2', number: 2, wording: wording(2) }, mark: mark('m'), round: opening(1) }]], /not the first/],
  ['a mark in a revision that is not there', [['mina', { kind: 'mark added', ...claim, mark: { ...mark('m'), revisionId: 'no' }, closes: null, round: null }]], /no revision no/],
  ['a mark that covers nothing', [['mina', { kind: 'mark added', ...claim, mark: { ...mark('m'), spans: [] }, closes: null, round: null }]], /covers nothing/],
  ['a mark told twice', [['mina', { kind: 'mark added', ...claim, mark: mark('mark 1'), closes: null, round: null }]], /already a mark/],
  ['a mark restored that was not withdrawn', [['mina', { kind: 'mark restored', ...claim, markId: 'mark 1' }]], /so already/],
  ['a mark of another claim', [['mina', { kind: 'mark withdrawn', claimId: 'claim 9', markId: 'mark 1' }]], /of another claim/],
  ['a wording left out', [['mina', { kind: 'claim reworded', ...claim, wording: wording(3), closes: null, round: null }]], /wording 2 is due/],
  ['a round closed for a change with none begun', [['mina', { kind: 'claim reworded', ...claim, wording: wording(2), closes: 'round 1', round: null }]], /begins none/],
  ['a claim restored that was not withdrawn', [['mina', { kind: 'claim restored', ...claim }]], /so already/],
  ['an answer signed by another', [given('otto', verdict('mina', 7))], /signed otherwise/],
  ['an answer dated otherwise', [given('mina', verdict('mina', 8))], /dated or signed otherwise/],
  ['an answer in no round', [answered('mina', 7, false, { roundId: 'no' })], /no round no/],
  ['an answer on another claim', [answered('mina', 7, false, { claimId: 'no' })], /of another claim/],
  ['an answer in a closed round', [roundClosed, answered('mina', 8)], /is closed/],
  ['an answer of one not assigned', [answered('eve', 7)], /eve is not assigned/],
  ['an answer that comes in withdrawn', [answered('mina', 7, false, { withdrawn: true })], /comes in withdrawn/],
  ['a second first answer', [answered('mina', 7), answered('mina', 8)], /does not supersede their last/],
  ['an answer that supersedes another person\'s', [answered('mina', 7), answered('otto', 8, true, { supersedes: 'answer 7' })], /does not supersede their last/],
  ['a label that the scale does not have', [answered('mina', 7, false, { label: 'so-so' })], /no label so-so/],
  ['a round that closes while others are awaited', [answered('mina', 7, true)], /others are awaited/],
  ['a round that stays open when nobody is awaited', [answered('mina', 7), answered('otto', 8)], /does not close/],
  ['a withdrawal by another', [answered('mina', 7), withdraws('otto', 'answer 7')], /only who answered/],
  ['a second withdrawal', [answered('mina', 7), withdraws('mina', 'answer 7'), withdraws('mina', 'answer 7')], /counts no more/],
  ['a withdrawal of what was superseded', [answered('mina', 7), answered('mina', 8, false, { supersedes: 'answer 7' }), withdraws('mina', 'answer 7')], /counts no more/],
  ['a withdrawal after the close', [answered('mina', 7), roundClosed, withdraws('mina', 'answer 7')], /is closed/],
  ['a round closed twice', [roundClosed, roundClosed], /is closed/],
  ['a second open round', [opened(2, 'mina')], /a round is open/],
  ['a round number left out', [roundClosed, opened(3, 'mina')], /round 2 is due/],
  ['a round with a person twice', [roundClosed, opened(2, 'mina', 'mina')], /assigned twice/],
  ['a round with a stranger', [roundClosed, opened(2, 'rui')], /no seat of rui/],
  ['a round of another policy', [roundClosed, ['eve', { kind: 'round opened', ...claim, round: { ...opening(2), policyVersion: 2 } }]], /no policy 2/],
  ['a round of another scale', [roundClosed, ['eve', { kind: 'round opened', ...claim, round: { ...opening(2), scaleVersion: 2 } }]], /no scale 2/],
  ['a ruling on an open round', [ruled(7)], /round is open/],
  ['a ruling on an earlier round', [roundClosed, opened(2), ruled(9)], /latest round/],
  ['a ruling on an earlier wording', [roundClosed, ['mina', { kind: 'claim reworded', ...claim, wording: wording(2), closes: null, round: null }], ruled(9)], /worded anew/],
  ['a ruling signed otherwise', [roundClosed, ruled(8, { by: 'olga' })], /signed otherwise/],
  ['a contested ruling with a label', [roundClosed, ruled(8, { kind: 'contested' })], /label does not fit/],
  ['an approval without a label', [roundClosed, ruled(8, { kind: 'approved', label: null })], /label does not fit/],
  ['a ruling that saw what is not there', [roundClosed, ruled(8, { sawVerdicts: ['no'] })], /no answer no/],
  ['a ruling that saw a mark that is not there', [roundClosed, ruled(8, { sawMarks: ['no'] })], /no mark no/],
])('%s is impossible', (_, acts, said) => expect(() => after(...acts)).toThrow(said))

test('a round may not assign one who has left', () => {
  const left: Told = ['olga', { kind: 'seat removed', personId: 'otto', fellAway: [], closes: [] }]
  expect(() => replay(tell(founded, seated('mina'), seated('otto'), imported, left, marked('otto')))).toThrow(/has left/)
})

test('a ruling sees answers of its own round only', () => {
  const acts = [answered('mina', 7), roundClosed, opened(2), ['eve', { kind: 'round closed', ...claim, roundId: 'round 2' }]] as const
  const wrong = ruled(11, { roundId: 'round 2', sawVerdicts: ['answer 7'] })
  expect(() => after(...acts, wrong)).toThrow(/of another round/)
})
