/**
 * An upgrade changes the shape of the database only after a backup of its own, in the data folder.
 * When the backup fails nothing is changed: better an old program that runs than a new one without
 * the way back.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientBase } from 'pg'
import { figures } from '../../review/number-words.ts'
import { sentenceOf, Trouble } from '../start/trouble.ts'
import { makeBackup } from './make.ts'

/** Where the backups before upgrades lie. */
export function upgradesFolder(folder: string): string {
  return join(folder, 'backups')
}

/** Back up before these migrations; nothing to do for none, or while nobody has an account. */
export async function backUpBefore(
  db: ClientBase,
  ownerUrl: string,
  folder: string,
  migrations: readonly string[],
  say: (line: string) => void,
): Promise<string | null> {
  const [first] = migrations
  if (first === undefined) return null
  const { rows } = await db.query('select exists (select from person) as used, now() as at')
  if (rows[0]?.used !== true) return null
  const stamp = rows[0].at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '')
  const file = join(upgradesFolder(folder), `before-${first}-${stamp}.backup`)
  say(`The database is of an older Variorum; backing it up to ${file} before it changes …`)
  try {
    mkdirSync(upgradesFolder(folder), { recursive: true, mode: 0o700 })
    const { size, rows: count } = await makeBackup(ownerUrl, folder, file)
    say(`Backed up: ${figures(count)} rows, ${figures(Math.ceil(size / 1000))} kB.`)
    return file
  } catch (error) {
    throw new Trouble(
      `The backup before the upgrade failed, so nothing was changed: ${sentenceOf(error)}`,
    )
  }
}
