/** `variorum backup FILE` and `variorum restore FILE`. */
import { rm } from 'node:fs/promises'
import { figures } from '../../review/number-words.ts'
import { makeBackup, type Progress } from '../backup/make.ts'
import { noteBackup } from '../backup/nightly.ts'
import { restoreInstallation } from '../backup/restore-installation.ts'
import { withClient } from '../start/database.ts'
import { reachInstallation } from '../start/reach.ts'
import type { WayBack } from '../start/way-back.ts'
import type { Telling, Told } from './telling.ts'
import { typedPath } from './typed-path.ts'

/** Back the installation up into a file. */
export async function backUp(file: string, telling: Telling, back: WayBack): Promise<Told> {
  const path = typedPath(file)
  const reached = await reachInstallation(telling.say)
  back.later(reached.close)
  back.later(() => rm(`${path}.partial`, { force: true }))
  const made = await makeBackup(
    reached.ownerUrl,
    reached.folder.path,
    path,
    counted(telling, 'read'),
  )
  const { size, rows, projects, fingerprint } = made
  await withClient(reached.ownerUrl, (db) => noteBackup(db, 'by hand', size))
  return {
    says: [
      `${path} holds the installation as it stood at ${made.at}: ${many(projects, 'project')}, ${many(rows, 'row')}, ${megabytes(size)}.`,
      'It is as secret as the data folder. Whoever has it has everything, passwords’ hashes and keys included.',
      `Its fingerprint, to be kept elsewhere: ${fingerprint}`,
    ],
    json: { file: path, ...made },
  }
}

/** Restore a file into an empty installation. */
export async function restore(file: string, telling: Telling): Promise<Told> {
  const path = typedPath(file)
  const told = counted(telling, 'restored')
  const { manifest, migrated, differs } = await restoreInstallation(path, telling.say, told)
  const events = manifest.projects.reduce((sum, { number }) => sum + number, 0)
  const json = { file: path, at: manifest.at, projects: manifest.projects, migrated, differs }
  const restored = `Restored as it stood at ${manifest.at}: ${many(manifest.projects.length, 'project')}.`
  if (differs.length > 0) {
    const found =
      'What the file holds is restored, but its tables do not say what their ledgers say:'
    return { says: [restored, found, ...differs], json, refused: true }
  }
  return {
    says: [
      `${restored} Every hash and all ${many(events, 'event')} of the ledgers hold.`,
      'Start with `npm start`. Everybody signs in anew. Whatever was revoked after the backup (a seat, a token, a password) is as it was then: look through it.',
    ],
    json,
  }
}

function counted({ count }: Telling, done: string): Progress {
  return ({ table, rows, nth, of }) =>
    count(`${done}: table ${nth} of ${of}, ${table}, ${figures(rows)} rows`)
}

function many(count: number, what: string): string {
  return `${figures(count)} ${what}${count === 1 ? '' : 's'}`
}

/** A size for a person. */
export function megabytes(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
