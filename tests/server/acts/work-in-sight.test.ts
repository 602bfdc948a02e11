import { expect, test } from 'vitest'
import { workInSight } from '../../../lib/server/acts/work-in-sight.ts'
import { noSuchWork } from '../../../lib/server/acts/works-in-sight.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, stage } from '../../support/cast.ts'
import { citesNew } from '../../support/copies.ts'
import { marks } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

test('a work cited in an open round is there for who cited it, and for nobody else', async () => {
  const people = await cast()
  await marks(people.mina)
  const id = await citesNew(people.mina, 1)
  const { work, citations } = await workInSight(database(), people.mina, id)
  expect([work.id, citations.map(({ dossier }) => dossier.claim.number)]).toEqual([id, [1]])
  for (const other of [people.otto, people.olga, people.rui, (await cast()).mina]) {
    expect(await refused(workInSight(database(), other, id))).toMatchObject({
      kind: noSuchWork().kind,
      sentence: noSuchWork().message,
    })
  }
})
