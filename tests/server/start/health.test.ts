import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from '../../../lib/server/start/database.ts'
import {
  asksHealth,
  healthAt,
  type Readiness,
  readiness,
} from '../../../lib/server/start/health.ts'
import { checksumsOfMigrations } from '../../../lib/server/start/migrations.ts'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'

let database: FreshDatabase
const made: Readiness[] = []
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => {
  for (const one of made) await one.stop()
  await database.drop()
})

function asked(url = database.appUrl, expected = checksumsOfMigrations(), listening = true) {
  const one = readiness(url, expected, () => listening)
  made.push(one)
  return one
}

test('a database with all migrations of this version is ready, asked as the app', async () => {
  expect(await asked().unready()).toBeNull()
})

test('a migration too few, too many or other than ours is said as one word', async () => {
  const all = [...checksumsOfMigrations()]
  expect(await asked(undefined, new Map(all.slice(1))).unready()).toBe('migrations')
  const more = new Map([...all, ['9999_later', 'f00']])
  expect(await asked(undefined, more).unready()).toBe('migrations')
  const other = new Map(all.map(([name]) => [name, 'f00']))
  expect(await asked(undefined, other).unready()).toBe('migrations')
})

test('deaf to other processes is not ready', async () => {
  expect(await asked(undefined, undefined, false).unready()).toBe('listening')
})

test('without a database it says so, and is ready when there is one again', async () => {
  const nowhere = new URL(database.appUrl)
  nowhere.port = '1'
  expect(await asked(nowhere.href).unready()).toBe('database')
  const one = asked()
  expect(await one.unready()).toBeNull()
  await withClient(database.ownerUrl, (client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'variorum ready' and datname = current_database()`,
    ),
  )
  await expect.poll(() => one.unready(), { timeout: 45_000 }).toBeNull()
})

test('a database that does not answer is not ready, and that is told before it answers', async () => {
  await withClient(database.ownerUrl, async (client) => {
    await client.query('begin; lock table _prisma_migrations in access exclusive mode')
    expect(await asked().unready()).toBe('database')
    await client.query('rollback')
  })
})

test('a crowd asks the database once', async () => {
  const one = asked()
  await Promise.all(Array.from({ length: 200 }, () => one.unready()))
  const { rows } = await withClient(database.ownerUrl, (client) =>
    client.query<{ calls: string }>(
      `select count(*) as calls from pg_stat_activity
       where application_name = 'variorum ready' and datname = current_database()`,
    ),
  )
  // One connection for each readiness of this file, and none more.
  expect(Number(rows[0]?.calls)).toBeLessThanOrEqual(made.length)
  expect(one.unready()).toBe(one.unready())
})

test('alive asks nobody; ready says one word; everything else is not its business', async () => {
  const never = () => Promise.reject(new Error('asked'))
  expect(await healthAt('/healthz', never)).toEqual({ status: 200, body: '{"alive":true}\n' })
  expect(await healthAt('/readyz', async () => null)).toEqual({
    status: 200,
    body: '{"ready":true}\n',
  })
  expect(await healthAt('/readyz', async () => 'database')).toEqual({
    status: 503,
    body: '{"ready":false,"reason":"database"}\n',
  })
  expect(await healthAt('/projects', never)).toBeNull()
})

test('only the two addresses themselves are about health', () => {
  expect(['/healthz', '/readyz', '/readyz?x=1'].map(asksHealth)).toEqual([true, true, true])
  expect(['/', '/healthz/x', '/healthzz', '/a/readyz', '//readyz'].some(asksHealth)).toBe(false)
})
