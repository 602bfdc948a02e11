/** Databases and files around backups, as tests need them. */
import { randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { to } from 'pg-copy-streams'
import { members, writeContainer } from '../../lib/server/backup/container.ts'
import { carriedTables, PLAIN, readRows } from '../../lib/server/backup/tables.ts'
import { withClient } from '../../lib/server/start/database.ts'
import { databaseAddress } from '../../lib/server/start/migrations.ts'

/** A database without any table on the server of another; whoever asked for it drops it. */
export async function emptyDatabase(beside: string) {
  const name = `test_${randomBytes(8).toString('hex')}`
  const server = databaseAddress(beside, 'postgres')
  const run = (sql: string) => withClient(server, (client) => client.query(sql))
  await run(`create database ${name} template template0`)
  return {
    ownerUrl: databaseAddress(beside, name),
    drop: async () => {
      await run(`drop database ${name} with (force)`)
    },
  }
}

/** Every carried row of a database as COPY writes it, by table. */
export async function allRows(url: string): Promise<Readonly<Record<string, string>>> {
  return withClient(url, async (db) => {
    await db.query('begin')
    await db.query(PLAIN)
    const found: Record<string, string> = {}
    for (const table of await carriedTables(db)) {
      found[table.name] = await textOf(db, readRows(table))
    }
    return found
  })
}

async function textOf(db: Client, sql: string): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of db.query(to(sql))) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** Write a container again with other members; its hashes are made anew, as a forger would. */
export async function forged(
  from: string,
  file: string,
  change: (name: string, bytes: Uint8Array) => Uint8Array | null,
): Promise<void> {
  await writeContainer(file, new Date(0), async ({ add }) => {
    for await (const { name, bytes } of members(from)) {
      const other = name === 'SHA256SUMS' ? null : change(name, bytes)
      if (other !== null) await add(name, other)
    }
  })
}
