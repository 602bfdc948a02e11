import { expect, test } from 'vitest'
import type { CitationAsked } from '../../../lib/server/acts/cited-works.ts'
import { readDesk } from '../../../lib/server/acts/read-desk.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { bringIn, cites, judges, marks, wordsOf } from '../../support/deeds.ts'

stage()

async function citing(people: Cast): Promise<CitationAsked> {
  await bringIn(people.olga, 'The minutes say: 😀 it opened on 3 May 1931.', 'The minutes')
  await marks(people.mina)
  const { revisionId, spans } = await wordsOf(people.mina, 2, 'it opened on 3 May')
  const { from, to } = spans[0] ?? { from: 0, to: 0 }
  const place = { textNumber: 2, revisionId, from, to }
  return { ...cites('', 'it opened on 3 May'), work: { textNumber: 2 }, place }
}

test('a cited passage leads to the claim that cites it, once its round is closed', async () => {
  const people = await cast()
  const { mina, otto, ada, noor, rui } = people
  const citations = [await citing(people)]
  await judges(mina, 1, 'true', { citations })
  const cited = async (seat: typeof mina) => (await readDesk(seat, 2)).cited
  const here = { from: 19, to: 37, claim: 1, textNumber: 1 }
  expect(await cited(mina)).toMatchObject([here])
  expect(await cited(otto)).toEqual([])
  await judges(otto, 1, 'true', { citations })
  for (const seat of [ada, noor]) await judges(seat, 1, 'true')
  expect(await cited(ada)).toMatchObject([here])
  expect(await cited(ada)).toHaveLength(1)
  expect(await cited(rui)).toEqual([])
  expect((await readDesk(ada, 1)).cited).toEqual([])
})
