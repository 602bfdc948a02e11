import { expect, test } from 'vitest'
import { closeRound } from '../../../lib/server/acts/close-round.ts'
import { giveAnswer } from '../../../lib/server/acts/give-answer.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { answerWith, judges, marks } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

keepsTheLaws({
  name: 'closing a round',
  by: 'eve',
  refuses: ['reader', 'reviewer'],
  ready: async ({ mina }) => {
    const { rounds } = await marks(mina)
    const asked = { claimNumber: 1, roundId: rounds[0]?.id ?? '' }
    return (seat, once) => closeRound(seat, once, asked)
  },
})

test('at the close the verdicts are shown under names, and consensus is computed', async () => {
  const { mina, otto, ada, eve } = await cast()
  const { rounds } = await marks(mina)
  await judges(otto, 1, 'true')
  await judges(ada, 1, 'false')
  const claim = await closeRound(eve, null, { claimNumber: 1, roundId: rounds[0]?.id ?? '' })
  expect(claim.standing).toBe('too few')
  expect(claim.rounds[0]).toMatchObject({
    how: 'by an editor',
    answers: [
      { name: 'Otto', label: 'true' },
      { name: 'Ada', label: 'false' },
    ],
    consensus: { outcome: 'too few', votes: 2, quorum: 3 },
  })
})

test('an answer and a close at once leave one order, and the ledger holds', async () => {
  for (let i = 0; i < 5; i++) {
    const { mina, otto, eve, olga } = await cast({ only: ['mina', 'otto', 'eve'] })
    const { rounds } = await marks(mina)
    const asked = await answerWith(otto, 1, 'true')
    const [answer, close] = await Promise.allSettled([
      giveAnswer(otto, null, asked),
      closeRound(eve, null, { claimNumber: 1, roundId: rounds[0]?.id ?? '' }),
    ])
    expect(close.status).toBe('fulfilled')
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ kind: 'not now' })
    expect(await differs(olga)).toBeNull()
  }
})

test('a round of another claim is not there', async () => {
  const { mina, eve } = await cast()
  await marks(mina)
  const { rounds } = await marks(mina, 'last a century')
  const asked = { claimNumber: 1, roundId: rounds[0]?.id ?? '' }
  expect((await refused(closeRound(eve, null, asked))).kind).toBe('not there')
})
