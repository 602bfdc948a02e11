import { expect, test } from 'vitest'
import { readQueue } from '../../../lib/server/acts/read-queue.ts'
import { cast, stage } from '../../support/cast.ts'
import { judges, marks, rules } from '../../support/deeds.ts'

stage()

test('a claim goes from its mark to its ruling', async () => {
  const { mina, otto, ada, noor, eve } = await cast()
  const { number, standing } = await marks(mina)
  expect(standing).toBe('open')
  await judges(mina, number, 'true')
  await judges(otto, number, 'true')
  await judges(ada, number, 'true')
  const closed = await judges(noor, number, 'false')
  expect(closed.standing).toBe('agreed')
  expect((await readQueue(eve)).ready.map((claim) => claim.number)).toEqual([number])
  const ruled = await rules(eve, number, { kind: 'approved', label: 'true' })
  expect(ruled.standing).toBe('ruled')
  expect(ruled.ruling?.byName).toBe('Eve')
})
