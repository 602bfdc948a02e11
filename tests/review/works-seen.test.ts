import { expect, test } from 'vitest'
import type { Work } from '../../lib/review/citation.ts'
import { defaultPolicy } from '../../lib/review/policy.ts'
import {
  citedInSight,
  type Shelves,
  type WorksWanted,
  worksListed,
  worksSeenByMembers,
  worksWanted,
} from '../../lib/review/works-seen.ts'
import { answers, round, viewer, worksOf } from './world.ts'

const placed = { spans: [], place: 1, question: null, madeBy: 'mina' }
const wording = { version: 1, sentence: 'S.', saidBy: null, saidOn: null, saidWhere: null }
function shelves(state: 'open' | 'closed', change: Partial<Shelves> = {}): Shelves {
  const given = answers('TT')
  return {
    works: worksOf(given),
    joins: [],
    dossiers: [
      {
        claim: {
          id: 'claim',
          number: 4,
          markedBy: 'mina',
          withdrawn: false,
          mergedInto: null,
          wordings: [{ ...wording, kinds: ['event'] }],
        },
        marks: [
          { id: 'm', claimId: 'claim', revisionId: 'r', withdrawn: false, ...placed },
          { id: 'n', claimId: 'claim', revisionId: 'gone', withdrawn: true, ...placed },
        ],
        rounds: [round(state, 2)],
        answers: given,
        rulings: [],
      },
    ],
    policies: { 1: defaultPolicy },
    texts: [],
    textOf: new Map([
      ['r', 7],
      ['gone', 8],
    ]),
    editions: new Map(),
    style: 'apa',
    ...change,
  }
}
const all = shelves('closed')
const ids = all.works.map(({ id }) => id)
const [first = '', second = ''] = ids

test('each work is listed once, with its claims and their texts', () =>
  expect(worksListed(viewer('nobody'), all)).toMatchObject([
    { work: { id: first }, same: [], citations: 1, claims: [4], texts: [7], editions: [] },
    { work: { id: second }, citations: 1 },
  ]))

test('of an open round only one’s own is listed', () => {
  const { dossiers } = shelves('open')
  const mine = dossiers[0]?.answers[0]?.personId ?? ''
  expect(worksListed(viewer('nobody'), shelves('open'))).toEqual([])
  expect(worksListed(viewer(mine, 'owner'), shelves('open'))).toHaveLength(1)
  expect(citedInSight(viewer(mine), shelves('open'))).toHaveLength(1)
  expect(worksListed(viewer(mine, 'reader'), all)).toEqual([])
})

test('what every member sees does not depend on who answered', () => {
  const seen = (state: 'open' | 'closed') => {
    const { works, dossiers } = shelves(state)
    const { rounds = [], answers: given = [] } = dossiers[0] ?? {}
    return worksSeenByMembers(works, rounds, given)
  }
  expect(seen('open')).toEqual([])
  expect(seen('closed')).toHaveLength(2)
})

test('joined works are one entry, and so are two citations of one text', () => {
  const joins = [{ workId: first, into: second }]
  const editions = new Map([[first, [2, 1]]])
  expect(worksListed(viewer('nobody'), shelves('closed', { joins, editions }))).toMatchObject([
    { work: { id: second }, same: [first], citations: 2, editions: [1, 2] },
  ])
  const texts = all.works.map((work): Work => ({ ...work, textId: 'text' }))
  expect(worksListed(viewer('nobody'), shelves('closed', { works: texts }))).toHaveLength(1)
})

const wanted: WorksWanted = { find: '', type: null, from: null, to: null, order: 'title' }
const listed = worksListed(viewer('nobody'), all).map((one, at) => ({
  ...one,
  citations: at,
  work: {
    ...one.work,
    title: ['Über', 'About'][at] ?? '',
    issued: ['2020', '2021-03'][at] ?? null,
  },
}))
const found = (change: Partial<WorksWanted>) =>
  worksWanted(listed, { ...wanted, ...change }).map(({ work }) => work.title)

test('works are found by words, type and years, and put in order', () => {
  expect(found({})).toEqual(['About', 'Über'])
  expect(found({ order: 'year' })).toEqual(['About', 'Über'])
  expect(found({ order: 'cited' })).toEqual(['About', 'Über'])
  expect(found({ find: 'uber' })).toEqual(['Über'])
  expect(found({ find: 'uber about' })).toEqual([])
  expect(found({ type: 'book' })).toEqual([])
  expect(found({ from: 2021 })).toEqual(['About'])
  expect(found({ to: 2020 })).toEqual(['Über'])
  expect(found({ find: '%_' })).toEqual(['About', 'Über'])
})
