/**
 * What a backup carries of the data folder: its small files, above all the secrets, without which
 * sessions, keyed hashes and one-time links would be worth nothing. Left behind is what belongs to
 * a running process or to the embedded database, and what is large.
 */
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ofTheFolder } from './manifest.ts'

export const SECRETS = 'secrets.json'

const LARGEST = 1_000_000
const ofAProcess = /^(lock.*|running|postgres\.log.*|initdb-password|.*\.\d+|.*\.partial|.*\.new)$/

/** The files that are carried, by name. */
export function carriedFiles(
  folder: string,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && ofTheFolder.test(entry.name) && !ofAProcess.test(entry.name),
    )
    .map(({ name }) => name)
    .filter((name) => statSync(join(folder, name)).size <= LARGEST)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
}

const Words = z.record(z.string(), z.string())

/**
 * The secrets of a restored installation: the old ones, but the password of this machine's embedded
 * database; and, where the app's role was made here before (`keepRole`), its name and password.
 */
export function mergeSecrets(old: Uint8Array, here: Uint8Array, keepRole: boolean): string {
  const theirs = Words.parse(JSON.parse(Buffer.from(old).toString('utf8')))
  const {
    owner = '',
    installation = '',
    app = '',
  } = Words.parse(JSON.parse(Buffer.from(here).toString('utf8')))
  const merged = { ...theirs, owner, ...(keepRole ? { installation, app } : {}) }
  return JSON.stringify(merged, null, 2)
}

/** Put a file into the data folder, whole or not at all. */
export function putFile(folder: string, name: string, bytes: Uint8Array | string): void {
  const draft = join(folder, `${name}.partial`)
  writeFileSync(draft, bytes, { mode: 0o600, flush: true })
  renameSync(draft, join(folder, name))
}
