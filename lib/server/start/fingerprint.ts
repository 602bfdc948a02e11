/** Tells whether sources changed: one SHA-256 over the names and bytes of files and folders. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { programFolder } from './data-folder.ts'

/** The SHA-256 of some files and folders of the program; one that is not there counts as that. */
export function fingerprint(paths: readonly string[], root = programFolder): string {
  const hash = createHash('sha256')
  for (const path of paths.flatMap((path) => filesIn(root, path)).sort()) {
    const bytes = existsSync(join(root, path))
      ? readFileSync(join(root, path))
      : Buffer.from('none')
    hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

function filesIn(root: string, path: string): readonly string[] {
  const at = join(root, path)
  if (!existsSync(at) || !statSync(at).isDirectory()) return [path]
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}
