import { expect, test } from 'vitest'
import {
  countStandings,
  labelNow,
  type Outlines,
  queueOf,
  textsListed,
} from '../../lib/review/listing.ts'
import type { Dossier } from '../../lib/review/moment.ts'
import { defaultPolicy } from '../../lib/review/policy.ts'
import { dossier, mark, ruled, surroundings } from './dossiers.ts'
import { viewer } from './world.ts'

const policies = { 1: defaultPolicy }
const mina = viewer('mina')
const rui = viewer('rui', 'reader')

function outlines(...dossiers: readonly Dossier[]): Outlines {
  const { texts, revisions } = surroundings()
  const numbered = dossiers.map((one, i) => ({ ...one, claim: { ...one.claim, number: i + 1 } }))
  return { dossiers: numbered, texts, revisions, policies }
}

test('the label of an open claim is the viewer’s own, afterwards what was agreed or ruled', () => {
  expect(labelNow(mina, dossier('open', 'FTT'), policies)).toBe('false')
  expect(labelNow(mina, dossier('open', '.TT'), policies)).toBeNull()
  expect(labelNow(mina, dossier('open', 'F..|x..'), policies)).toBeNull()
  expect(labelNow(mina, dossier('closed', 'FTT'), policies)).toBe('true')
  expect(labelNow(mina, dossier('closed', 'FTL'), policies)).toBeNull()
  expect(labelNow(mina, ruled('FFF'), policies)).toBe('true')
})

test('a strip has each claim once, by its first place, without withdrawn claims and marks', () => {
  const later = dossier('open', '', { marks: [mark('b', false, 8), mark('a', false, 4)] })
  const first = dossier('open', '', { marks: [mark('gone', true, 0), mark('c', false, 6)] })
  const gone = dossier('open')
  const withdrawn = { ...gone, claim: { ...gone.claim, withdrawn: true } }
  const [text] = textsListed(mina, outlines(later, first, withdrawn))
  expect(text?.claims.map(({ number }) => number)).toEqual([1, 2])
  expect(text?.revision).toBe(1)
})

test('a reader’s strip has ruled claims alone', () => {
  const [text] = textsListed(rui, outlines(dossier('open'), ruled(), dossier('closed', 'TTT')))
  expect(text?.claims).toEqual([{ number: 2, standing: 'ruled', label: 'true', scaleVersion: 1 }])
})

test('a strip names the scale of the latest round, on which its label was chosen', () => {
  const one = ruled()
  const rounds = one.rounds.map((round) => ({ ...round, scaleVersion: 7 }))
  const [text] = textsListed(rui, outlines({ ...one, rounds }))
  expect(text?.claims.map(({ scaleVersion }) => scaleVersion)).toEqual([7])
})

test('the queue counts my places in latest rounds, and names the first that waits', () => {
  const queue = queueOf(mina, outlines(dossier('open', 'T..'), dossier('open'), dossier('open')))
  expect(queue).toEqual({
    toJudge: 2,
    judged: 1,
    assigned: 3,
    next: { claimNumber: 2, textNumber: 1 },
  })
  expect(queueOf(viewer('hana'), outlines(dossier('open')))).toMatchObject({ assigned: 0 })
  const gone = dossier('open')
  const withdrawn = { ...gone, claim: { ...gone.claim, withdrawn: true } }
  expect(queueOf(mina, outlines(withdrawn))).toMatchObject({ toJudge: 0, assigned: 0 })
})

test('a round that closed without me awaits me no more', () =>
  expect(queueOf(mina, outlines(dossier('closed', '.T.')))).toMatchObject({
    toJudge: 0,
    assigned: 0,
    next: null,
  }))

test('standings are counted over what the viewer may see', () => {
  const all = outlines(dossier('open'), ruled(), dossier('closed', 'TFL'), dossier('closed', 'T'))
  expect(countStandings(mina, all)).toMatchObject({
    open: 1,
    ruled: 1,
    contested: 1,
    'too few': 1,
    agreed: 0,
  })
  expect(countStandings(rui, all)).toMatchObject({ open: 0, ruled: 1, contested: 0 })
})
