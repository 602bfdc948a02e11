/**
 * What an earlier Postgres left in our data folder when it or the app was killed: a postmaster that
 * still runs, server processes that lost theirs, a postmaster.pid that names nobody or, after a
 * restart of the machine, somebody else. All of it is cleared away before a new start; an old
 * postmaster is never used further, because nobody knows with which settings it was started.
 *
 * Processes are told apart by their command lines (`-D` and the cluster's name), not by their id
 * alone, so that no process that is not ours is ever stopped.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Trouble } from './trouble.ts'

export type Process = { readonly pid: number; readonly command: string }

/** The name in the command line of every process of the cluster in this folder. */
export function clusterName(home: string): string {
  return `variorum-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`
}

/** End what still runs in the folder of a cluster and remove a postmaster.pid that means nothing. */
export async function endLeftovers(home: string, say: (line: string) => void): Promise<void> {
  if (processesOfCluster(home).length > 0) {
    say('An earlier database still runs in the data folder; stopping it …')
    await endAll(home)
  }
  rmSync(join(home, 'postmaster.pid'), { force: true })
}

/** How long a postmaster may take to end its own, in ms; processes that lost theirs get a quarter. */
const PATIENCE = 20_000

async function endAll(home: string): Promise<void> {
  const masters = processesOfCluster(home).filter(({ command }) => isPostmaster(command, home))
  for (const { pid } of masters) signalTo(pid, 'SIGINT')
  if (masters.length > 0 && (await allGone(home, PATIENCE))) return
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const { pid } of processesOfCluster(home)) signalTo(pid, signal)
    if (await allGone(home, PATIENCE / 4)) return
  }
  throw new Trouble(`An earlier database in ${home} does not stop; end its processes by hand.`)
}

async function allGone(home: string, patience: number): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += 50) {
    if (processesOfCluster(home).length === 0) return true
    await wait(50)
  }
  return false
}

/** The processes of the cluster in a folder, the postmaster and those that lost theirs. */
export function processesOfCluster(home: string): readonly Process[] {
  const title = `postgres: ${clusterName(home)}: `
  return processes().filter(
    ({ command }) => command.startsWith(title) || isPostmaster(command, home),
  )
}

function isPostmaster(command: string, home: string): boolean {
  return command.includes(`bin/postgres -D ${home} -c `)
}

function processes(): readonly Process[] {
  return existsSync('/proc/self/cmdline') ? fromProc() : fromPs()
}

function fromProc(): readonly Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: commandOf(name) }))
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}

function fromPs(): readonly Process[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' })
  return (stdout ?? '').split('\n').map((line) => {
    const [, pid = '0', command = ''] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? []
    return { pid: Number(pid), command }
  })
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended in between, or belongs to another user; the count afterwards tells.
  }
}
