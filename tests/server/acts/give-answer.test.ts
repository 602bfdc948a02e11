import { expect, test } from 'vitest'
import { giveAnswer } from '../../../lib/server/acts/give-answer.ts'
import { openRound } from '../../../lib/server/acts/open-round.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { setScale } from '../../../lib/server/acts/set-scale.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { answerWith, judges, marks } from '../../support/deeds.ts'
import { differs, kindsOf } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

keepsTheLaws({
  name: 'answering',
  by: 'otto',
  refuses: ['reader'],
  ready: async ({ mina, otto }) => {
    await marks(mina)
    const asked = await answerWith(otto, 1, 'true')
    return (seat, once) => giveAnswer(seat, once, asked)
  },
})

test('the last answer that was awaited closes the round in the same event', async () => {
  const { mina, otto, ada, noor, projectId, eve } = await cast()
  await marks(mina)
  for (const seat of [mina, otto, ada]) {
    expect((await judges(seat, 1, 'true')).rounds[0]?.state).toBe('open')
  }
  const before = (await kindsOf(projectId)).length
  const claim = await judges(noor, 1, null)
  expect(claim.rounds[0]).toMatchObject({ state: 'closed', how: 'all answered', answered: 4 })
  expect((await kindsOf(projectId)).slice(before)).toEqual(['answered'])
  expect((await readClaim(eve, 1)).standing).toBe('agreed')
})

test('a changed mind supersedes, and the earlier answer stays in the ledger alone', async () => {
  const { mina, otto } = await cast()
  await marks(mina)
  await judges(otto, 1, 'true')
  const claim = await judges(otto, 1, 'false')
  expect(claim.rounds[0]).toMatchObject({ answered: 1, mine: { label: 'false' } })
})

test('of two windows of one person the second is told what the first did', async () => {
  const { mina, otto } = await cast()
  await marks(mina)
  const stale = await answerWith(otto, 1, 'false')
  await judges(otto, 1, 'true')
  expect(await refused(giveAnswer(otto, null, stale))).toMatchObject({
    kind: 'changed meanwhile',
    facts: { changed: ['answer'] },
  })
})

test('twenty equal answers at once are one', async () => {
  const { mina, otto, projectId, olga } = await cast()
  await marks(mina)
  const asked = await answerWith(otto, 1, 'true')
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, () => giveAnswer(otto, null, asked)),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await kindsOf(projectId)).filter((kind) => kind === 'answered')).toHaveLength(1)
  const once = { key: 'k', fingerprint: 'f' }
  const again = await answerWith(otto, 1, 'false')
  await Promise.all(Array.from({ length: 20 }, () => giveAnswer(otto, once, again)))
  expect((await kindsOf(projectId)).filter((kind) => kind === 'answered')).toHaveLength(2)
  expect(await differs(olga)).toBeNull()
})

test('the place of one who left is not awaited', async () => {
  const { mina, otto, ada, olga } = await cast({ only: ['mina', 'otto', 'ada'] })
  await marks(mina)
  await removeSeat(olga, null, { personId: ada.personId })
  await judges(mina, 1, 'true')
  const claim = await judges(otto, 1, 'true')
  expect(claim.rounds[0]).toMatchObject({ state: 'closed', answered: 2, of: 2 })
  expect(await differs(olga)).toBeNull()
})

test('an editor answers only where editors are assigned', async () => {
  const { mina, eve } = await cast()
  await marks(mina)
  expect(await refused(judges(eve, 1, 'true'))).toMatchObject({
    kind: 'not yours',
    sentence: expect.stringContaining('assigned'),
  })
})

test('a round that is closed takes no answers, and a former round says that a new one began', async () => {
  const { mina, otto, ada, noor, eve } = await cast()
  await marks(mina)
  const late = await answerWith(noor, 1, 'true')
  for (const seat of [mina, otto, ada, noor]) await judges(seat, 1, 'true')
  const supersedes = (await readClaim(noor, 1)).rounds[0]?.mine?.id ?? null
  const closed = { ...late, supersedes }
  expect((await refused(giveAnswer(noor, null, closed))).kind).toBe('not now')
  await openRound(eve, null, { claimNumber: 1, roundId: late.roundId })
  expect(await refused(giveAnswer(noor, null, closed))).toMatchObject({
    kind: 'changed meanwhile',
    facts: { changed: ['round'] },
  })
})

test('a verdict needs a label of the round’s scale, a confidence and the policy’s citations', async () => {
  const { mina, otto, olga } = await cast({ policy: { citationsNeeded: 1 } })
  await marks(mina)
  const label = { claimReview: null, averitec: null, fever: null }
  const labels = [
    { key: 'yes', word: 'yes', order: 0, ...label },
    { key: 'no', word: 'no', order: 1, ...label },
  ]
  await setScale(olga, null, { scale: { labels }, basedOn: 1 })
  expect(await refused(judges(otto, 1, 'yes'))).toMatchObject({ facts: { field: 'label' } })
  expect(await refused(judges(otto, 1, 'true', { confidence: null }))).toMatchObject({
    facts: { field: 'confidence' },
  })
  expect(await refused(judges(otto, 1, 'true'))).toMatchObject({
    kind: 'not understood',
    sentence: expect.stringContaining('needs a citation'),
  })
  expect((await judges(otto, 1, null)).rounds[0]?.mine?.kind).toBe('abstention')
  expect(await refused(judges(mina, 1, null, { label: 'true' }))).toMatchObject({
    sentence: expect.stringContaining('An abstention'),
  })
})
