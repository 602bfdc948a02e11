import { expect, test } from 'vitest'
import { joinWorks } from '../../../lib/server/acts/join-works.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { readWorks } from '../../../lib/server/acts/read-works.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { twoWorks } from '../../support/cited.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

keepsTheLaws({
  name: 'joining works',
  by: 'eve',
  refuses: ['reader', 'reviewer'],
  ready: async (people) => {
    const [workId, into] = await twoWorks(people)
    return (seat, once) => joinWorks(seat, once, { workId, into })
  },
})

test('joined works are one in the library, and their citations stay as they were given', async () => {
  const people = await cast()
  const [one, other] = await twoWorks(people)
  const before = JSON.stringify((await readClaim(people.otto, 1)).rounds)
  await joinWorks(people.eve, null, { workId: one, into: other })
  expect(await readWorks(people.otto)).toMatchObject([
    { work: { id: other }, same: [one], citations: 2, claims: [1], texts: [1] },
  ])
  expect(JSON.stringify((await readClaim(people.otto, 1)).rounds)).toBe(before)
  expect(await differs(people.olga)).toBeNull()
})

test('works are not joined in a circle, nor to themselves', async () => {
  const people = await cast()
  const [one, other] = await twoWorks(people)
  const self = await refused(joinWorks(people.eve, null, { workId: one, into: one }))
  expect(self.kind).toBe('not now')
  await joinWorks(people.eve, null, { workId: one, into: other })
  const back = await refused(joinWorks(people.eve, null, { workId: other, into: one }))
  expect(back.kind).toBe('not now')
})
