/**
 * As whom Postgres runs. It refuses to run as root, so that when root starts Variorum the system
 * user `postgres` runs it (made once if it is not there). Everybody else runs it as themselves.
 *
 * The surprise: that user must be able to walk to the data folder and to the programs, and a clone
 * under /root is closed to it. `canReach` asks the question; the callers keep clear of such places.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Trouble } from './trouble.ts'

export type SystemUser = { readonly uid: number; readonly gid: number }

const NAME = 'postgres'

/** The user that runs Postgres, or null when it is the user who started Variorum. */
export function postgresUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null
  const there = lookUp()
  if (there !== null) return there
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/bin/false', NAME])
  const made = lookUp()
  if (made === null) {
    throw new Trouble(
      'Postgres does not run as root, and the system user «postgres» could not be made; start Variorum as another user.',
    )
  }
  return made
}

/** Whether a user may enter a folder and every folder above it. */
export function canReach(folder: string, user: SystemUser | null): boolean {
  if (user === null) return true
  for (let at = folder; ; at = dirname(at)) {
    if (!mayEnter(at, user)) return false
    if (at === dirname(at)) return true
  }
}

function mayEnter(folder: string, user: SystemUser): boolean {
  const { mode, uid, gid } = statSync(folder)
  if (uid === user.uid) return (mode & 0o100) !== 0
  if (gid === user.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

function lookUp(): SystemUser | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${NAME}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) }
}
