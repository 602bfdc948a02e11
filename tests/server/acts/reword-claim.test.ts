import { expect, test } from 'vitest'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { rewordClaim } from '../../../lib/server/acts/reword-claim.ts'
import { withdrawAnswer } from '../../../lib/server/acts/withdraw-answer.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { judges, marks, rules } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

const wording = (sentence: string) => ({
  sentence,
  saidBy: 'The mayor',
  saidOn: '1931',
  saidWhere: null,
  kinds: ['quotation'] as const,
})
const asked = { claimNumber: 1, wording: wording('It opened in May 1931.'), basedOn: 1 }

keepsTheLaws({
  name: 'rewording a claim',
  by: 'otto',
  refuses: ['reader'],
  ready: async ({ mina }) => {
    await marks(mina)
    return (seat, once) => rewordClaim(seat, once, asked)
  },
})

test('before the first answer the wording changes in place', async () => {
  const { mina, otto } = await cast()
  await marks(mina)
  const claim = await rewordClaim(otto, null, asked)
  expect(claim.wording).toMatchObject({ version: 2, sentence: 'It opened in May 1931.' })
  expect(claim.rounds).toHaveLength(1)
})

test('after the first answer an editor’s wording begins a new round', async () => {
  const { mina, eve, ada } = await cast()
  await marks(mina)
  await judges(ada, 1, 'true')
  const claim = await rewordClaim(eve, null, asked)
  expect(claim.rounds[0]).toMatchObject({ state: 'closed', how: 'claim changed' })
  expect(claim.rounds[1]).toMatchObject({ state: 'open', number: 2 })
})

test('a reviewer cannot open a sealed round by another wording', async () => {
  const { mina, otto, ada } = await cast()
  await marks(mina)
  const { rounds } = await judges(ada, 1, 'false')
  await withdrawAnswer(ada, null, { claimNumber: 1, answerId: rounds[0]?.mine?.id ?? '' })
  await judges(ada, 1, 'true')
  await judges(otto, 1, 'true')
  expect(await refused(rewordClaim(otto, null, asked))).toMatchObject({
    kind: 'not now',
    sentence: expect.stringContaining('Ask an editor'),
  })
  const claim = await readClaim(otto, 1)
  expect(claim.rounds).toMatchObject([{ state: 'open', answered: 2 }])
  expect(claim.may.reword).toBe(false)
})

test('a ruled claim is reworded by editors only, and stands open again', async () => {
  const { mina, otto, eve } = await cast({ policy: { quorum: 1 }, only: ['mina', 'otto', 'eve'] })
  await marks(mina)
  await judges(mina, 1, 'true')
  await judges(otto, 1, 'true')
  await rules(eve, 1, { kind: 'approved', label: 'true' })
  expect((await refused(rewordClaim(otto, null, asked))).kind).toBe('not now')
  const claim = await rewordClaim(eve, null, asked)
  expect(claim).toMatchObject({ standing: 'open', ruling: null })
})

test('who saw an older wording is told the one that stands', async () => {
  const { mina, otto } = await cast({ only: ['mina', 'otto'] })
  await marks(mina)
  await rewordClaim(mina, null, asked)
  const late = { ...asked, wording: wording('It opened in June 1931.') }
  expect(await refused(rewordClaim(otto, null, late))).toMatchObject({
    kind: 'changed meanwhile',
    sentence: expect.stringContaining('It opened in May 1931.'),
    facts: { changed: ['wording'], version: 2 },
  })
})

test('the same wording again is refused', async () => {
  const { mina } = await cast()
  await marks(mina)
  await rewordClaim(mina, null, asked)
  expect((await refused(rewordClaim(mina, null, { ...asked, basedOn: 2 }))).kind).toBe('not now')
})
