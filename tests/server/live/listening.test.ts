import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import { Listening, type Noted } from '../../../lib/server/live/listening.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { cast, ownerUrl, stage } from '../../support/cast.ts'

stage()

async function until(so: () => boolean): Promise<void> {
  for (let waited = 0; !so(); waited += 20) {
    if (waited > 8_000) throw new Error('waited too long')
    await wait(20)
  }
}

test('an act wakes whoever listens, with its project and number; what is no note wakes everybody', async () => {
  const { olga, projectId } = await cast({ text: null, only: [] })
  const woken: (Noted | null)[] = []
  const listening = new Listening((note) => woken.push(note))
  await until(() => listening.listening)
  woken.length = 0
  await renameProject(olga, null, { title: 'Another' })
  await until(() => woken.length === 1)
  expect(woken).toEqual([{ project: projectId, number: 3 }])
  await withClient(ownerUrl(), (client) => client.query(`select pg_notify('variorum', 'nonsense')`))
  await until(() => woken.length === 2)
  expect(woken[1]).toBeNull()
  await listening.stop()
})

test('a connection that is lost is made again, everybody is woken, and nothing falls', async () => {
  await cast({ text: null, only: [] })
  const woken: (Noted | null)[] = []
  const listening = new Listening((note) => woken.push(note))
  await until(() => listening.listening)
  for (let i = 0; i < 3; i++) {
    const before = woken.length
    await withClient(ownerUrl(), (client) =>
      client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'variorum live'`,
      ),
    )
    await until(() => woken.length > before && listening.listening)
    expect(woken.at(-1)).toBeNull()
  }
  await listening.stop()
})

test('a database that is not there is tried again, and after the stop no more', async () => {
  const url = process.env.DATABASE_APP_URL
  process.env.DATABASE_APP_URL = 'postgresql://nobody:x@127.0.0.1:1/nothing'
  const listening = new Listening(() => {})
  await wait(300)
  expect(listening.listening).toBe(false)
  process.env.DATABASE_APP_URL = url
  await until(() => listening.listening)
  await listening.stop()
  expect(listening.listening).toBe(false)
})
