/**
 * A backup: one file that holds an installation as it stood at one instant. All tables are read in
 * one REPEATABLE READ transaction through COPY, without pg_dump, while people go on working; the
 * tables are locked only against changes of their shape.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { zstdCompress } from 'node:zlib'
import type { ClientBase } from 'pg'
import { to } from 'pg-copy-streams'
import { z } from 'zod'
import { programFolder } from '../start/data-folder.ts'
import { withClient } from '../start/database.ts'
import { Trouble } from '../start/trouble.ts'
import { carriedFiles } from './carried-files.ts'
import { type Writer, type Written, writeContainer } from './container.ts'
import { MANIFEST, type Manifest, manifestBytes } from './manifest.ts'
import { lineEnds } from './rows.ts'
import { carriedTables, PLAIN, quoted, readRows, sequences, type Table } from './tables.ts'

export type Progress = (told: {
  readonly table: string
  readonly rows: number
  readonly nth: number
  readonly of: number
}) => void

export type Made = Written & {
  readonly at: string
  readonly rows: number
  readonly projects: number
}

const compress = promisify(zstdCompress)

/** Bytes of rows after which a part ends, at the end of a row. */
const PART = 8_000_000

/** Write a backup of the database and of the data folder's small files into a file. */
export async function makeBackup(
  ownerUrl: string,
  folder: string,
  file: string,
  progress: Progress = () => {},
): Promise<Made> {
  return withClient(ownerUrl, async (db) => {
    const tables = await lockedTables(db)
    const about = await aboutDatabase(db)
    const manifest: Manifest = { ...about, tables: [], files: [] }
    const written = await writeContainer(file, new Date(about.at), async (writer) => {
      for (const { name, bytes } of carriedFiles(folder)) {
        manifest.files.push({ name, sha256: await writer.add(`folder/${name}`, bytes) })
      }
      for (const [nth, table] of tables.entries()) {
        const told = (rows: number) =>
          progress({ table: table.name, rows, nth: nth + 1, of: tables.length })
        manifest.tables.push(await writeTable(db, table, writer, told))
      }
      await writer.add(MANIFEST, manifestBytes(manifest))
    })
    await db.query('commit')
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return { ...written, at: about.at, rows, projects: about.projects.length }
  })
}

/** The tables, locked against changes of their shape: a lock takes no snapshot, so the snapshot comes after it. */
export async function lockedTables(db: ClientBase): Promise<readonly Table[]> {
  const known = await carriedTables(db)
  if (known.length === 0) {
    throw new Trouble('There is nothing to back up: this database has no tables of Variorum’s.')
  }
  await db.query('begin transaction isolation level repeatable read, read only')
  await db.query(PLAIN)
  const names = known.map(({ name }) => quoted(name)).join(', ')
  await db.query(`lock table ${names} in access share mode`)
  const tables = await carriedTables(db)
  if (JSON.stringify(tables) === JSON.stringify(known)) return tables
  throw new Trouble('The tables changed their shape at this moment; make the backup again.')
}

/** What the manifest says of the database itself. */
export async function aboutDatabase(db: ClientBase): Promise<Omit<Manifest, 'tables' | 'files'>> {
  const { rows: now } = await db.query(
    `select now() as at, current_setting('server_version') as postgres`,
  )
  const { rows: migrations } = await db.query<{ name: string; sha256: string }>(
    `select migration_name as name, checksum as sha256 from _prisma_migrations
      where finished_at is not null and rolled_back_at is null order by migration_name`,
  )
  const { rows: projects } = await db.query<Manifest['projects'][number]>(
    'select id, title, last as number, head from project order by id',
  )
  return {
    what: 'variorum backup',
    version: 1,
    program: programVersion(),
    at: now[0].at.toISOString(),
    postgres: now[0].postgres,
    migrations,
    sequences: [...(await sequences(db))],
    projects,
  }
}

const Package = z.object({ name: z.string(), version: z.string() })

function programVersion(): string {
  const { name, version } = Package.parse(
    JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8')),
  )
  return `${name} ${version}`
}

type Carried = Manifest['tables'][number]

/** Write a table's rows, all or those of a condition, as parts. */
export async function writeTable(
  db: ClientBase,
  table: Table,
  writer: Writer,
  told: (rows: number) => void,
  where?: string,
): Promise<Carried> {
  const parts: Carried['parts'] = []
  let rows = 0
  for await (const part of partsOf(db.query(to(readRows(table, where))))) {
    const name = `tables/${table.name}/${String(parts.length + 1).padStart(5, '0')}.copy.zst`
    const sha256 = await writer.add(name, await compress(part.bytes))
    parts.push({ name, rows: part.rows, bytes: part.bytes.length, sha256 })
    rows += part.rows
    told(rows)
  }
  told(rows)
  return { name: table.name, columns: [...table.columns], rows, parts }
}

/** Cut a stream of COPY into parts that end where a row ends. */
async function* partsOf(stream: AsyncIterable<Buffer>) {
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    held.push(chunk)
    size += chunk.length
    if (size < PART || !chunk.includes(10)) continue
    const all = Buffer.concat(held)
    const end = all.lastIndexOf(10) + 1
    yield { bytes: all.subarray(0, end), rows: lineEnds(all.subarray(0, end)) }
    held = [all.subarray(end)]
    size = all.length - end
  }
  const last = Buffer.concat(held)
  if (last.length > 0) yield { bytes: last, rows: lineEnds(last) }
}
