/**
 * A path as it was typed is meant from the folder in which the command was typed. The program itself
 * runs in its own folder, where it finds its packages; start.mjs says where the person is.
 */
import { resolve } from 'node:path'

/** The whole path of what was typed. */
export function typedPath(path: string): string {
  return resolve(process.env.VARIORUM_TYPED_IN || process.cwd(), path)
}
