import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import { forgetHourly } from '../../../lib/server/start/forget-hourly.ts'
import { database } from '../../../lib/server/store/database.ts'
import { keptAnswer } from '../../../lib/server/store/request-keys.ts'
import { cast, stage } from '../../support/cast.ts'

stage()

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)

test('answers to old keys go at the start and as time goes on, and those of yesterday stay', async () => {
  const { olga } = await cast({ only: [], text: null })
  const age = (key: string, hours: number) =>
    database().requestKey.updateMany({ where: { key }, data: { at: hoursAgo(hours) } })
  const kept = async (key: string) => (await keptAnswer(database(), olga.personId, key)) !== null
  for (const key of ['old', 'yesterday', 'new']) {
    await renameProject(olga, { key, fingerprint: key }, { title: key })
  }
  await age('old', 49)
  await age('yesterday', 47)
  const stop = await forgetHourly(20)
  expect([await kept('old'), await kept('yesterday'), await kept('new')]).toEqual([
    false,
    true,
    true,
  ])
  await age('new', 49)
  for (let tries = 0; tries < 200 && (await kept('new')); tries++) await wait(20)
  expect(await kept('new')).toBe(false)
  stop()
})
