/**
 * `node lib/server/cli/verify.ts FILE.zip`: checks an edition and says in one sentence what it found.
 * Exit code 0 if it verifies, 1 if it does not, 2 if there is no such file.
 */
import { readFile } from 'node:fs/promises'
import { verifyEdition } from '../../edition/verify.ts'

/** Check the file at a path; the sentence to print and the exit code. */
export async function verifyFile(
  path: string | undefined,
): Promise<{ readonly says: string; readonly code: 0 | 1 | 2 }> {
  if (path === undefined)
    return { says: 'Say which file: node lib/server/cli/verify.ts edition-1.zip', code: 2 }
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return { says: `There is no file ${path} that could be read.`, code: 2 }
  const { ok, sentence, manifestSha256 } = verifyEdition(bytes)
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
