import { expect, test } from 'vitest'
import { listIn } from '../../../lib/review/claim-list.ts'
import { addMark } from '../../../lib/server/acts/add-mark.ts'
import { changeMark } from '../../../lib/server/acts/change-mark.ts'
import { letMarkGo } from '../../../lib/server/acts/let-mark-go.ts'
import { mergeClaims } from '../../../lib/server/acts/merge-claims.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { readClaimList } from '../../../lib/server/acts/read-claim-list.ts'
import { readRevisions } from '../../../lib/server/acts/read-revisions.ts'
import { restoreClaim } from '../../../lib/server/acts/restore-claim.ts'
import { rewordClaim } from '../../../lib/server/acts/reword-claim.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { bridge, type Cast, cast, stage } from '../../support/cast.ts'
import { judges, marks, revises, wordsOf } from '../../support/deeds.ts'
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

test('once somebody has answered on the marks that came with it, only an editor parts them', async () => {
  const people = await cast()
  await twoClaims(people)
  await mergeClaims(people.mina, null, asked)
  await judges(people.ada, 1, 'true')
  expect(await refused(restoreClaim(people.mina, null, { claimNumber: 2 }))).toMatchObject({
    kind: 'not now',
    sentence: expect.stringContaining('only an editor may part them'),
  })
  expect(await restoreClaim(people.eve, null, { claimNumber: 2 })).toMatchObject({
    mergedInto: null,
  })
})

test('a mark that was let go stays behind in its earlier revision, and hinders nothing', async () => {
  const people = await cast()
  await twoClaims(people)
  const mark = await wordsOf(people.mina, 1, '40,000')
  const { marks: before } = await addMark(people.mina, null, { claimNumber: 2, mark })
  await revises(people.eve, bridge.replace('40,000', 'much'))
  const lost = before[1]?.id ?? ''
  expect((await refused(mergeClaims(people.eve, null, asked))).sentence).toContain('Say that first')
  const [{ id: revisionId = '' } = {}] = (await readRevisions(people.eve, 1)).slice(-1)
  await letMarkGo(people.eve, null, { claimNumber: 2, markId: lost, revisionId })
  const change = {
    claimNumber: 2,
    markId: lost,
    place: 1,
    mark: await wordsOf(people.eve, 1, 'much'),
  }
  expect((await refused(changeMark(people.eve, null, change))).sentence).toContain('was let go')
  await mergeClaims(people.eve, null, asked)
  expect((await readClaim(people.mina, 1)).marks).toHaveLength(2)
  expect(await differs(people.olga)).toBeNull()
})

test('the claim that stands for both is touched by the merging', async () => {
  const people = await cast()
  await twoClaims(people)
  await marks(people.mina, '9,000 cars')
  await mergeClaims(people.mina, null, asked)
  const list = await readClaimList(people.eve, { ...listIn({}), order: 'touched', down: true })
  expect(list.claims.map(({ claim }) => claim.number).filter((one) => one !== 2)).toEqual([1, 3])
})
