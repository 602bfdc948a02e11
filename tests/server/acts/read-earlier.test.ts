import { expect, test } from 'vitest'
import { letMarkGo } from '../../../lib/server/acts/let-mark-go.ts'
import { readEarlier } from '../../../lib/server/acts/read-earlier.ts'
import { readPlacing } from '../../../lib/server/acts/read-placing.ts'
import { withdrawClaim } from '../../../lib/server/acts/withdraw-claim.ts'
import { bridge, cast, stage } from '../../support/cast.ts'
import { marks, revises } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

const lost = 'The mayor said it would last a century.'

/** Claim 1 is lost, claim 2 follows, both behind a character of two units. */
async function revised() {
  const people = await cast()
  await marks(people.mina, lost)
  await marks(people.mina, 'The bridge carries 9,000 cars a day.')
  await revises(people.eve, bridge.replace(` 😀 ${lost}`, ''))
  return people
}

const quoted = (seen: Awaited<ReturnType<typeof readEarlier>>) =>
  seen?.claims.map(({ claim, marks: of }) => [
    claim.number,
    of.map((spans) => spans.map(({ start, end }) => seen.characters.slice(start, end))),
  ])

test('an earlier revision has its own words and the marks that stood there', async () => {
  const { mina, eve } = await revised()
  const before = [
    [1, [[lost]]],
    [2, [['The bridge carries 9,000 cars a day.']]],
  ]
  const seen = await readEarlier(mina, 1, 1)
  expect(seen).toMatchObject({ latest: 2, characters: bridge, text: { revision: 1 } })
  expect(quoted(seen)).toEqual(before)
  const { revisionId, questions } = await readPlacing(eve, 1)
  const markId = questions[0]?.markId ?? ''
  await letMarkGo(eve, null, { claimNumber: 1, markId, revisionId })
  expect(quoted(await readEarlier(mina, 1, 1))).toEqual(before)
})

test('the latest is none, and what is not there is not there', async () => {
  const { mina } = await revised()
  expect(await readEarlier(mina, 1, 2)).toBeNull()
  expect((await refused(readEarlier(mina, 1, 3))).kind).toBe('not there')
  expect((await refused(readEarlier(mina, 2, 1))).kind).toBe('not there')
})

test('a reader sees the words and none of the claims that are not ruled; withdrawn ones nobody', async () => {
  const { eve, mina, rui } = await revised()
  expect((await readEarlier(rui, 1, 1))?.claims).toEqual([])
  await withdrawClaim(eve, null, { claimNumber: 1 })
  expect(quoted(await readEarlier(mina, 1, 1))?.map(([number]) => number)).toEqual([2])
})
