import { afterAll, expect, test } from 'vitest'
import { database, disconnect } from '../../../lib/server/store/database.ts'
import { iso, together } from '../../../lib/server/store/together.ts'
import { Prisma } from '../../../prisma/client/client.ts'
import { freshDatabase } from '../../support/database.ts'

const fresh = await freshDatabase()
process.env.DATABASE_APP_URL = fresh.appUrl
afterAll(async () => {
  await disconnect()
  await fresh.drop()
})

test('several questions are one statement, each with its rows in its own order', async () => {
  const asked = await together<{ down: { n: number }[]; none: { n: number }[] }>(database(), {
    down: Prisma.sql`select n from generate_series(1, ${30}::int) n order by n desc`,
    none: Prisma.sql`select 1 as n where false`,
  })
  expect(asked.down.map(({ n }) => n)).toEqual(Array.from({ length: 30 }, (_, at) => 30 - at))
  expect(asked.none).toEqual([])
})

test('a moment is the same whether a row has it or JSON says it, in whatever zone', async () => {
  const moment = new Date('2024-03-31T01:30:00.123Z')
  const [row] = await database().$transaction(async (db) => {
    await db.$executeRaw`set local time zone 'Asia/Kolkata'`
    const { moments } = await together<{ moments: { at: string }[] }>(db, {
      moments: Prisma.sql`select ${moment.toISOString()}::timestamptz(3) as at`,
    })
    return moments
  })
  expect(row?.at).toMatch(/\+05:30$/)
  expect(iso(row?.at ?? '')).toBe(moment.toISOString())
  expect(iso(moment)).toBe(moment.toISOString())
})
