import { expect, test } from 'vitest'
import { changeSeat } from '../../../lib/server/acts/change-seat.ts'
import { markClaim } from '../../../lib/server/acts/mark-claim.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { marks, wordsOf } from '../../support/deeds.ts'
import { kindsOf } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

const wording = {
  sentence: 'It opened in 1931.',
  saidBy: null,
  saidOn: null,
  saidWhere: null,
  kinds: ['event'] as const,
}

keepsTheLaws({
  name: 'marking a claim',
  by: 'mina',
  refuses: ['reader'],
  together: 2,
  ready: async ({ mina }) => {
    const mark = await wordsOf(mina, 1, 'opened in 1931')
    return (seat, once) => markClaim(seat, once, { mark, wording })
  },
})

test('a claim is marked with its words, its number and an open round of all reviewers', async () => {
  const { mina, otto, ada, noor } = await cast()
  const claim = await marks(mina, '😀 The mayor', { sentence: 'The mayor spoke.' })
  expect(claim).toMatchObject({ number: 1, standing: 'open', markedBy: { name: 'Mina' } })
  expect(claim.marks[0]?.spans).toEqual([{ from: 50, to: 61, quotation: '😀 The mayor' }])
  expect(claim.rounds[0]).toMatchObject({ state: 'open', answered: 0, of: 4, awaitsMe: true })
  for (const seat of [otto, ada, noor]) {
    expect((await readClaim(seat, 1)).rounds[0]?.awaitsMe).toBe(true)
  }
})

test('the answer is what the seat sees now, not what it saw when the request came', async () => {
  const { olga, rui } = await cast({ only: ['rui'] })
  await changeSeat(olga, null, { personId: rui.personId, role: 'reviewer' })
  const mark = await wordsOf(olga, 1, 'last a century')
  const claim = await markClaim(rui, null, { mark, wording })
  expect(claim).toMatchObject({ number: 1, may: { answer: true } })
})

test('the second «bridge opened in 1931» is another place than the first', async () => {
  const { mina } = await cast()
  const first = await marks(mina, 'bridge opened in 1931')
  const second = await marks(mina, 'bridge opened in 1931', { nth: 2 })
  expect(second.marks[0]?.spans[0]?.from).toBeGreaterThan(first.marks[0]?.spans[0]?.from ?? 0)
})

test('a mark may have gaps, and lie over, in or across other marks', async () => {
  const { mina } = await cast()
  const gap = await marks(mina, ['The bridge opened', 'cost 40,000 crowns'])
  expect(gap.marks[0]?.spans).toHaveLength(2)
  for (const words of ['bridge opened in', 'opened', 'opened in 1931 and cost']) {
    expect((await marks(mina, words)).number).toBeGreaterThan(1)
  }
})

test('where a project has no reviewers, its editors and owners are assigned', async () => {
  const { olga } = await cast({ only: ['eve', 'rui'] })
  expect((await marks(olga)).rounds[0]).toMatchObject({ of: 2, awaitsMe: true })
})

test('a mark that does not say what stands there is refused with the words that do', async () => {
  const { mina, projectId } = await cast()
  const mark = await wordsOf(mina, 1, 'opened in 1931')
  const before = await kindsOf(projectId)
  const wrong = (spans: readonly { from: number; to: number; quotation: string }[]) =>
    refused(markClaim(mina, null, { mark: { ...mark, spans }, wording }))
  expect(await wrong([{ from: 11, to: 25, quotation: 'opened in 1913' }])).toMatchObject({
    kind: 'changed meanwhile',
    sentence: expect.stringContaining('opened in 1931'),
  })
  expect(await wrong([{ from: 5, to: 50_000, quotation: 'x' }])).toMatchObject({
    kind: 'not understood',
  })
  expect(await kindsOf(projectId)).toEqual(before)
})

test('a revision that is not of that text is refused', async () => {
  const { mina } = await cast()
  const mark = await wordsOf(mina, 1, 'opened in 1931')
  const { olga } = await cast()
  const other = await wordsOf(olga, 1, 'opened in 1931')
  const asked = { mark: { ...mark, revisionId: other.revisionId }, wording }
  expect(await refused(markClaim(mina, null, asked))).toMatchObject({
    kind: 'changed meanwhile',
    facts: { changed: ['text'] },
  })
  const nowhere = { mark: { ...mark, textNumber: 9 }, wording }
  expect((await refused(markClaim(mina, null, nowhere))).kind).toBe('not there')
})

test('a claim is marked by its words where they name one place, and refused where they name several', async () => {
  const { mina } = await cast({ only: ['mina'] })
  const by = (quotation: string, more = {}) =>
    markClaim(mina, null, {
      mark: { textNumber: 1, quoted: [{ quotation, ...more }] },
      wording: { ...wording, kinds: ['event'] },
    })
  expect((await by('40,000 crowns')).marks[0]?.spans[0]).toMatchObject({ from: 35, to: 48 })
  expect(await refused(by('bridge opened in 1931'))).toMatchObject({
    kind: 'not understood',
    facts: { times: 2 },
  })
  const second = await by('bridge opened in 1931', { occurrence: 2 })
  const same = await by('bridge opened in 1931', { suffix: ' needs' })
  expect(same.marks[0]?.spans).toEqual(second.marks[0]?.spans)
  expect((await refused(by('a tunnel'))).kind).toBe('not understood')
  const elsewhere = { textNumber: 9, quoted: [{ quotation: 'bridge' }] }
  const nowhere = markClaim(mina, null, {
    mark: elsewhere,
    wording: { ...wording, kinds: ['event'] },
  })
  expect((await refused(nowhere)).kind).toBe('not there')
})
