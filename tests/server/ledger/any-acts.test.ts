/**
 * Whatever a team does in whatever order, refusals included: the ledger verifies, the replay equals
 * the tables, and the laws of a claim hold. The seed is printed on failure.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../../../lib/review/refusal.ts'
import { addMark } from '../../../lib/server/acts/add-mark.ts'
import { closeRound } from '../../../lib/server/acts/close-round.ts'
import { openRound } from '../../../lib/server/acts/open-round.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { restoreClaim } from '../../../lib/server/acts/restore-claim.ts'
import { rewordClaim } from '../../../lib/server/acts/reword-claim.ts'
import { withdrawAnswer } from '../../../lib/server/acts/withdraw-answer.ts'
import { withdrawClaim } from '../../../lib/server/acts/withdraw-claim.ts'
import type { Seat } from '../../../lib/server/auth/seat.ts'
import { bridge, cast, stage } from '../../support/cast.ts'
import { claimsSeen } from '../../support/claims-seen.ts'
import { answerWith, bringIn, judges, marks, rules, wordsOf } from '../../support/deeds.ts'
import { differs, kindsOf } from '../../support/ledger.ts'

stage()

type Step = {
  readonly deed: number
  readonly who: number
  readonly claim: number
  readonly label: number
}

const step = fc.record({
  deed: fc.nat(11),
  who: fc.nat(5),
  claim: fc.integer({ min: 1, max: 3 }),
  label: fc.nat(2),
})
const labels = ['true', 'false', null]
const places = ['opened in 1931', 'last a century', 'eastern pier', 'council says']

async function take(people: readonly Seat[], olga: Seat, { deed, who, claim, label }: Step) {
  const seat = people[who] ?? olga
  const claimNumber = claim
  const chosen = labels[label] ?? null
  const round = async () => (await answerWith(seat, claimNumber, null)).roundId
  const mark = async () => wordsOf(seat, 1 + (label % 2), places[label + 1] ?? '')
  const wording = { sentence: `Sentence ${label}.`, saidBy: null, saidOn: null, saidWhere: null }
  const deeds: readonly (() => Promise<unknown>)[] = [
    () => marks(seat, places[label]),
    () => judges(seat, claimNumber, chosen),
    () => judges(seat, claimNumber, chosen),
    () => judges(seat, claimNumber, chosen),
    async () =>
      withdrawAnswer(seat, null, {
        claimNumber,
        answerId: (await answerWith(seat, claimNumber, null)).supersedes ?? olga.personId,
      }),
    async () => closeRound(seat, null, { claimNumber, roundId: await round() }),
    async () => openRound(seat, null, { claimNumber, roundId: await round() }),
    () => rules(seat, claimNumber, { kind: 'contested', label: null }),
    async () => addMark(seat, null, { claimNumber, mark: await mark() }),
    async () =>
      rewordClaim(seat, null, {
        claimNumber,
        wording: { ...wording, kinds: ['event'] },
        basedOn: 1 + (who % 2),
      }),
    () => (label === 0 ? withdrawClaim : restoreClaim)(seat, null, { claimNumber }),
    () => removeSeat(olga, null, { personId: people[2 + (who % 2)]?.personId ?? '' }),
  ]
  try {
    await deeds[deed]?.()
  } catch (error) {
    const expected = error instanceof Refusal || /shows no round/.test(String(error))
    if (!expected) throw error
  }
}

test('any sequence of acts leaves a ledger that verifies and tables that it explains', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
      const people = await cast({
        only: ['mina', 'otto', 'ada', 'noor', 'eve'],
        policy: { quorum: 1 },
      })
      const { mina, otto, ada, noor, eve, olga, projectId } = people
      await bringIn(olga, bridge)
      await marks(mina)
      const seats = [mina, otto, ada, noor, eve, olga]
      for (const one of steps) await take(seats, olga, one)
      expect(await differs(olga)).toBeNull()
      const claims = await claimsSeen(olga)
      for (const { rounds, standing, ruling } of claims) {
        expect(rounds.slice(0, -1).every(({ state }) => state === 'closed')).toBe(true)
        expect(rounds.every(({ answered, of }) => answered <= of)).toBe(true)
        if (standing === 'ruled') expect(ruling?.roundId).toBe(rounds.at(-1)?.id)
      }
      expect((await kindsOf(projectId)).length).toBeGreaterThan(8)
    }),
    { numRuns: 8 },
  )
})

test('the same acts all at once leave a ledger that verifies', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
      const people = await cast({
        only: ['mina', 'otto', 'ada', 'noor', 'eve'],
        policy: { quorum: 1 },
      })
      const { mina, otto, ada, noor, eve, olga } = people
      await bringIn(olga, bridge)
      await marks(mina)
      const seats = [mina, otto, ada, noor, eve, olga]
      await Promise.all(steps.map((one) => take(seats, olga, one)))
      expect(await differs(olga)).toBeNull()
    }),
    { numRuns: 4 },
  )
})
