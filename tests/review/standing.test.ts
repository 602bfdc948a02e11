import { expect, test } from 'vitest'
import type { Round } from '../../lib/review/round.ts'
import { latestRound, standingOf, stillStands } from '../../lib/review/standing.ts'
import { ballots, policy } from './ballots.ts'

const policies = { '1': policy('3 of 2/3'), '2': policy('1 of 1/1') }
const claim = { withdrawn: false, wordings: [{ version: 1 }] }
const reworded = { withdrawn: false, wordings: [{ version: 1 }, { version: 2 }] }
const ruling = { roundId: 'round 1', sawWording: 1 }

/** A round that is open or closed, as its number says it. */
function round(number: number, state: 'open' | 'closed', policyVersion = 1): Round {
  const closed = { at: '2026-11-22T12:00:00.000Z', how: 'all answered' } as const
  return {
    id: `round ${number}`,
    claimId: 'claim',
    number,
    policyVersion,
    scaleVersion: 1,
    assigned: [],
    openedAt: '2026-11-22T11:00:00.000Z',
    closed: state === 'closed' ? closed : null,
  }
}

/** The answers of a drawing, given in the round with this number. */
function given(drawing: string, number = 1) {
  return ballots(drawing).map((ballot) => ({ ...ballot, roundId: `round ${number}` }))
}

test('a claim in an open round is open, whatever was answered', () => {
  expect(standingOf(claim, [round(1, 'open')], given('TTT'), null, policies)).toBe('open')
  expect(standingOf(claim, [round(1, 'open')], given(''), null, policies)).toBe('open')
})

test('a claim without a round is open', () =>
  expect(standingOf(claim, [], [], null, policies)).toBe('open'))

test.each([
  ['TTT', 'agreed'],
  ['TFL', 'contested'],
  ['TT', 'too few'],
])('closed on %s it is %s', (drawing, standing) =>
  expect(standingOf(claim, [round(1, 'closed')], given(drawing), null, policies)).toBe(standing),
)

test('the policy is the one that the round began with', () =>
  expect(standingOf(claim, [round(1, 'closed', 2)], given('T'), null, policies)).toBe('agreed'))

test('a round with a policy that is not there is a fault', () =>
  expect(() => standingOf(claim, [round(1, 'closed', 9)], [], null, policies)).toThrow(RangeError))

test('only the answers of the latest round decide', () => {
  const answers = [...given('TTT', 1), ...given('TFL', 2)]
  expect(standingOf(claim, [round(2, 'closed'), round(1, 'closed')], answers, null, policies)).toBe(
    'contested',
  )
})

test('a ruling on the latest round stands', () =>
  expect(standingOf(claim, [round(1, 'closed')], given('TT'), ruling, policies)).toBe('ruled'))

test('a ruling falls when a new round begins, and does not come back at its close', () => {
  expect(standingOf(claim, [round(1, 'closed'), round(2, 'open')], [], ruling, policies)).toBe(
    'open',
  )
  expect(
    standingOf(claim, [round(1, 'closed'), round(2, 'closed')], given('TTT', 2), ruling, policies),
  ).toBe('agreed')
})

test('a ruling falls when the claim is worded anew', () => {
  expect(standingOf(reworded, [round(1, 'closed')], given('TT'), ruling, policies)).toBe('too few')
  expect(stillStands({ ...ruling, sawWording: 2 }, reworded, [round(1, 'closed')])).toBe(true)
})

test('a ruling on a round that is open does not stand', () =>
  expect(stillStands(ruling, claim, [round(1, 'open')])).toBe(false))

test('a withdrawn claim is withdrawn, ruled or not', () =>
  expect(
    standingOf({ ...claim, withdrawn: true }, [round(1, 'closed')], [], ruling, policies),
  ).toBe('withdrawn'))

test('the latest round has the highest number, in any row order', () => {
  expect(latestRound([round(2, 'open'), round(1, 'closed')])?.number).toBe(2)
  expect(latestRound([])).toBeNull()
})
