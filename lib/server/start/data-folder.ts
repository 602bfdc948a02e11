/**
 * The data folder holds everything that an installation must not lose: the secrets, the embedded
 * database, and notes about the running program. Only its owner can read it (0700). When root runs
 * Variorum, the group of Postgres' own user may walk through (0710), though not look around.
 *
 * VARIORUM_DATA names another folder; the default is `.variorum` beside the program, or
 * /var/lib/variorum where Postgres' user could not come near the former.
 */
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { makeFolder } from './make-folder.ts'
import { canReach, postgresUser, type SystemUser } from './system-user.ts'
import { codeOf, Trouble } from './trouble.ts'

const Secrets = z.object({
  /** Names this installation, so that it knows its own role in a database that others use too. */
  installation: z.string().min(1),
  /** Signs and encrypts next-auth's cookies, and keys the hashes of the sign-in log. */
  nextauth: z.string().min(32),
  /** The password of the embedded database's owner. */
  owner: z.string().min(16),
  /** The password of the role that the app uses. */
  app: z.string().min(16),
})
export type Secrets = z.infer<typeof Secrets>

export type DataFolder = {
  readonly path: string
  readonly secrets: Secrets
  readonly user: SystemUser | null
}

/** The program's own folder: where package.json lies. */
export const programFolder = resolve(import.meta.dirname, '../../..')

/** Open the data folder, making it and its secrets if they are not there. */
export function openDataFolder(wanted = process.env.VARIORUM_DATA): DataFolder {
  const user = postgresUser()
  const path = dataFolderPath(wanted, user)
  try {
    makeFolder(path)
    chmodSync(path, user === null ? 0o700 : 0o710)
    if (user !== null) chownSync(path, 0, user.gid)
  } catch (error) {
    throw new Trouble(
      `The data folder ${path} cannot be made (${codeOf(error) ?? error}); name another folder in VARIORUM_DATA.`,
    )
  }
  if (!canReach(path, user)) {
    throw new Trouble(
      `Postgres does not run as root, and its user «postgres» cannot enter ${path}; name another folder in VARIORUM_DATA.`,
    )
  }
  return { path, secrets: openSecrets(path), user }
}

/** Where the data folder is, made or not. */
export function dataFolderPath(wanted = process.env.VARIORUM_DATA, user = postgresUser()): string {
  return wanted === undefined || wanted === '' ? defaultFolder(user) : resolve(wanted)
}

function defaultFolder(user: SystemUser | null): string {
  return canReach(programFolder, user) ? join(programFolder, '.variorum') : '/var/lib/variorum'
}

function openSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json')
  if (!existsSync(file)) {
    if (existsSync(join(folder, 'postgres'))) {
      throw new Trouble(
        `${file} is missing, and without its passwords the database beside it stays shut; put it back.`,
      )
    }
    writeOnce(file, JSON.stringify(newSecrets(), null, 2))
  }
  return readSecrets(file)
}

function readSecrets(file: string): Secrets {
  try {
    return Secrets.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new Trouble(
      `${file} is not the file of secrets that Variorum wrote; put the right one back.`,
    )
  }
}

function newSecrets(): Secrets {
  const secret = () => randomBytes(32).toString('base64url')
  return {
    installation: randomBytes(9).toString('base64url'),
    nextauth: secret(),
    owner: secret(),
    app: secret(),
  }
}

/** The file is there with all its bytes or not at all, and whoever comes second changes nothing. */
function writeOnce(file: string, content: string): void {
  const draft = `${file}.${process.pid}`
  rmSync(draft, { force: true })
  const handle = openSync(draft, 'wx', 0o600)
  writeSync(handle, content)
  fsyncSync(handle)
  closeSync(handle)
  try {
    linkSync(draft, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  const folder = openSync(dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
