/**
 * A backup of 100 texts and 10,000 claims: all tables read, compressed, hashed and written into one file.
 * Against COPY of the same rows, which go nowhere. Bytes are those of the rows before they are compressed.
 */
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { to } from 'pg-copy-streams'
import { makeBackup } from '../../lib/server/backup/make.ts'
import { carriedTables, PLAIN, readRows } from '../../lib/server/backup/tables.ts'
import { withClient } from '../../lib/server/start/database.ts'
import { temporaryFolder } from '../support/cluster.ts'
import { inLarge } from './large.ts'
import { measured, ratio, takeTurns } from './measured.ts'
import type { Bench } from './run.ts'

export const backup: Bench = ({ quick }) => {
  const sizes = quick
    ? { texts: 10, paragraphs: 10, claims: 200 }
    : { texts: 100, paragraphs: 60, claims: 10_000 }
  return inLarge(sizes, async (_, { ownerUrl }) => {
    const folder = temporaryFolder()
    const file = join(folder, 'bench.backup')
    let bytes = 0
    const ways = [
      {
        name: 'a backup',
        go: async () => {
          rmSync(file, { force: true })
          await makeBackup(ownerUrl, folder, file)
        },
      },
      {
        name: 'COPY alone',
        go: async () => {
          bytes = await copied(ownerUrl)
        },
      },
    ]
    try {
      const times = await takeTurns(ways, { blocks: quick ? 2 : 7, goes: 1 })
      const all = measured(times)
      const speed = all.map(({ name, milliseconds }) => {
        const rate = bytes / 1_000 / milliseconds.median
        return `${name}: ${rate.toFixed(0)} MB of rows a second`
      })
      const sizes = `${mb(bytes)} of rows, ${mb(statSync(file).size)} in the file`
      const [ours = '', peer = ''] = ways.map(({ name }) => name)
      return { measured: all, ratios: [ratio(times, ours, peer)], notes: [sizes, ...speed] }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** Reads every carried row; answers how many bytes they were. */
function copied(ownerUrl: string): Promise<number> {
  return withClient(ownerUrl, async (db) => {
    let bytes = 0
    await db.query('begin transaction isolation level repeatable read, read only')
    await db.query(PLAIN)
    for (const table of await carriedTables(db)) {
      for await (const part of db.query(to(readRows(table)))) bytes += part.length
    }
    await db.query('commit')
    return bytes
  })
}

function mb(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
