import { expect, test } from 'vitest'
import { defaultScale } from '../../../lib/review/scale.ts'
import { readSettings } from '../../../lib/server/acts/read-settings.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { setScale } from '../../../lib/server/acts/set-scale.ts'
import { busyProject } from '../../support/busy-project.ts'
import { cast, stage } from '../../support/cast.ts'
import { judges, marks } from '../../support/deeds.ts'

stage()

test('the settings are those in force for rounds that begin now', async () => {
  const { olga, rui, eve } = await cast({ title: 'Bridge', text: null, only: ['eve', 'rui'] })
  const settings = await readSettings(rui)
  expect(settings).toMatchObject({ title: 'Bridge', scaleVersion: 1, policyVersion: 2, editors: 2 })
  expect(settings.scale).toEqual(defaultScale)
  expect(settings.policy.citationsNeeded).toBe(0)
  await removeSeat(olga, null, { personId: eve.personId })
  expect((await readSettings(rui)).editors).toBe(1)
})

test('every version is listed with who set it, and readers are not told who', async () => {
  const { olga, mina, rui } = await cast({ text: null, only: ['mina', 'rui'] })
  const scale = { labels: defaultScale.labels.slice(0, 4) }
  await setScale(olga, null, { scale, basedOn: 1 })
  const { scales, policies } = await readSettings(mina)
  expect(scales.map(({ version, by, value }) => [version, by, value.labels.length])).toEqual([
    [2, 'Olga', 4],
    [1, 'Olga', 6],
  ])
  expect(policies.map(({ version }) => version)).toEqual([2, 1])
  expect((await readSettings(rui)).scales.map(({ by }) => by)).toEqual([null, null])
})

test('what a change would touch is counted, and an answer in an open round moves no count', async () => {
  const { mina, otto, rui } = await busyProject()
  const { number } = await marks(mina, 'The mayor said', { sentence: 'The mayor said so.' })
  const { inUse } = await readSettings(mina)
  expect(inUse).toEqual({
    openByPolicy: { 2: 2 },
    openByScale: { 1: 2 },
    ruled: 1,
    ruledByLabel: { true: 1 },
    waiting: 0,
  })
  await judges(otto, number, 'misleading')
  expect((await readSettings(mina)).inUse).toEqual(inUse)
  expect((await readSettings(rui)).inUse.openByPolicy).toEqual({})
})
