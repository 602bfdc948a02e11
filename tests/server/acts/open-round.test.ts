import { expect, test } from 'vitest'
import { defaultPolicy } from '../../../lib/review/policy.ts'
import { closeRound } from '../../../lib/server/acts/close-round.ts'
import { giveRuling } from '../../../lib/server/acts/give-ruling.ts'
import { openRound } from '../../../lib/server/acts/open-round.ts'
import { setPolicy } from '../../../lib/server/acts/set-policy.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { type Cast, cast, seated, stage } from '../../support/cast.ts'
import { judges, marks, sawNow } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

/** A claim whose round an editor closed; what opening the next one asks for. */
async function closed({ mina, eve }: Pick<Cast, 'mina' | 'eve'>) {
  const { rounds } = await marks(mina)
  const asked = { claimNumber: 1, roundId: rounds[0]?.id ?? '' }
  await closeRound(eve, null, asked)
  return asked
}

keepsTheLaws({
  name: 'opening a round',
  by: 'eve',
  refuses: ['reader', 'reviewer'],
  ready: async (people) => {
    const asked = await closed(people)
    return (seat, once) => openRound(seat, once, asked)
  },
})

test('a new round takes the policy and the reviewers of its moment; the old one stays', async () => {
  const people = await cast()
  const asked = await closed(people)
  await seated(people.olga, 'Bela', 'reviewer')
  await setPolicy(people.olga, null, { policy: { ...defaultPolicy, quorum: 5 }, basedOn: 2 })
  const claim = await openRound(people.eve, null, asked)
  expect(claim.rounds.map(({ of, policy }) => [of, policy.quorum])).toEqual([
    [4, 3],
    [5, 5],
  ])
  expect(claim.standing).toBe('open')
})

test('while a round is open no other begins', async () => {
  const { mina, eve } = await cast()
  const { rounds } = await marks(mina)
  const asked = { claimNumber: 1, roundId: rounds[0]?.id ?? '' }
  expect((await refused(openRound(eve, null, asked))).kind).toBe('not now')
})

test('a ruling and a new round at once: the ruling comes first or is told of the round', async () => {
  for (let i = 0; i < 5; i++) {
    const { mina, eve, erik, olga } = await cast({
      only: ['mina', 'eve', 'erik'],
      policy: { quorum: 1 },
    })
    const { rounds } = await marks(mina)
    await judges(mina, 1, 'true')
    const roundId = rounds[0]?.id ?? ''
    const saw = await sawNow(eve, 1)
    const rest = { claimNumber: 1, note: 'So.', reasons: null, printed: [], saw }
    const [ruled, opened] = await Promise.allSettled([
      giveRuling(eve, null, { kind: 'approved', label: 'true', ...rest }),
      openRound(erik, null, { claimNumber: 1, roundId }),
    ])
    expect(opened.status).toBe('fulfilled')
    if (ruled.status === 'rejected') {
      expect(ruled.reason).toMatchObject({
        kind: 'changed meanwhile',
        facts: { changed: expect.arrayContaining(['round']) },
      })
    }
    expect(await differs(olga)).toBeNull()
  }
})
