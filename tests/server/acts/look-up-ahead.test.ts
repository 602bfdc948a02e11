import { expect, test } from 'vitest'
import { lookUpAhead } from '../../../lib/server/acts/look-up-ahead.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { database } from '../../../lib/server/store/database.ts'
import { cast, stage } from '../../support/cast.ts'
import { attaches, citesNew, page } from '../../support/copies.ts'
import { judges, marks } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

test('an answer that cites another passage of a copied work shows at once whether it stands there', async () => {
  const { mina } = await cast()
  await marks(mina)
  const workId = await citesNew(mina, 1)
  await attaches(mina, workId, page('It opened in 1931. It cost 40,000 crowns.'))
  const more = { stance: 'supports', locator: null, readOn: '2026', place: null } as const
  const citing = (passage: string) => ({ work: { id: workId }, passage, ...more })
  await judges(mina, 1, 'true', { citations: [citing('It cost 40,000'), citing('It cost 41,000')] })
  const mine = (await readClaim(mina, 1)).rounds.at(-1)?.mine
  expect(mine?.citations.map(({ copies }) => copies?.[0]?.finding?.found)).toEqual([
    'there',
    'nowhere',
  ])
})

test('of an answer that is refused nothing that was looked up stays', async () => {
  const { mina } = await cast()
  await marks(mina)
  const workId = await citesNew(mina, 1)
  await attaches(mina, workId, page('It opened in 1931.'))
  const more = { stance: 'supports', locator: null, readOn: '2026', place: null } as const
  const citations = [{ work: { id: workId }, passage: 'A passage of a refused answer', ...more }]
  const before = await database().copyFinding.count()
  expect((await refused(judges(mina, 1, 'no such label', { citations }))).kind).toBe(
    'not understood',
  )
  expect(await database().copyFinding.count()).toBe(before)
})

test('what was never read is left for who looks at it', async () => {
  const { mina } = await cast()
  await marks(mina)
  const workId = await citesNew(mina, 1)
  await attaches(mina, workId)
  await database().$executeRaw`delete from copy_text`
  const cited = [
    { work: { id: workId }, passage: 'Another.' },
    { work: { new: 1 }, passage: 'x' },
  ]
  expect(await lookUpAhead(mina, cited)).toEqual([])
  expect(await database().copyText.count()).toBe(0)
})
