import { expect, test } from 'vitest'
import { defaultScale } from '../../../lib/review/scale.ts'
import { readSettings } from '../../../lib/server/acts/read-settings.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { cast, stage } from '../../support/cast.ts'

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
