import { expect, test } from 'vitest'
import { readWorks } from '../../../lib/server/acts/read-works.ts'
import { sharedWork } from '../../../lib/server/acts/works-in-sight.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, stage } from '../../support/cast.ts'
import { citesWork, twoWorks } from '../../support/cited.ts'
import { judges, marks } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

test('two who cite one work are asked, and then cite one work', async () => {
  const people = await cast()
  const [id] = await twoWorks(people)
  await marks(people.mina, 'closed in March')
  const no = await refused(judges(people.otto, 2, 'true', { citations: [citesWork()] }))
  expect(no).toMatchObject({ kind: 'changed meanwhile', facts: { workId: id } })
  const known = { ...citesWork(), work: { id } }
  const claim = await judges(people.otto, 2, 'true', { citations: [known] })
  expect(claim.rounds[0]?.mine?.citations[0]?.workId).toBe(id)
  expect(await readWorks(people.otto)).toHaveLength(2)
})

test('who says that it is another work cites another one', async () => {
  const people = await cast()
  await twoWorks(people)
  await marks(people.mina, 'closed in March')
  await judges(people.otto, 2, 'true', { citations: [citesWork({ title: 'Else' }, true)] })
  expect(await readWorks(people.otto)).toHaveLength(3)
  expect(await readWorks(people.ada)).toHaveLength(2)
  expect(await differs(people.olga)).toBeNull()
})

test('within one answer the same work is one', async () => {
  const { mina } = await cast()
  await marks(mina)
  const claim = await judges(mina, 1, 'true', { citations: [citesWork(), citesWork()] })
  const [one, other] = claim.rounds[0]?.mine?.citations ?? []
  expect(other?.workId).toBe(one?.workId)
})

test('whether somebody cited a work in a sealed answer moves nothing in what another is told', async () => {
  const cited = async (first: boolean) => {
    const { mina, otto } = await cast()
    await marks(mina)
    if (first) await judges(mina, 1, 'true', { citations: [citesWork()] })
    const claim = await judges(otto, 1, 'true', { citations: [citesWork()] })
    return claim.rounds[0]?.mine?.citations[0]?.printed
  }
  expect(await cited(true)).toBe(await cited(false))
})

test('a work that every member sees is shared, and one’s own sealed one is not', async () => {
  const people = await cast()
  const [id] = await twoWorks(people)
  expect((await sharedWork(database(), people.projectId, id)).id).toBe(id)
  await marks(people.mina, 'closed in March')
  const mine = { ...citesWork({ title: 'Mine', address: null, issued: null }) }
  const claim = await judges(people.mina, 2, 'true', { citations: [mine] })
  const sealed = claim.rounds[0]?.mine?.citations[0]?.workId ?? ''
  expect((await refused(sharedWork(database(), people.projectId, sealed))).kind).toBe('not there')
})
