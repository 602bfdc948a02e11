/**
 * From nothing to a database that the app can use: the embedded cluster or the server at
 * DATABASE_URL, its migrations, the role of the app, and that role's rights.
 *
 * Two addresses come out. The owner's made the tables and stays in this room; the app's may only do
 * what prisma/grants.sql says, and that is looked at before the app gets it.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { backUpBefore } from '../backup/before-upgrade.ts'
import { type Cluster, startCluster } from './cluster.ts'
import { type DataFolder, programFolder } from './data-folder.ts'
import { applyMigrations, outstandingMigrations } from './migrations.ts'
import { codeOf, Trouble } from './trouble.ts'

export type Database = {
  readonly ownerUrl: string
  readonly appUrl: string
  /** The embedded cluster; null when DATABASE_URL names a server of one's own. */
  readonly cluster: Cluster | null
  /** The names of the migrations that this start applied. */
  readonly applied: readonly string[]
}

export type Addresses = { readonly owner?: string | undefined; readonly app?: string | undefined }

const OLDEST = 15
const ROLE = 'variorum_app'

/** Open the database, new or old, embedded or at an address, and bring it up to date. */
export async function openDatabase(
  folder: DataFolder,
  say: (line: string) => void,
  given: Addresses = { owner: process.env.DATABASE_URL, app: process.env.DATABASE_APP_URL },
): Promise<Database> {
  const cluster = given.owner ? null : await startCluster(folder, say)
  try {
    const ownerUrl = given.owner || (cluster?.url ?? '')
    await withClient(ownerUrl, refuseUnfit)
    await withClient(ownerUrl, async (owner) => {
      const outstanding = await outstandingMigrations(owner)
      await backUpBefore(owner, ownerUrl, folder.path, outstanding, say)
    })
    const ready = await prepare(folder, ownerUrl, given.owner ? given.app : undefined, say)
    return { ownerUrl, cluster, ...ready }
  } catch (error) {
    await cluster?.stop()
    throw error
  }
}

/** Bring a database that answers up to date, and give the app its role and its rights. */
export async function prepare(
  folder: Pick<DataFolder, 'secrets'>,
  ownerUrl: string,
  givenAppUrl: string | undefined,
  say: (line: string) => void,
): Promise<Pick<Database, 'appUrl' | 'applied'>> {
  await withClient(ownerUrl, refuseUnfit)
  const applied = await applyMigrations(ownerUrl)
  if (applied.length > 0) say(`The database has its tables (${applied.join(', ')}).`)
  const appUrl = await withClient(ownerUrl, async (owner) => {
    const url = givenAppUrl ?? (await ownRole(owner, folder, ownerUrl))
    await grant(owner, roleOf(url))
    return url
  })
  await withClient(appUrl, refuseMighty)
  return { appUrl, applied }
}

/** Run something with one connection, and close it whatever happens. */
export async function withClient<T>(
  url: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new Trouble(`The database at ${placeOf(url)} cannot be reached: ${wordsOf(error)}`)
  }
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

async function refuseUnfit(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  )
  const { version, encoding } = rows[0]
  if (version < OLDEST * 10_000) {
    throw new Trouble(
      `The database is Postgres ${Math.floor(version / 10_000)}; Variorum needs Postgres ${OLDEST} or later.`,
    )
  }
  if (encoding !== 'UTF8') {
    throw new Trouble(
      `The database keeps text as ${encoding}; Variorum needs one that was made with UTF8.`,
    )
  }
}

/** The role `variorum_app`, made or found to be this installation's own. */
async function ownRole(
  owner: pg.Client,
  { secrets }: Pick<DataFolder, 'secrets'>,
  ownerUrl: string,
): Promise<string> {
  const mark = markOf(secrets.installation)
  const { rows } = await owner.query(
    `select shobj_description(oid, 'pg_authid') as mark from pg_roles where rolname = $1`,
    [ROLE],
  )
  if (rows.length === 0) await makeRole(owner, secrets.app, mark)
  else if (rows[0].mark !== mark) {
    throw new Trouble(
      `The server's role «${ROLE}» belongs to another installation; make a role for this one and give its address in DATABASE_APP_URL.`,
    )
  }
  return addressOfApp({ secrets }, ownerUrl)
}

/** The address of the role that the app has where none is given. */
export function addressOfApp({ secrets }: Pick<DataFolder, 'secrets'>, ownerUrl: string): string {
  const url = new URL(ownerUrl)
  url.username = ROLE
  url.password = secrets.app
  return url.href
}

/** Whether the app's role was made here before, by this installation. */
export async function hasOwnRole(
  owner: pg.ClientBase,
  { secrets }: Pick<DataFolder, 'secrets'>,
): Promise<boolean> {
  const { rows } = await owner.query(
    `select shobj_description(oid, 'pg_authid') as mark from pg_roles where rolname = $1`,
    [ROLE],
  )
  return rows[0]?.mark === markOf(secrets.installation)
}

function markOf(installation: string): string {
  return `Variorum ${installation}`
}

async function makeRole(owner: pg.Client, password: string, mark: string): Promise<void> {
  try {
    await owner.query(
      `create role ${ROLE} login noinherit password ${owner.escapeLiteral(password)};
       comment on role ${ROLE} is ${owner.escapeLiteral(mark)}`,
    )
  } catch (error) {
    if (codeOf(error) !== '42501') throw error
    throw new Trouble(
      `The role of DATABASE_URL may not make the role «${ROLE}»; make a role for the app and give its address in DATABASE_APP_URL.`,
    )
  }
}

/** Lay down the app's rights anew, so that no right of an earlier version stays behind. */
async function grant(owner: pg.Client, role: string): Promise<void> {
  const rights = readFileSync(join(programFolder, 'prisma', 'grants.sql'), 'utf8')
  await owner.query('begin')
  await owner.query(`select set_config('variorum.app', $1, true)`, [role])
  await owner.query(rights)
  await owner.query('commit')
}

async function refuseMighty(app: pg.Client): Promise<void> {
  const { rows } = await app.query(
    `select (select rolsuper from pg_roles where rolname = current_user) as super,
       exists (select from pg_class where relowner = current_user::regrole and relnamespace = 'public'::regnamespace) as owns,
       has_table_privilege('event', 'update') or has_table_privilege('event', 'delete') as rewrites`,
  )
  const { super: mighty, owns, rewrites } = rows[0]
  if (mighty || owns || rewrites) {
    throw new Trouble(
      'The role of DATABASE_APP_URL could change what must not change; give one that is no superuser and owns nothing.',
    )
  }
}

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username)
}

/** Where a database is, without the password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return `${error.message || codeOf(error) || 'no answer'}.`.replace('..', '.')
}
