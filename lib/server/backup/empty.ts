/**
 * What a restore does to an empty database as its owner: looks that it is empty, clears away the
 * tables of another level of migrations, and takes the foreign keys and triggers off for a while.
 */
import type { ClientBase } from 'pg'
import { Trouble } from '../start/trouble.ts'
import { quoted } from './tables.ts'

/** Refuse a database in which anybody has an account or a project. */
export async function refuseUsed(db: ClientBase): Promise<void> {
  for (const table of ['person', 'project']) {
    const { rows: there } = await db.query('select to_regclass($1) is not null as there', [table])
    if (there[0]?.there !== true) continue
    const { rows } = await db.query(`select exists (select from ${quoted(table)}) as used`)
    if (rows[0]?.used === true) {
      throw new Trouble(
        'A backup is restored into an empty installation only, and this one has people or projects. Name a new folder in VARIORUM_DATA (or a new database in DATABASE_URL).',
      )
    }
  }
  const { rows: strange } = await db.query(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and to_regclass('_prisma_migrations') is null limit 1`,
  )
  if (strange[0] !== undefined) {
    throw new Trouble(
      `There is a table «${strange[0].name}» in this database that is none of Variorum’s.`,
    )
  }
}

/** Drop every table, view and function of an empty installation, so that its migrations can begin anew. */
export async function clearEmpty(db: ClientBase): Promise<void> {
  await db.query('begin')
  await db.query(`do $$
declare
  one record;
  extended constant text := 'and not exists (select from pg_depend d where d.objid = x.oid and d.deptype = ''e'')';
begin
  for one in execute 'select x.oid, x.relkind, x.relname from pg_class x where x.relnamespace = ''public''::regnamespace
      and x.relkind in (''r'', ''p'', ''v'', ''m'') ' || extended loop
    if to_regclass(format('public.%I', one.relname)) is null then continue; end if;
    execute format('drop %s public.%I cascade',
      case one.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end, one.relname);
  end loop;
  for one in execute 'select x.oid::regprocedure::text as name from pg_proc x where x.pronamespace = ''public''::regnamespace ' || extended loop
    execute 'drop routine ' || one.name || ' cascade';
  end loop;
  for one in execute 'select x.relname from pg_class x where x.relnamespace = ''public''::regnamespace and x.relkind = ''S'' ' || extended loop
    execute format('drop sequence public.%I cascade', one.relname);
  end loop;
  for one in execute 'select x.typname from pg_type x where x.typnamespace = ''public''::regnamespace
      and x.typtype in (''e'', ''d'') ' || extended loop
    execute format('drop type public.%I cascade', one.typname);
  end loop;
  for one in execute 'select x.cfgname from pg_ts_config x where x.cfgnamespace = ''public''::regnamespace ' || extended loop
    execute format('drop text search configuration public.%I cascade', one.cfgname);
  end loop;
end $$`)
  await db.query('commit')
}

export type Key = { readonly table: string; readonly name: string; readonly definition: string }

/** Take all foreign keys off; how to put them back. */
export async function dropKeys(db: ClientBase): Promise<readonly Key[]> {
  const { rows: keys } = await db.query<Key>(
    `select conrelid::regclass::text as "table", conname::text as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`,
  )
  for (const { table, name } of keys)
    await db.query(`alter table ${table} drop constraint ${quoted(name)}`)
  return keys
}

/** Put them back; Postgres looks at every row as it does. */
export async function putKeys(db: ClientBase, keys: readonly Key[]): Promise<void> {
  for (const { table, name, definition } of keys) {
    await db.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`)
  }
}

/** Let the triggers of these tables speak again. */
export async function setTriggers(db: ClientBase, tables: readonly string[]): Promise<void> {
  for (const name of tables) await db.query(`alter table ${quoted(name)} enable trigger user`)
}
