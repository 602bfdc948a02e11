/**
 * The history of the database's shape: prisma/migrations, applied by Prisma's own schema engine as
 * WebAssembly, so that `_prisma_migrations` reads as `prisma migrate deploy` would have written it.
 *
 * The surprise: the engine's adapter cuts a script at every semicolon and sends the pieces one by
 * one. Here each script goes to Postgres whole, as one transaction, which also notes that it is
 * finished. So a migration is applied or it is not, whenever the process dies; one that was begun
 * and not finished is begun again.
 */
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { type MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { programFolder } from './data-folder.ts'
import { Trouble } from './trouble.ts'

const ours = join(programFolder, 'prisma', 'migrations')
const schemaFile = join(programFolder, 'prisma', 'schema.prisma')
const filters = { externalTables: [], externalEnums: [] }

/** A number for Postgres' advisory lock: one process at a time changes the shape of a database. */
const TURN = 0x7661_7269

/** Apply what is not yet applied, as the owner; the names of what was. `only`: these and no later ones. */
export async function applyMigrations(
  url: string,
  folder = ours,
  only = migrationNames(folder),
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [TURN])
    await forgetUnfinished(client)
    return await withEngine(url, async (engine) => {
      await refuseEdited(engine, folder)
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: migrations(folder, only),
        filters,
      })
      return appliedMigrationNames
    })
  } finally {
    await client.end()
  }
}

/** The SQL that leads from the migrations to prisma/schema.prisma; empty when they agree. */
export async function missingMigration(url: string): Promise<string> {
  return withEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrations(ours) },
      to: { tag: 'schemaDatamodel', ...schema() },
      script: true,
      exitCode: null,
      filters,
    })
    const sql = (stdout ?? '').trim()
    return sql === '-- This is an empty migration.' ? '' : sql
  })
}

/** The names of the migrations, in their order. */
export function migrationNames(folder = ours): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** The file of one migration. */
export function migrationFile(name: string, folder = ours): string {
  return join(folder, name, 'migration.sql')
}

/** SHA-256 of each migration's script, by its name, as `_prisma_migrations` keeps it. */
export function checksumsOfMigrations(folder = ours): ReadonlyMap<string, string> {
  return new Map(
    migrationNames(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(migrationFile(name, folder)))
        .digest('hex'),
    ]),
  )
}

/** The migrations that a database has not; empty for one that has no tables of ours at all. */
export async function outstandingMigrations(
  client: pg.ClientBase,
  folder = ours,
): Promise<readonly string[]> {
  const { rows: there } = await client.query(
    "select to_regclass('_prisma_migrations') is not null as there",
  )
  if (there[0]?.there !== true) return []
  const { rows } = await client.query<{ name: string }>(
    `select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`,
  )
  const applied = new Set(rows.map(({ name }) => name))
  return applied.size === 0 ? [] : migrationNames(folder).filter((name) => !applied.has(name))
}

function migrations(folder: string, names = migrationNames(folder)): MigrationList {
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(migrationFile(path, folder), 'utf8') },
      },
    })),
  }
}

function schema() {
  return { files: [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }] }
}

async function withEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const failures: Error[] = []
  const scripts = new WholeScripts(url, failures)
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(scripts)
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
    return await use(engine)
  } catch (error) {
    const [cause] = failures
    if (cause === undefined) throw error
    throw new Trouble(`A migration failed and left no trace: ${cause.message}`)
  } finally {
    await scripts.close()
  }
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>

/** Prisma's adapter, but a script is sent as it is, and all connections are ours to close. */
class WholeScripts extends PrismaPg {
  readonly #url: string
  readonly #failures: Error[]
  readonly #pools: pg.Pool[] = []
  readonly #scratch: string[] = []

  constructor(url: string, failures: Error[]) {
    super({ connectionString: url })
    this.#url = url
    this.#failures = failures
  }

  override connect() {
    return this.#adapter(this.#url)
  }

  /** A database to play the migrations in, gone again with `close`. */
  override async connectToShadowDb() {
    const name = `variorum_scratch_${randomUUID().replaceAll('-', '')}`
    await once(this.#url, `create database ${name} template template0`)
    this.#scratch.push(name)
    return this.#adapter(databaseAddress(this.#url, name))
  }

  async close(): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.end()))
    for (const name of this.#scratch) await once(this.#url, `drop database ${name} with (force)`)
  }

  async #adapter(url: string): Promise<Adapter> {
    const pool = new pg.Pool({ connectionString: url, max: 2 })
    pool.on('error', () => {})
    this.#pools.push(pool)
    const adapter = await new PrismaPg(pool).connect()
    const query = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (asked) => {
      try {
        return await query(asked)
      } catch (error) {
        const readable = await castChars(pool, asked.sql, asked.args)
        if (readable === null) throw error
        const answer = await query({ ...asked, sql: readable.sql })
        return {
          ...answer,
          columnTypes: answer.columnTypes.map((type, index) =>
            readable.chars[index] ? ColumnTypeEnum.Character : type,
          ),
        }
      }
    }
    adapter.executeScript = async (script) => {
      try {
        await pool.query(`${script}\n;${FINISHED}`)
      } catch (error) {
        if (error instanceof Error) this.#failures.push(error)
        throw error
      }
    }
    return adapter
  }
}

/** Postgres' one-byte type "char", which the engine asks for and the adapter cannot read. */
const CHAR = 18

/** The same question with its "char" columns as text; null when that is not what is wrong with it. */
async function castChars(pool: pg.Pool, sql: string, args: unknown[]) {
  const fields = await fieldsOf(pool, sql, args)
  const chars = fields.map(({ dataTypeID }) => dataTypeID === CHAR)
  if (!chars.includes(true)) return null
  const columns = fields.map(
    ({ name }, index) => `"${name}"${chars[index] ? '::text' : ''} as "${name}"`,
  )
  return { sql: `select ${columns.join(', ')} from (${sql.trim().replace(/;$/, '')}) as q`, chars }
}

async function fieldsOf(pool: pg.Pool, sql: string, args: unknown[]): Promise<pg.FieldDef[]> {
  try {
    return (await pool.query({ text: sql, values: args, rowMode: 'array' })).fields
  } catch {
    return []
  }
}

/** The address of another database of the same server. */
export function databaseAddress(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

async function once(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Said in the same transaction as the migration itself; the engine says it again a moment later. */
const FINISHED = `do $$ begin
  if to_regclass('_prisma_migrations') is not null then
    update _prisma_migrations set finished_at = now()
    where finished_at is null and rolled_back_at is null;
  end if;
end $$`

async function forgetUnfinished(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    "select to_regclass('_prisma_migrations') is not null as there",
  )
  if (rows[0]?.there !== true) return
  await client.query(
    `update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null;
     update _prisma_migrations set applied_steps_count = 1 where finished_at is not null and applied_steps_count = 0`,
  )
}

async function refuseEdited(engine: SchemaEngine, folder: string): Promise<void> {
  const { editedMigrationNames, history } = await engine.diagnoseMigrationHistory({
    migrationsList: migrations(folder),
    optInToShadowDatabase: false,
    filters,
  })
  if (editedMigrationNames.length > 0) {
    throw new Trouble(
      `The migrations ${editedMigrationNames.join(', ')} were changed after they had been applied; put the old files back.`,
    )
  }
  if (history !== null && 'unpersistedMigrationNames' in history) {
    throw new Trouble(
      `The database is of a newer Variorum: it knows ${history.unpersistedMigrationNames.join(', ')}; start that version.`,
    )
  }
}
