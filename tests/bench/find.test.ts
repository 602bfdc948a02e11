import pg from 'pg'
import { expect, test } from 'vitest'
import { disconnect } from '../../lib/server/store/database.ts'
import { freshDatabase } from '../support/database.ts'
import { findings } from './find.ts'
import { benchSecrets, largeProject } from './large.ts'

test('the bench of finding lays its project and asks each question in three ways', async () => {
  const database = await freshDatabase()
  benchSecrets()
  process.env.DATABASE_APP_URL = database.appUrl
  const client = new pg.Client({ connectionString: database.appUrl })
  try {
    const seats = await largeProject(database.ownerUrl, { texts: 2, paragraphs: 3, claims: 5 })
    await client.connect()
    const { measured, ratios } = await findings(seats, client, { blocks: 1, goes: 1 })
    expect(measured).toHaveLength(66)
    expect(ratios).toHaveLength(44)
    expect(ratios.every(({ ratio }) => ratio.median > 0)).toBe(true)
  } finally {
    await client.end()
    await disconnect()
    await database.drop()
  }
}, 60_000)
