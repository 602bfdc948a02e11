import { expect, test } from 'vitest'
import { joinWorks } from '../../../lib/server/acts/join-works.ts'
import { partWorks } from '../../../lib/server/acts/part-works.ts'
import { readWorks } from '../../../lib/server/acts/read-works.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { twoWorks } from '../../support/cited.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

keepsTheLaws({
  name: 'parting works',
  by: 'eve',
  refuses: ['reader', 'reviewer'],
  ready: async (people) => {
    const [workId, into] = await twoWorks(people)
    await joinWorks(people.eve, null, { workId, into })
    return (seat, once) => partWorks(seat, once, { workId })
  },
})

test('parted works are two again, and can be joined the other way round', async () => {
  const people = await cast()
  const [one, other] = await twoWorks(people)
  await joinWorks(people.eve, null, { workId: one, into: other })
  await partWorks(people.eve, null, { workId: one })
  expect(await readWorks(people.otto)).toHaveLength(2)
  await joinWorks(people.eve, null, { workId: other, into: one })
  expect(await readWorks(people.otto)).toMatchObject([{ work: { id: one }, same: [other] }])
  expect(await differs(people.olga)).toBeNull()
})

test('what is not joined is not parted', async () => {
  const people = await cast()
  const [workId] = await twoWorks(people)
  expect((await refused(partWorks(people.eve, null, { workId }))).kind).toBe('not now')
})
