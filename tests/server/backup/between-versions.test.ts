/**
 * An installation on a Postgres of one's own and one on the embedded server, and the way between them in
 * both directions. Which version the former has is in the title: the oldest that this machine has.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeBackup } from '../../../lib/server/backup/make.ts'
import {
  type Restoration,
  restoreInstallation,
} from '../../../lib/server/backup/restore-installation.ts'
import { openDataFolder } from '../../../lib/server/start/data-folder.ts'
import { type Database, openDatabase, withClient } from '../../../lib/server/start/database.ts'
import { findAnew } from '../../../lib/server/start/find-anew.ts'
import { fillSample } from '../../../lib/server/start/sample.ts'
import { database, disconnect } from '../../../lib/server/store/database.ts'
import { projectsToRebuild } from '../../../lib/server/store/finding-rules.ts'
import { allRows, emptyDatabase } from '../../support/backups.ts'
import { temporaryFolder } from '../../support/cluster.ts'
import { type OwnPostgres, ownVersion, startOwnPostgres } from '../../support/own-postgres.ts'

const quietly = () => {}
const folders: string[] = []
const servers: { stop(): Promise<void> }[] = []
let own: OwnPostgres
/** The same installation after its backup was restored into the embedded server of another folder. */
let embedded: Database
let appUrl = ''
let elsewhere = ''
let came: Restoration

beforeAll(async () => {
  own = await startOwnPostgres()
  servers.push(own)
  const path = newFolder()
  const folder = openDataFolder(path)
  process.env.NEXTAUTH_SECRET = folder.secrets.nextauth
  ;({ appUrl } = await openDatabase(folder, quietly, { owner: own.ownerUrl }))
  await use(appUrl)
  await fillSample(path, quietly)
  const file = join(newFolder(), 'own.backup')
  await makeBackup(own.ownerUrl, path, file)
  elsewhere = newFolder()
  came = await restored(file, elsewhere)
  embedded = await openDatabase(openDataFolder(elsewhere), quietly, {})
  if (embedded.cluster !== null) servers.push(embedded.cluster)
}, 240_000)
afterAll(async () => {
  await disconnect()
  for (const server of servers) await server.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = temporaryFolder()
  folders.push(folder)
  return folder
}

async function use(url: string): Promise<void> {
  await disconnect()
  process.env.DATABASE_APP_URL = url
}

/** Restore a backup into a new data folder, and into the database at an address where one is given, as the shell does it. */
async function restored(file: string, folder: string, ownerUrl?: string): Promise<Restoration> {
  await disconnect()
  process.env.VARIORUM_DATA = folder
  delete process.env.DATABASE_APP_URL
  if (ownerUrl !== undefined) process.env.DATABASE_URL = ownerUrl
  try {
    return await restoreInstallation(file, quietly)
  } finally {
    delete process.env.VARIORUM_DATA
    delete process.env.DATABASE_URL
  }
}

/** Keys, checks, triggers, functions and the rights of the app, as the catalog says them. */
function lawsOf(url: string): Promise<readonly string[]> {
  return withClient(url, async (db) => {
    // From 18 on «not null» is a constraint with a name, too; information_schema says it everywhere alike.
    const { rows } = await db.query<{ law: string }>(`
      select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as law from pg_constraint
       where connamespace = 'public'::regnamespace and contype <> 'n'
      union all select format('%s.%s %s', table_name, column_name, is_nullable) from information_schema.columns where table_schema = 'public'
      union all select format('%s %s %s', tgrelid::regclass, tgname, tgenabled) from pg_trigger where not tgisinternal
      union all select format('%s %s', proname, md5(prosrc)) from pg_proc p where pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      union all select pg_get_indexdef(indexrelid) from pg_index join pg_class c on c.oid = indrelid where c.relnamespace = 'public'::regnamespace
      union all select format('%s %s %s', table_name, privilege_type, column_name) from information_schema.column_privileges where grantee = 'variorum_app'
      union all select format('%s %s', table_name, privilege_type) from information_schema.table_privileges where grantee = 'variorum_app'`)
    return rows.map(({ law }) => law).sort()
  })
}

describe(`Postgres ${ownVersion}`, () => {
  test('it has the same tables, laws and rights as the embedded one', async () => {
    const laws = await lawsOf(own.ownerUrl)
    expect(laws.length).toBeGreaterThan(500)
    expect(laws).toEqual(await lawsOf(embedded.ownerUrl))
  })

  test('what was done on it cannot be rewritten, by its owner or by the app', async () => {
    const rewrite = (url: string) =>
      withClient(url, (db) => db.query('update event set commitment = hash'))
    await expect(rewrite(own.ownerUrl)).rejects.toThrow(/kept for ever/)
    await expect(rewrite(appUrl)).rejects.toThrow(/permission denied/)
  })

  test('its backup is restored into the embedded one, and that one’s into it again, row by row', async () => {
    expect(came).toMatchObject({ differs: [], migrated: [] })
    expect(came.manifest.postgres).toMatch(new RegExp(`^${ownVersion}\\b`))
    const rows = await allRows(own.ownerUrl)
    expect(await allRows(embedded.ownerUrl)).toEqual(rows)
    const file = join(newFolder(), 'embedded.backup')
    await makeBackup(embedded.ownerUrl, elsewhere, file)
    const back = await emptyDatabase(own.ownerUrl)
    try {
      const again = await restored(file, newFolder(), back.ownerUrl)
      expect(again).toMatchObject({ differs: [], migrated: [] })
      expect(await allRows(back.ownerUrl)).toEqual(rows)
    } finally {
      await back.drop()
    }
  })

  test('an index of words that came from another version is made anew at the next start', async () => {
    await use(embedded.appUrl)
    const [version] = await database().$queryRaw<{ major: number }[]>`
      select current_setting('server_version_num')::int / 10000 as major`
    const projects = came.manifest.projects.map(({ id }) => id)
    const moved = version?.major === ownVersion ? [] : projects
    expect(await projectsToRebuild(database())).toEqual(moved)
    expect(await findAnew(quietly)).toBe(moved.length)
    expect(await projectsToRebuild(database())).toEqual([])
  })
})
