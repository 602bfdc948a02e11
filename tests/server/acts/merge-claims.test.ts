import { expect, test } from 'vitest'
import { mergeClaims } from '../../../lib/server/acts/merge-claims.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { restoreClaim } from '../../../lib/server/acts/restore-claim.ts'
import { rewordClaim } from '../../../lib/server/acts/reword-claim.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { judges, marks } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

const asked = { claimNumber: 2, wording: 1, into: 1, intoWording: 1 }

async function twoClaims({ mina }: Cast) {
  await marks(mina, 'The bridge opened in 1931')
  await marks(mina, 'the bridge opened in 1931 needs')
}

keepsTheLaws({
  name: 'merging claims',
  by: 'mina',
  refuses: ['reader'],
  ready: async (people) => {
    await twoClaims(people)
    return (seat, once) => mergeClaims(seat, once, asked)
  },
})

test('one claim stands where both stood; the other keeps its history and says where it went', async () => {
  const people = await cast()
  await twoClaims(people)
  const gone = await mergeClaims(people.mina, null, asked)
  expect(gone).toMatchObject({ standing: 'withdrawn', mergedInto: 1, marks: [{ place: 1 }] })
  const other = await readClaim(people.mina, 1)
  expect(other.marks.map(({ spans }) => spans[0]?.quotation)).toEqual([
    'The bridge opened in 1931',
    'the bridge opened in 1931 needs',
  ])
  expect(other.rounds).toHaveLength(1)
  expect(await differs(people.olga)).toBeNull()
})

test('verdicts stay with the old claim, and a new round begins on the one that was answered, by an editor', async () => {
  const people = await cast()
  await twoClaims(people)
  await judges(people.ada, 1, 'true')
  expect((await refused(mergeClaims(people.mina, null, asked))).kind).toBe('not now')
  await judges(people.ada, 2, 'false')
  await mergeClaims(people.eve, null, asked)
  const other = await readClaim(people.ada, 1)
  expect(other.rounds.map(({ state }) => state)).toEqual(['closed', 'open'])
  expect((await readClaim(people.ada, 2)).rounds[0]?.mine).toMatchObject({ label: 'false' })
})

test('a merged claim takes no more, and is parted by restoring it', async () => {
  const people = await cast()
  await twoClaims(people)
  await mergeClaims(people.mina, null, asked)
  expect((await refused(judges(people.ada, 2, 'true'))).sentence).toBe(
    'Claim 2 was merged into claim 1.',
  )
  const back = await restoreClaim(people.mina, null, { claimNumber: 2 })
  expect(back).toMatchObject({ standing: 'open', mergedInto: null })
  expect((await readClaim(people.mina, 1)).marks).toHaveLength(1)
  expect(await differs(people.olga)).toBeNull()
})

test('claims are merged as they were seen, and none into itself', async () => {
  const people = await cast()
  await twoClaims(people)
  const itself = { ...asked, into: 2 }
  expect((await refused(mergeClaims(people.mina, null, itself))).kind).toBe('not understood')
  const words = { saidBy: null, saidOn: null, saidWhere: null, kinds: ['event' as const] }
  await rewordClaim(people.mina, null, {
    claimNumber: 1,
    basedOn: 1,
    wording: { sentence: 'It opened in the year 1931.', ...words },
  })
  expect((await refused(mergeClaims(people.mina, null, asked))).kind).toBe('changed meanwhile')
})
