/**
 * A Postgres that is not the embedded one, as a team may have it: the oldest that the machine has of those
 * that Variorum takes, where Debian, Red Hat and Homebrew put them. A machine that has none gets a second
 * server of the embedded version, so that the same way is gone all the same.
 */
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Cluster, startCluster } from '../../lib/server/start/cluster.ts'
import { type DataFolder, openDataFolder } from '../../lib/server/start/data-folder.ts'
import { type Programs, postgresPrograms } from '../../lib/server/start/postgres-programs.ts'
import { canReach, postgresUser } from '../../lib/server/start/system-user.ts'
import { temporaryFolder } from './cluster.ts'

export type OwnPostgres = {
  /** The address of its database `variorum`, as the owner; nothing is in it. */
  readonly ownerUrl: string
  stop(): Promise<void>
}

const EMBEDDED = 18
const OLDEST = 15

/** Where installations of Postgres lie, each by its version. */
const places: readonly (readonly [string, RegExp])[] = [
  ['/usr/lib/postgresql', /^(\d+)$/],
  ['/usr', /^pgsql-(\d+)$/],
  ['/opt/homebrew/opt', /^postgresql@(\d+)$/],
  ['/usr/local/opt', /^postgresql@(\d+)$/],
]

const [found] = places.flatMap(installed).sort((one, other) => one.version - other.version)

/** The major version of what `startOwnPostgres` starts. */
export const ownVersion = found?.version ?? EMBEDDED

/** Start it, in a folder of its own. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const folder = openDataFolder(temporaryFolder())
  const settings = { durable: false, ...(found === undefined ? {} : made(folder, found.home)) }
  const cluster: Cluster = await startCluster(folder, () => {}, settings)
  return {
    ownerUrl: cluster.url,
    stop: async () => {
      await cluster.stop()
      rmSync(folder.path, { recursive: true, force: true })
    },
  }
}

type Installed = { readonly version: number; readonly home: string }

function installed([folder, name]: (typeof places)[number]): readonly Installed[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map((entry) => ({ version: Number(name.exec(entry)?.[1]), home: join(folder, entry) }))
    .filter(({ version, home }) => version >= OLDEST && version !== EMBEDDED && runs(home))
}

function runs(home: string): boolean {
  const programs = ['initdb', 'postgres'].map((name) => join(home, 'bin', name))
  return programs.every((path) => existsSync(path)) && canReach(join(home, 'bin'), postgresUser())
}

/** A cluster with the machine's own rules for text, as its packages make one. */
function made({ path, user, secrets }: DataFolder, native: string): { programs: Programs } {
  const programs = postgresPrograms(path, user, native)
  const home = join(path, 'postgres')
  const passwords = join(path, 'initdb-password')
  mkdirSync(home, { mode: 0o700 })
  writeFileSync(passwords, secrets.owner, { mode: 0o600 })
  if (user !== null) for (const one of [home, passwords]) chownSync(one, user.uid, user.gid)
  const words = ['--username=variorum', `--pwfile=${passwords}`, '--auth=scram-sha-256']
  const asked = [`--pgdata=${home}`, ...words, '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync']
  const as = user === null ? {} : { uid: user.uid, gid: user.gid }
  const { status, stderr } = spawnSync(programs.initdb, asked, {
    ...as,
    cwd: '/',
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`initdb: ${stderr}`)
  return { programs }
}
