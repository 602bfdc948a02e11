/**
 * Makes a folder with those above it that are missing. Node's own recursive mkdir never comes back
 * where a folder that is there takes none («/proc/x»): told ENOENT, it tries the one above for ever.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from './trouble.ts'

/** Make the folder at an absolute path, for its owner alone unless `mode` says otherwise. */
export function makeFolder(path: string, mode = 0o700): void {
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST' && statSync(path).isDirectory()) return
    const above = dirname(path)
    if (code !== 'ENOENT' || existsSync(above)) throw error
    makeFolder(above, mode)
    makeFolder(path, mode)
  }
}
