import { expect, test } from 'vitest'
import { addMark } from '../../../lib/server/acts/add-mark.ts'
import { changeMark } from '../../../lib/server/acts/change-mark.ts'
import { closeRound } from '../../../lib/server/acts/close-round.ts'
import { giveRuling } from '../../../lib/server/acts/give-ruling.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { rewordClaim } from '../../../lib/server/acts/reword-claim.ts'
import type { Seat } from '../../../lib/server/auth/seat.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { type Casting, cast, stage } from '../../support/cast.ts'
import { cites, judges, marks, rules, sawNow, wordsOf } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

const small: Casting = { only: ['mina', 'otto', 'eve', 'erik', 'rui'], policy: { quorum: 2 } }

/** A claim that Mina and Otto judged with these labels. */
async function judged(labels: readonly [string, string], casting: Casting = small) {
  const people = await cast(casting)
  await marks(people.mina)
  await judges(people.mina, 1, labels[0], { citations: [cites('One record')] })
  await judges(people.otto, 1, labels[1], { citations: [cites('Another record')] })
  return people
}

async function asked(seat: Seat) {
  const saw = await sawNow(seat, 1)
  const rest = { claimNumber: 1, note: 'So.', reasons: null, printed: [] }
  return { kind: 'approved', label: 'true', ...rest, saw } as const
}

keepsTheLaws({
  name: 'ruling',
  casting: { ...small, only: ['mina', 'noor', 'eve', 'rui'] },
  by: 'eve',
  refuses: ['reader', 'reviewer'],
  ready: async ({ mina, noor, eve }) => {
    await marks(mina)
    await judges(mina, 1, 'true')
    await judges(noor, 1, 'true')
    const ruling = await asked(eve)
    return (seat, once) => giveRuling(seat, once, ruling)
  },
})

test('a claim goes from its mark to its ruling, with the citations that are printed', async () => {
  const { mina, eve, rui } = await judged(['true', 'true'])
  expect(await readClaim(mina, 1)).toMatchObject({ standing: 'agreed' })
  expect((await refused(readClaim(rui, 1))).kind).toBe('not there')
  const round = (await readClaim(eve, 1)).rounds[0]
  const answers = round?.state === 'closed' ? round.answers : []
  const printed = answers.map(({ citations }) => citations[0]?.id ?? '').reverse()
  const ruled = await rules(eve, 1, { kind: 'approved', label: 'true', printed })
  expect(ruled).toMatchObject({ standing: 'ruled', ruling: { byName: 'Eve', kind: 'approved' } })
  expect(ruled.ruling?.cited.map(({ work }) => work.title)).toEqual([
    'Another record',
    'One record',
  ])
  const read = await readClaim(rui, 1)
  expect(read).toMatchObject({ standing: 'ruled', rounds: [], ruling: { sawVerdicts: [] } })
  expect(read.ruling?.cited).toHaveLength(2)
})

test('only what was agreed can be approved; to decide otherwise takes reasons', async () => {
  const { eve } = await judged(['true', 'true'])
  const false1 = await refused(rules(eve, 1, { kind: 'approved', label: 'false' }))
  expect(false1).toMatchObject({ kind: 'not now', facts: { outcome: 'agreed' } })
  const ruled = await rules(eve, 1, { kind: 'decided', label: 'false', reasons: 'The record.' })
  expect(ruled.ruling).toMatchObject({ kind: 'decided', label: 'false', reasons: 'The record.' })
})

test('what was agreed is approved, not decided, and is not contested', async () => {
  const { eve } = await judged(['true', 'true'])
  expect(await refused(rules(eve, 1, { kind: 'decided', label: 'true' }))).toMatchObject({
    kind: 'not now',
    sentence: 'This is the label that was agreed. Approve it.',
  })
  expect(await refused(rules(eve, 1, { kind: 'contested', label: null }))).toMatchObject({
    kind: 'not now',
    sentence: expect.stringContaining('open a new round'),
  })
  expect((await rules(eve, 1, { kind: 'approved', label: 'true' })).standing).toBe('ruled')
})

test('a contested claim cannot be approved, and may stand as contested', async () => {
  const { eve, olga } = await judged(['true', 'false'])
  expect((await refused(rules(eve, 1, { kind: 'approved', label: 'true' }))).kind).toBe('not now')
  expect((await rules(eve, 1, { kind: 'contested', label: null })).ruling?.label).toBeNull()
  expect(await differs(olga)).toBeNull()
})

test('who answered in any round does not rule', async () => {
  const people = await cast({ only: ['eve', 'erik'], policy: { quorum: 1 } })
  const { olga, eve, erik } = people
  await marks(olga)
  for (const seat of [olga, eve]) await judges(seat, 1, 'true')
  const { rounds } = await readClaim(eve, 1)
  await closeRound(erik, null, { claimNumber: 1, roundId: rounds[0]?.id ?? '' })
  expect(await refused(rules(eve, 1, { kind: 'approved', label: 'true' }))).toMatchObject({
    kind: 'not yours',
    sentence: expect.stringContaining('You answered'),
  })
  expect((await rules(erik, 1, { kind: 'approved', label: 'true' })).standing).toBe('ruled')
})

test('one who works alone rules on their own answer where the policy allows it', async () => {
  const alone = { only: [], policy: { quorum: 1 } }
  const { olga } = await cast(alone)
  await marks(olga)
  await judges(olga, 1, 'true')
  const refusal = await refused(rules(olga, 1, { kind: 'approved', label: 'true' }))
  expect(refusal.kind).toBe('not yours')
  const other = await cast({ only: [], policy: { quorum: 1, answeredMayRule: true } })
  await marks(other.olga)
  await judges(other.olga, 1, 'true')
  const ruled = await rules(other.olga, 1, { kind: 'approved', label: 'true' })
  expect(ruled.standing).toBe('ruled')
})

test('where two can rule, the one who answered does not, whatever the policy allows', async () => {
  const { olga, eve } = await cast({ only: ['eve'], policy: { quorum: 1, answeredMayRule: true } })
  await marks(olga)
  for (const seat of [olga, eve]) await judges(seat, 1, 'true')
  expect((await refused(rules(eve, 1, { kind: 'approved', label: 'true' }))).kind).toBe('not yours')
})

test('what moved since the editor looked is named', async () => {
  const { eve, erik, otto } = await judged(['true', 'true'])
  const seen = await asked(eve)
  const saw = { ...seen.saw, verdicts: [], policy: 9 }
  expect(await refused(giveRuling(eve, null, { ...seen, saw }))).toMatchObject({
    kind: 'changed meanwhile',
    facts: { changed: ['verdicts', 'policy'] },
  })
  const worded = { ...seen, saw: { ...seen.saw, wording: 2 } }
  expect(await refused(giveRuling(eve, null, worded))).toMatchObject({
    facts: { changed: ['wording'] },
  })
  await addMark(otto, null, { claimNumber: 1, mark: await wordsOf(otto, 1, 'last a century') })
  expect(await refused(giveRuling(eve, null, seen))).toMatchObject({
    facts: { changed: ['marks'] },
  })
  await rules(erik, 1, { kind: 'approved', label: 'true' })
  const late = { ...seen, saw: await sawNow(eve, 1) }
  expect(await refused(giveRuling(eve, null, late))).toMatchObject({
    facts: { changed: ['ruling'] },
  })
})

test('a ruling and another wording at once: the ruling saw the wording that stands, or is refused', async () => {
  for (let i = 0; i < 5; i++) {
    const { eve, otto, olga } = await judged(['true', 'true'])
    const ruling = await asked(eve)
    const wording = { sentence: `Other ${i}.`, saidBy: null, saidOn: null, saidWhere: null }
    const [ruled] = await Promise.allSettled([
      giveRuling(eve, null, ruling),
      rewordClaim(otto, null, {
        claimNumber: 1,
        wording: { ...wording, kinds: ['event'] },
        basedOn: 1,
      }),
    ])
    const claim = await readClaim(eve, 1)
    expect(claim.standing).toBe(ruled.status === 'fulfilled' ? 'ruled' : 'open')
    expect(await differs(olga)).toBeNull()
  }
})

test('of two editors who rule otherwise at once, one rules', async () => {
  for (let i = 0; i < 5; i++) {
    const { eve, erik, olga } = await judged(['true', 'false'])
    const { saw } = await asked(eve)
    const rest = { claimNumber: 1, note: 'So.', printed: [], saw }
    const tries = await Promise.allSettled([
      giveRuling(eve, null, { ...rest, kind: 'decided', label: 'true', reasons: 'One.' }),
      giveRuling(erik, null, { ...rest, kind: 'contested', label: null, reasons: null }),
    ])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { kind: 'changed meanwhile', facts: { changed: ['ruling'] } },
    })
    expect(await differs(olga)).toBeNull()
  }
})

test('a citation is printed only if it belongs to a verdict that counts', async () => {
  const { eve } = await judged(['true', 'true'])
  const printed = ['00000000-0000-4000-8000-000000000000']
  expect(await refused(rules(eve, 1, { kind: 'approved', label: 'true', printed }))).toMatchObject({
    facts: { field: 'printed' },
  })
})

test('who does not say where the marks stood saw them where they were made', async () => {
  const { mina, eve } = await judged(['true', 'true'])
  const { places: _, ...saw } = await sawNow(eve, 1)
  const ruling = { ...(await asked(eve)), saw }
  const [mark] = (await readClaim(mina, 1)).marks
  const where = { claimNumber: 1, markId: mark?.id ?? '', place: 1 }
  await changeMark(eve, null, { ...where, mark: await wordsOf(eve, 1, 'last a century') })
  expect(await refused(giveRuling(eve, null, ruling))).toMatchObject({
    kind: 'changed meanwhile',
    facts: { changed: ['places'] },
  })
  expect((await giveRuling(eve, null, await asked(eve))).standing).toBe('ruled')
})
