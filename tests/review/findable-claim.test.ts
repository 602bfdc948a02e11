import { expect, test } from 'vitest'
import {
  type AroundClaim,
  claimFindables,
  claimLine,
  reasonWords,
  saidByMark,
} from '../../lib/review/findable-claim.ts'
import type { Dossier } from '../../lib/review/moment.ts'
import { defaultPolicy } from '../../lib/review/policy.ts'
import type { Answer } from '../../lib/review/verdict.ts'
import { dossier, mark, ruled, ruling } from './dossiers.ts'
import { worksOf } from './world.ts'

const around = (of: Dossier<Answer>): AroundClaim => ({
  policies: { 1: defaultPolicy },
  works: new Map(worksOf(of.answers).map((work) => [work.id, work])),
  texts: new Map([['revision 1', { id: 'text 1', number: 1, language: 'en' }]]),
})
const kindsFor = (of: Dossier<Answer>, who: string) =>
  claimFindables(of, around(of))
    .filter(({ audience }) => audience === who)
    .map(({ kind }) => kind)
    .sort()

test('of an open round nothing can be found, however it is answered', () => {
  const none = claimFindables(dossier('open'), around(dossier('open')))
  expect(none.map(({ kind }) => kind)).toEqual(['claim'])
  for (const drawing of ['T', 'TFT', 'T..|F', 'TT|x.']) {
    const open = dossier('open', drawing)
    expect(claimFindables(open, around(open))).toEqual(none)
    expect(claimLine(open, around(open))).toEqual(claimLine(dossier('open'), around(open)))
  }
})

test('of a closed round members find what counts: reasons, passages, works', () => {
  const closed = dossier('closed', 'TTF')
  expect(kindsFor(closed, 'reader')).toEqual([])
  expect(kindsFor(closed, 'reviewer')).toContain('claim')
  expect(kindsFor(closed, 'reviewer').filter((kind) => kind === 'citation')).toHaveLength(3)
})

test('readers find a claim whose ruling stands, its note, and what it prints', () => {
  const kinds = kindsFor(ruled(), 'reader')
  expect(kinds).toEqual(['citation', 'claim', 'note', 'work'])
})

test('a withdrawn claim is nothing for readers, though its ruling was never taken back', () => {
  const was = ruled()
  const gone = { ...was, claim: { ...was.claim, withdrawn: true } }
  expect(kindsFor(gone, 'reader')).toEqual([])
  expect(claimLine(gone, around(gone))).toMatchObject({ standing: 'withdrawn', label: null })
})

test('a line says where a claim stands and what it has come to', () => {
  expect(claimLine(ruled(), around(ruled()))).toMatchObject({
    standing: 'ruled',
    label: 'true',
    texts: [1],
    cited: true,
    roundOpen: false,
  })
  const unmarked = { ...dossier('open'), marks: [mark('gone', true)] }
  expect(claimLine(unmarked, around(unmarked))).toMatchObject({ texts: [], label: null })
})

test('an earlier note is for members alone', () => {
  const was = ruled()
  const earlier = { ...ruling, id: 'earlier', sawWording: 1, note: 'Before.' }
  const twice = { ...was, rulings: [earlier, ruling] }
  const notes = claimFindables(twice, around(twice)).filter(({ kind }) => kind === 'note')
  expect(notes.map(({ ref, audience }) => [ref, audience])).toEqual([
    ['earlier', 'reviewer'],
    ['ruling', 'reader'],
  ])
})

test('the words of a reason are its text, paragraphs apart and letters together', () => {
  const bold = { type: 'text' as const, text: 'not', marks: [{ type: 'bold' as const }] }
  const paragraph = {
    type: 'paragraph' as const,
    content: [bold, { type: 'text' as const, text: 'able' }],
  }
  expect(reasonWords({ content: [paragraph, paragraph] })).toBe('notable notable')
})

test('who said it is filtered by folded words', () => {
  expect(saidByMark('Der Rat, Zürich')).toBe('b:der-rat-zurich')
})
