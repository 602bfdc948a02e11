import { expect, test } from 'vitest'
import { letMarkGo } from '../../../lib/server/acts/let-mark-go.ts'
import { readPlacing } from '../../../lib/server/acts/read-placing.ts'
import { withdrawClaim } from '../../../lib/server/acts/withdraw-claim.ts'
import { bridge, cast, stage } from '../../support/cast.ts'
import { marks, revises } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

const lost = 'The mayor said it would last a century.'

/** Claim 1 changed, claim 2 lost, claim 3 follows. */
async function asked() {
  const people = await cast()
  await marks(people.mina, 'cost 40,000 crowns')
  await marks(people.mina, lost)
  await marks(people.mina, 'The bridge carries 9,000 cars a day.')
  await revises(people.eve, bridge.replace('40,000', '45,000').replace(` 😀 ${lost}`, ''))
  return people
}

test('each question has its words as they were, and where they may stand now', async () => {
  const { eve } = await asked()
  const seen = await readPlacing(eve, 1)
  expect(seen).toMatchObject({ text: { number: 1 }, revision: 2 })
  expect(seen.questions).toMatchObject([
    {
      claimNumber: 1,
      outcome: 'changed',
      was: {
        revision: 1,
        before: 'The bridge opened in 1931 and ',
        spans: [{ quotation: 'cost 40,000 crowns' }],
      },
      places: [{ spans: [{ quotation: 'cost 45,000 crowns' }] }],
    },
    { claimNumber: 2, outcome: 'lost', was: { spans: [{ quotation: lost }] }, places: [] },
  ])
})

test('what was answered, and withdrawn claims, are asked about no more', async () => {
  const { eve } = await asked()
  const { revisionId, questions } = await readPlacing(eve, 1)
  const markId = questions[1]?.markId ?? ''
  await letMarkGo(eve, null, { claimNumber: 2, markId, revisionId })
  await withdrawClaim(eve, null, { claimNumber: 1 })
  expect((await readPlacing(eve, 1)).questions).toEqual([])
})

test('it is for who may answer it; another text is not there', async () => {
  const { eve, mina, rui } = await asked()
  for (const seat of [mina, rui]) {
    expect((await refused(readPlacing(seat, 1))).kind).toBe('not yours')
  }
  expect((await refused(readPlacing(eve, 2))).kind).toBe('not there')
})
