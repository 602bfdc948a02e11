/**
 * `node lib/server/cli/verify.ts FILE`: checks an edition's ZIP or a backup, whichever it is, and
 * says in one sentence what it found. It needs no database and no installation.
 * Exit code 0 if it verifies, 1 if it does not, 2 if there is no such file.
 */
import { open, readFile } from 'node:fs/promises'
import { verifyEdition } from '../../edition/verify.ts'
import { figures } from '../../review/number-words.ts'
import { checkBackup } from '../backup/check.ts'
import { Trouble } from '../start/trouble.ts'

type Verdict = { readonly says: string; readonly code: 0 | 1 | 2 }

/** Check the file at a path; the sentence to print and the exit code. */
export async function verifyFile(path: string | undefined): Promise<Verdict> {
  if (path === undefined)
    return { says: 'Say which file: node lib/server/cli/verify.ts edition-1.zip', code: 2 }
  const kind = await kindOf(path)
  if (kind === null) return { says: `There is no file ${path} that could be read.`, code: 2 }
  return kind === 'tar' ? verifyBackup(path) : verifyZip(path)
}

/** Whether there is a file at a path that can be read. */
export async function isFile(path: string): Promise<boolean> {
  return (await kindOf(path)) !== null
}

/** A tar says «ustar» in the 258th byte; an edition is a ZIP. */
async function kindOf(path: string): Promise<'tar' | 'zip' | null> {
  try {
    const file = await open(path)
    try {
      const { buffer } = await file.read(Buffer.alloc(262), 0, 262, 0)
      return buffer.subarray(257).toString('latin1') === 'ustar' ? 'tar' : 'zip'
    } finally {
      await file.close()
    }
  } catch {
    return null
  }
}

async function verifyBackup(path: string): Promise<Verdict> {
  try {
    const { manifest, fingerprint } = await checkBackup(path)
    const { at, projects, tables } = manifest
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    const events = projects.reduce((sum, { number }) => sum + number, 0)
    const what = manifest.what === 'variorum backup' ? 'backup' : 'project archive'
    const says = `The ${what} of ${at} verifies: ${figures(tables.length)} tables with ${figures(rows)} rows, ${figures(projects.length)} ${projects.length === 1 ? 'project' : 'projects'}, and the ledgers’ ${figures(events)} events.`
    return { says: `${says}\nIts fingerprint: ${fingerprint}`, code: 0 }
  } catch (error) {
    if (error instanceof Trouble) return { says: error.message, code: 1 }
    throw error
  }
}

async function verifyZip(path: string): Promise<Verdict> {
  const { ok, sentence, manifestSha256 } = verifyEdition(await readFile(path))
  const hash =
    manifestSha256 === null
      ? ''
      : `\nSHA-256 of its manifest.json: ${manifestSha256} (the project's ledger holds the same)`
  return { says: sentence + hash, code: ok ? 0 : 1 }
}

if (import.meta.main) {
  const { says, code } = await verifyFile(process.argv[2])
  process.stdout.write(`${says}\n`)
  process.exitCode = code
}
