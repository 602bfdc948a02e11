import { expect, test } from 'vitest'
import type { Mark } from '../../lib/review/claim.ts'
import {
  answering,
  changing,
  changingAnew,
  closingRound,
  openingRound,
  placingMark,
  restoringMark,
  rulingNow,
  rulingOn,
  turnOf,
  withdrawingAnswer,
  withdrawingClaim,
  withdrawingMark,
} from '../../lib/review/moment.ts'
import { defaultPolicy } from '../../lib/review/policy.ts'
import type { Refusal } from '../../lib/review/refusal.ts'
import { dossier, mark, ruled } from './dossiers.ts'
import { round, viewer } from './world.ts'

const mina = viewer('mina')
const otto = viewer('otto')
const eve = viewer('eve', 'editor')
const kind = (no: Refusal | null) => no?.kind ?? 'go on'
const withdrawn = () => {
  const one = dossier('open')
  return { ...one, claim: { ...one.claim, withdrawn: true } }
}

test('an assigned reviewer answers while the round is open, also again', () => {
  expect(kind(answering(mina, dossier('open')))).toBe('go on')
  expect(kind(answering(mina, dossier('open', 'TT.')))).toBe('go on')
  expect(kind(answering(mina, dossier('closed', 'TT.')))).toBe('not now')
  expect(kind(answering(mina, withdrawn()))).toBe('not now')
  expect(kind(answering(viewer('hana'), dossier('open')))).toBe('not yours')
})

test('whose place fell away does not answer', () => {
  const fallen = { ...round('open'), assigned: [{ personId: 'mina', fellAway: true }] }
  expect(kind(answering(mina, dossier('open', '', { rounds: [fallen] })))).toBe('not yours')
})

test('an answer is taken back once, by who gave it, while the round is open', () => {
  expect(kind(withdrawingAnswer(mina, dossier('open', 'T..')))).toBe('go on')
  expect(kind(withdrawingAnswer(otto, dossier('open', 'T..')))).toBe('not there')
  expect(kind(withdrawingAnswer(mina, dossier('open', 'T..|x..')))).toBe('not now')
  expect(kind(withdrawingAnswer(mina, dossier('closed', 'TTT')))).toBe('not now')
})

test('a claim is changed by any reviewer until it is ruled, then by editors', () => {
  expect(kind(changing(otto, dossier('closed', 'TTT')))).toBe('go on')
  expect(kind(changing(otto, ruled()))).toBe('not now')
  expect(kind(changing(eve, ruled()))).toBe('go on')
  expect(kind(changing(eve, withdrawn()))).toBe('not now')
})

test('what would close a round that has answers is changed by who may close rounds', () => {
  expect(kind(changingAnew(otto, dossier('open')))).toBe('go on')
  expect(kind(changingAnew(otto, dossier('closed', 'TTT')))).toBe('go on')
  for (const drawing of ['T..', 'TT.', '.T.|.x.']) {
    const no = changingAnew(otto, dossier('open', drawing))
    expect(no).toMatchObject({ kind: 'not now', message: expect.stringContaining('Ask an editor') })
    expect(kind(changingAnew(eve, dossier('open', drawing)))).toBe('go on')
  }
  expect(kind(changingAnew(eve, withdrawn()))).toBe('not now')
})

test('a claim is withdrawn by who marked it before the first answer, by editors always', () => {
  expect(kind(withdrawingClaim(mina, dossier('open')))).toBe('go on')
  expect(kind(withdrawingClaim(otto, dossier('open')))).toBe('not yours')
  expect(kind(withdrawingClaim(mina, dossier('open', '.T.')))).toBe('not now')
  expect(kind(withdrawingClaim(mina, dossier('open', '.T.|.x.')))).toBe('not now')
  expect(kind(withdrawingClaim(eve, ruled()))).toBe('go on')
})

test('a mark is withdrawn like a claim, and also by who made it; the last one stays', () => {
  const two = { marks: [mark('mark 1'), mark('mark 2')] }
  const may = (who: typeof mina, drawing: string, madeBy: string, marks = two) =>
    kind(withdrawingMark(who, dossier('open', drawing, marks), mark('mark 2', false, 0, madeBy)))
  expect(may(otto, '', 'otto')).toBe('go on')
  expect(may(mina, '', 'otto')).toBe('go on')
  expect(may(viewer('ada'), '', 'otto')).toBe('not yours')
  expect(may(otto, 'T..', 'otto')).toBe('not now')
  expect(may(eve, 'T..', 'otto')).toBe('go on')
  expect(may(eve, '', 'otto', { marks: [mark('mark 1', true), mark('mark 2')] })).toBe('not now')
})

test('a mark comes back; one in another text only while nothing was answered without it', () => {
  const back = (drawing: string, elsewhere: boolean, gone = true) =>
    kind(
      restoringMark(eve, dossier('open', drawing), mark('mark 2', gone), {
        elsewhere,
      }),
    )
  expect(back('', true)).toBe('go on')
  expect(back('T..', false)).toBe('go on')
  expect(back('T..', true)).toBe('not now')
  expect(back('', false, false)).toBe('not now')
})

test('a changed claim begins a new round after the first answer and after a close', () => {
  expect(turnOf(dossier('open'))).toEqual({ closes: null, opens: false })
  expect(turnOf(dossier('open', 'T..'))).toEqual({ closes: 'round 1', opens: true })
  expect(turnOf(dossier('open', 'T..|x..'))).toEqual({ closes: 'round 1', opens: true })
  expect(turnOf(dossier('closed'))).toEqual({ closes: null, opens: true })
})

test('a round is closed while it is open, and opened when it is closed', () => {
  expect(kind(closingRound(dossier('open')))).toBe('go on')
  expect(kind(closingRound(dossier('closed')))).toBe('not now')
  expect(kind(openingRound(dossier('closed')))).toBe('go on')
  expect(kind(openingRound(dossier('open')))).toBe('not now')
  expect(kind(closingRound(withdrawn()))).toBe('not now')
  expect(kind(openingRound(withdrawn()))).toBe('not now')
})

test('an editor who did not answer rules on a closed round, once', () => {
  const rule = (who: typeof mina, one: ReturnType<typeof dossier>, policy = {}, rulers = 2) =>
    kind(rulingOn(who, one, { ...defaultPolicy, ...policy }, rulers))
  expect(rule(eve, dossier('closed', 'TTT'))).toBe('go on')
  expect(rule(eve, dossier('open', 'TTT'))).toBe('not now')
  expect(rule(eve, ruled())).toBe('not now')
  expect(rule(mina, dossier('closed', 'TTT'))).toBe('not yours')
  expect(rule(mina, dossier('closed', '-TT'))).toBe('not yours')
  expect(rule(mina, dossier('closed', 'TTT|x..'))).toBe('not yours')
  expect(rule(mina, dossier('closed', 'TTT'), { answeredMayRule: true })).toBe('not yours')
  expect(rule(mina, dossier('closed', 'TTT'), { answeredMayRule: true }, 1)).toBe('go on')
})

const askedAbout = (outcome: 'moved' | 'changed' | 'ambiguous' | 'lost', change = {}) => ({
  ...mark('mark 1'),
  question: {
    revisionId: 'revision 2',
    outcome,
    places: [],
    askedAt: '2026-12-01T00:00:00.000Z',
    letGo: false,
    ...change,
  },
})

test('a claim with a changed or lost mark is not ruled until somebody confirms it or opens a round', () => {
  const rule = (one: Mark, change = {}) => {
    const was = dossier('closed', 'TTT', { marks: [one] })
    const rounds = was.rounds.map((each) => ({ ...each, ...change }))
    return kind(rulingOn(eve, { ...was, rounds }, defaultPolicy, 2))
  }
  expect(rule(askedAbout('changed'))).toBe('not now')
  expect(rule(askedAbout('lost'))).toBe('not now')
  expect(rule(askedAbout('moved'))).toBe('go on')
  expect(rule(askedAbout('ambiguous'))).toBe('go on')
  expect(rule(askedAbout('lost', { letGo: true }))).toBe('go on')
  expect(rule({ ...askedAbout('lost'), withdrawn: true })).toBe('go on')
  expect(rule(askedAbout('lost'), { openedAt: '2026-12-02T00:00:00.000Z' })).toBe('go on')
})

test('a mark is placed where something is asked about it, unless it is withdrawn', () => {
  const one = dossier('open')
  expect(kind(placingMark(one, askedAbout('lost')))).toBe('go on')
  expect(kind(placingMark(one, askedAbout('lost', { letGo: true })))).toBe('go on')
  expect(kind(placingMark(one, mark('mark 1')))).toBe('not now')
  expect(kind(placingMark(one, { ...askedAbout('lost'), withdrawn: true }))).toBe('not now')
  expect(kind(placingMark(withdrawn(), askedAbout('lost')))).toBe('not now')
})

test('who answered in an earlier round does not rule on a later one', () => {
  const rounds = [round('closed'), { ...round('closed', 3, 'round 2'), number: 2 }]
  const one = dossier('closed', 'T..', { rounds })
  expect(kind(rulingOn(mina, one, defaultPolicy, 2))).toBe('not yours')
  expect(kind(rulingOn(otto, one, defaultPolicy, 2))).toBe('go on')
})

test('a ruling stands until a new round or another wording', () => {
  expect(rulingNow(ruled())?.id).toBe('ruling')
  const again = [round('closed'), { ...round('open', 3, 'round 2'), number: 2 }]
  expect(rulingNow({ ...ruled(), rounds: again })).toBeNull()
  const { claim } = ruled()
  const [first] = claim.wordings
  const wordings = first === undefined ? [] : [first, { ...first, version: 2 }]
  expect(rulingNow({ ...ruled(), claim: { ...claim, wordings } })).toBeNull()
})
