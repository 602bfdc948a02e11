import { expect, test } from 'vitest'
import { correctWork } from '../../../lib/server/acts/correct-work.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { readWork } from '../../../lib/server/acts/read-work.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { citesWork, fields, twoWorks } from '../../support/cited.ts'
import { judges, marks } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

const mended = { ...fields, title: 'The record of bridges', textId: null }

keepsTheLaws({
  name: 'correcting a work',
  by: 'eve',
  refuses: ['reader', 'reviewer'],
  ready: async (people) => {
    const [workId] = await twoWorks(people)
    return (seat, once) => correctWork(seat, once, { workId, fields: mended, basedOn: 1 })
  },
})

test('a corrected work is printed anew wherever it is cited', async () => {
  const people = await cast()
  const [workId] = await twoWorks(people)
  expect(await correctWork(people.eve, null, { workId, fields: mended, basedOn: 1 })).toMatchObject(
    {
      version: 2,
    },
  )
  const claim = await readClaim(people.otto, 1)
  expect(JSON.stringify(claim)).toContain('The record of bridges. https://example.org/record')
  expect(await readWork(people.otto, workId)).toMatchObject({ version: 2, mayCorrect: false })
  expect(await differs(people.olga)).toBeNull()
})

test('a work that only a sealed answer cites is not there to be corrected, not even for its writer', async () => {
  const { mina, eve } = await cast()
  await marks(mina)
  const claim = await judges(mina, 1, 'true', { citations: [citesWork()] })
  const workId = claim.rounds[0]?.mine?.citations[0]?.workId ?? ''
  const known = await refused(correctWork(eve, null, { workId, fields: mended, basedOn: 1 }))
  const never = '00000000-0000-4000-8000-000000000000'
  expect(known).toEqual(
    await refused(correctWork(eve, null, { workId: never, fields: mended, basedOn: 1 })),
  )
})

test('who looked at an older version is told so', async () => {
  const people = await cast()
  const [workId] = await twoWorks(people)
  await correctWork(people.eve, null, { workId, fields: mended, basedOn: 1 })
  const late = await refused(correctWork(people.erik, null, { workId, fields: mended, basedOn: 1 }))
  expect(late).toMatchObject({ kind: 'changed meanwhile' })
})
