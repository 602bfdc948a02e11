/**
 * Restoring: a backup becomes an installation again, in an empty one only. Every hash is checked
 * before anything is touched. The tables are made at the backup's own level of migrations, all rows
 * are laid down in one transaction, and only then the database is brought up to date as at any
 * start; so an older backup takes the same way as an older database.
 *
 * While rows are laid the triggers are silent and the foreign keys away: a trigger says what an act
 * may do today (nobody answers in a closed round), and these rows were all lawful on their day. The
 * keys come back before the commit and look at every row; the ledgers are verified after it.
 */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { from } from 'pg-copy-streams'
import { withClient } from '../start/database.ts'
import { applyMigrations, checksumsOfMigrations } from '../start/migrations.ts'
import { Trouble } from '../start/trouble.ts'
import { checkHashes, partsByName, type TablePart } from './check.ts'
import { members } from './container.ts'
import { clearEmpty, dropKeys, putKeys, refuseUsed, setTriggers } from './empty.ts'
import type { Progress } from './make.ts'
import type { Manifest } from './manifest.ts'
import { rowsIn } from './rows.ts'
import { carriedTables, PLAIN, quoted, takeRows } from './tables.ts'

/** Lay a backup's rows down in the empty database at an address, at the backup's level of migrations. */
export async function restoreRows(
  ownerUrl: string,
  file: string,
  progress: Progress = () => {},
): Promise<Manifest> {
  const { manifest } = await checkHashes(file)
  if (manifest.what !== 'variorum backup') {
    throw new Trouble(`${file} is the archive of one project; «project import» takes it in.`)
  }
  const names = refuseStrange(manifest, file)
  await withClient(ownerUrl, async (db) => {
    await refuseUsed(db)
    await clearEmpty(db)
  })
  await applyMigrations(ownerUrl, undefined, names)
  await withClient(ownerUrl, (db) => layAll(db, file, manifest, progress))
  return manifest
}

/** The files of the data folder in a backup, by their names. */
export async function filesIn(
  file: string,
  manifest: Manifest,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const sums = new Map(manifest.files.map(({ name, sha256 }) => [`folder/${name}`, sha256]))
  const files = new Map<string, Uint8Array>()
  for await (const { name, bytes, sha256 } of members(file)) {
    if (files.size === sums.size) break
    if (!sums.has(name)) continue
    if (sums.get(name) !== sha256) throw changed(file)
    files.set(name.replace('folder/', ''), bytes)
  }
  return files
}

/** The names of the backup's migrations, which are the first of our own; else the sentence. */
export function refuseStrange({ migrations, program }: Manifest, file: string): readonly string[] {
  const ours = checksumsOfMigrations()
  for (const { name, sha256 } of migrations) {
    const mine = ours.get(name)
    if (mine === undefined) {
      throw new Trouble(
        `${file} was made by a newer Variorum (${program}): it knows the migration ${name}, and this one does not. Restore it with that version.`,
      )
    }
    if (mine !== sha256) {
      throw new Trouble(`${file} was made by another Variorum: its migration ${name} is not ours.`)
    }
  }
  return migrations.map(({ name }) => name)
}

async function layAll(
  db: ClientBase,
  file: string,
  manifest: Manifest,
  progress: Progress,
): Promise<void> {
  await db.query('begin')
  await db.query(PLAIN)
  await refuseUsed(db)
  await refuseOtherShape(db, manifest)
  const tables = manifest.tables.map(({ name }) => name)
  // A migration may have laid rows of its own; the backup's stand in their place.
  for (const name of tables) await db.query(`alter table ${quoted(name)} disable trigger user`)
  const keys = await dropKeys(db)
  for (const name of tables.toReversed()) await db.query(`delete from ${quoted(name)}`)
  await layMembers(db, file, manifest, progress)
  await putKeys(db, keys)
  await setTriggers(db, tables)
  for (const { name, last, called } of manifest.sequences) {
    await db.query('select setval($1::regclass, $2::bigint, $3)', [quoted(name), last, called])
  }
  await refuseMiscounted(db, manifest)
  await db.query('commit')
}

/** Every table and column of the backup is there, and no table of ours is without its rows. */
async function refuseOtherShape(db: ClientBase, manifest: Manifest): Promise<void> {
  const here = await carriedTables(db)
  const said = (tables: readonly { name: string; columns: readonly string[] }[]) =>
    tables.map(({ name, columns }) => `${name} (${columns.toSorted().join(', ')})`).toSorted()
  const [theirs, ours] = [said(manifest.tables), said(here)]
  const odd =
    theirs.find((table) => !ours.includes(table)) ?? ours.find((table) => !theirs.includes(table))
  if (odd !== undefined)
    throw new Trouble(`The tables of this Variorum differ from those of the backup at ${odd}.`)
}

async function layMembers(
  db: ClientBase,
  file: string,
  manifest: Manifest,
  progress: Progress,
): Promise<void> {
  const parts = partsByName(manifest)
  const order = manifest.tables.map(({ name }) => name)
  let laid = 0
  let rows = 0
  let table = ''
  for await (const member of members(file)) {
    const part = parts.get(member.name)
    if (part === undefined) continue
    if (part.sha256 !== member.sha256) throw changed(file)
    rows = part.table === table ? rows + part.rows : part.rows
    table = part.table
    await layPart(db, part, await rowsIn(member, part))
    laid++
    progress({ table, rows, nth: order.indexOf(table) + 1, of: order.length })
  }
  if (laid !== parts.size) throw changed(file)
}

/** The file is not what it was when it was checked. */
export function changed(file: string): Trouble {
  return new Trouble(`${file} changed while it was being read; nothing was restored.`)
}

/** Lay the rows of a part down. */
export async function layPart(
  db: ClientBase,
  { table: name, columns }: TablePart,
  rows: Buffer,
): Promise<void> {
  await pipeline(Readable.from([rows]), db.query(from(takeRows({ name, columns }))))
}

/** What counts is what Postgres then holds: the rows of each table and the end of each ledger. */
async function refuseMiscounted(db: ClientBase, manifest: Manifest): Promise<void> {
  for (const { name, rows } of manifest.tables) {
    const { rows: counted } = await db.query(`select count(*)::text as count from ${quoted(name)}`)
    if (counted[0]?.count !== String(rows)) {
      throw new Trouble(`${name} should have ${rows} rows and has ${counted[0]?.count}.`)
    }
  }
  const { rows: ends } = await db.query<Manifest['projects'][number]>(
    'select id, title, last as number, head from project order by id',
  )
  const said = (ones: typeof ends) => ones.map(({ id, number, head }) => `${id} ${number} ${head}`)
  if (said(ends).join() !== said(manifest.projects).join()) {
    throw new Trouble('The projects of the backup end otherwise than its manifest says.')
  }
}
