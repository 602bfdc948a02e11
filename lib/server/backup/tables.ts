/**
 * Which tables there are, found in the catalog of the database itself, so that a table of a later
 * migration is carried without anybody remembering to list it. Only what is left out is listed here,
 * with the reason.
 *
 * Rows travel as the text format of COPY, which reads the same from Postgres 15 to 18: one row is
 * one line, columns are named, so that their order does not matter.
 */
import type { ClientBase } from 'pg'

/** Tables whose rows are not carried; they are empty after a restore. */
export const leftOut: Readonly<Record<string, string>> = {
  session: 'a session that was ended after the backup must not live again: everybody signs in anew',
  half_sign_in: 'it is about the last minutes: everybody signs in anew',
  sign_in_attempt: 'what slows down guessing is about the last minutes',
  backup_made: 'it is about the files of one machine',
  _prisma_migrations: 'the manifest names the migrations, and the restore applies them',
}

export type Table = {
  readonly name: string
  /** In their order; generated ones are computed anew and not among them. */
  readonly columns: readonly string[]
  /** By which its rows are read; empty when it has no primary key. */
  readonly key: readonly string[]
}

export type Sequence = {
  readonly name: string
  readonly last: string
  readonly called: boolean
}

/** The tables in the database, by name, whose rows are carried. */
export async function carriedTables(db: ClientBase): Promise<readonly Table[]> {
  const { rows } = await db.query<Table>(`
    select c.relname::text as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select array_agg(a.attname::text order by k.nth)
        from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k(attnum, nth)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary), '{}') as key
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
    order by c.relname collate "C"`)
  return rows.filter(({ name }) => !Object.hasOwn(leftOut, name))
}

/** Where each sequence stands. */
export async function sequences(db: ClientBase): Promise<readonly Sequence[]> {
  const { rows } = await db.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by 1`,
  )
  const found: Sequence[] = []
  for (const { name } of rows) {
    const one = await db.query(
      `select last_value::text as last, is_called as called from ${quoted(name)}`,
    )
    found.push({ name, last: String(one.rows[0]?.last), called: one.rows[0]?.called === true })
  }
  return found
}

/** Say the values of every kind in one way, whatever the server or the role prefers. */
export const PLAIN = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8';
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local search_path = pg_catalog, public`

/** The statement that reads a table's rows, all or those of a condition. */
export function readRows({ name, columns, key }: Table, where = 'true'): string {
  const order = key.length === 0 ? '' : ` order by ${list(key)}`
  return `copy (select ${list(columns)} from ${quoted(name)} where ${where}${order}) to stdout`
}

/** The statement that takes them again. */
export function takeRows({ name, columns }: Pick<Table, 'name' | 'columns'>): string {
  return `copy ${quoted(name)} (${list(columns)}) from stdin`
}

/** A name as SQL says it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function list(names: readonly string[]): string {
  return names.map(quoted).join(', ')
}

const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

/** The values of a line of COPY's text format, null for \N. */
export function valuesOf(line: string): readonly (string | null)[] {
  return line
    .split('\t')
    .map((value) =>
      value === '\\N' ? null : value.replace(/\\(.)/g, (_, sign: string) => escapes[sign] ?? sign),
    )
}
