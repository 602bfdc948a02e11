/**
 * The embedded Postgres 18: made once, started, watched and stopped. It speaks only on 127.0.0.1,
 * on a port that is free at the moment, and only to those who know a password. Text sorts by code
 * point (the builtin C.UTF-8), the same on every machine.
 *
 * The surprise: beside Postgres runs a shell of one line that waits for this process to end. A
 * killed process cannot stop its children; the shell reads the end of a pipe and does it.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { DataFolder } from './data-folder.ts'
import { freePort } from './free-port.ts'
import { clusterName, endLeftovers } from './leftovers.ts'
import { type Programs, postgresPrograms } from './postgres-programs.ts'
import { Trouble } from './trouble.ts'

export type Cluster = {
  /** The address of the owner of everything, in the database `variorum`. */
  readonly url: string
  readonly pid: number
  /** Called when Postgres ended although nobody asked it to. */
  onLost(told: () => void): void
  stop(): Promise<void>
}

export type ClusterSettings = {
  /** The same port as before, when Postgres is started again under a running app. */
  readonly port?: number
  /** Whether to wait for the disk at each commit; only tests do without. */
  readonly durable?: boolean
  /** Other programs than the embedded ones; only tests have some, of older versions, with a cluster made for them. */
  readonly programs?: Programs
}

const OWNER = 'variorum'
const DATABASE = 'variorum'
const LOG_LIMIT = 10_000_000

/** Make the cluster if it is not there, clear the way, start it, and wait until it answers. */
export async function startCluster(
  folder: DataFolder,
  say: (line: string) => void,
  {
    port,
    durable = true,
    programs = postgresPrograms(folder.path, folder.user),
  }: ClusterSettings = {},
): Promise<Cluster> {
  const home = join(folder.path, 'postgres')
  if (!existsSync(home)) {
    say('Making the database (once) …')
    initialise(folder, programs, home)
  }
  await endLeftovers(home, say)
  const chosen = port ?? (await freePort())
  const child = launch(folder, programs, home, chosen, durable)
  const keeper = keep(child)
  const url = `postgresql://${OWNER}:${folder.secrets.owner}@127.0.0.1:${chosen}/${DATABASE}`
  try {
    await answers(child, url, folder)
  } catch (error) {
    keeper.dismiss()
    child.kill('SIGQUIT')
    throw error
  }
  return running(child, keeper, url)
}

function running(child: ChildProcess, keeper: Keeper, url: string): Cluster {
  let wanted = true
  let tell = () => {}
  child.once('exit', () => {
    keeper.dismiss()
    if (wanted) tell()
  })
  return {
    url,
    pid: child.pid ?? 0,
    onLost: (told) => {
      tell = told
      if (child.exitCode !== null || child.signalCode !== null) told()
    },
    stop: async () => {
      wanted = false
      await stop(child)
    },
  }
}

function initialise(folder: DataFolder, programs: Programs, home: string): void {
  const draft = emptyFolder(folder, `${home}.new`)
  const passwords = join(folder.path, 'initdb-password')
  writeFileSync(passwords, folder.secrets.owner, { mode: 0o600 })
  if (folder.user !== null) chownSync(passwords, folder.user.uid, folder.user.gid)
  const made = spawnSync(
    programs.initdb,
    [
      `--pgdata=${draft}`,
      `--username=${OWNER}`,
      `--pwfile=${passwords}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    { ...asUser(folder), env: plainEnvironment(), encoding: 'utf8' },
  )
  rmSync(passwords, { force: true })
  if (made.status !== 0) {
    throw new Trouble(
      `The database could not be made: ${lastLine(made.stderr ?? String(made.error))}`,
    )
  }
  renameSync(draft, home)
}

/** initdb fills an empty folder of its user, so that it needs no right on the data folder itself. */
function emptyFolder({ user }: DataFolder, path: string): string {
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { mode: 0o700 })
  if (user !== null) chownSync(path, user.uid, user.gid)
  return path
}

function launch(
  folder: DataFolder,
  programs: Programs,
  home: string,
  port: number,
  durable: boolean,
) {
  const log = join(folder.path, 'postgres.log')
  if (existsSync(log) && statSync(log).size > LOG_LIMIT) renameSync(log, `${log}.1`)
  const out = openSync(log, 'a', 0o600)
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    cluster_name: clusterName(home),
    timezone: 'UTC',
    log_timezone: 'UTC',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(programs.postgres, ['-D', home, ...flags], {
    ...asUser(folder),
    env: plainEnvironment(),
    // Of its own session, so that Ctrl-C in a terminal reaches the app first and not the database.
    detached: true,
    stdio: ['ignore', out, out],
  })
  closeSync(out)
  return child
}

async function answers(child: ChildProcess, url: string, folder: DataFolder): Promise<void> {
  let gone = ''
  child.once('error', (error) => (gone = error.message))
  child.once(
    'exit',
    () => (gone ||= lastLine(readFileSync(join(folder.path, 'postgres.log'), 'utf8'))),
  )
  const server = new URL(url)
  server.pathname = '/postgres'
  for (let waited = 0; waited < 120_000; waited += 50) {
    if (gone !== '') throw new Trouble(`The database did not start: ${gone}`)
    if (await hasDatabase(server.href)) return
    await wait(50)
  }
  throw new Trouble(
    `The database did not answer within two minutes; ${folder.path}/postgres.log says more.`,
  )
}

/** Whether Postgres answers; if it does, the database `variorum` is there afterwards. */
async function hasDatabase(server: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: server })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '28P01') {
      throw new Trouble(
        'The database does not know the password in secrets.json; put the right file back.',
      )
    }
    return false
  }
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      DATABASE,
    ])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
    return true
  } finally {
    await client.end()
  }
}

async function stop(child: ChildProcess): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await Promise.race([ended, wait(patience, undefined, { ref: false })])
  }
}

const KEEPER = `
trap '' INT TERM HUP
read -r word && exit
kill -INT "$0"
for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  sleep 1
  kill -0 "$0" || exit
done
kill -QUIT "$0"`

type Keeper = { dismiss(): void }

/** A shell that outlives this process just long enough to stop Postgres. */
function keep(postgres: ChildProcess): Keeper {
  const shell = spawn('/bin/sh', ['-c', KEEPER, String(postgres.pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  shell.stdin.on('error', () => {})
  shell.unref()
  return { dismiss: () => shell.stdin.end('done\n') }
}

function asUser({ user }: DataFolder): { uid?: number; gid?: number; cwd: string } {
  return { cwd: '/', ...(user === null ? {} : { uid: user.uid, gid: user.gid }) }
}

/** Postgres gets no secret of ours and no setting of the machine's. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    LC_ALL: 'C',
    TZ: 'UTC',
    NODE_ENV: 'production',
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
