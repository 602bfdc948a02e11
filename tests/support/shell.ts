/** The shell as people use it: `node start.mjs COMMAND …` as a process of its own. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { programFolder } from '../../lib/server/start/data-folder.ts'

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string }

/** Run a command to its end, in a data folder. */
export function shell(
  dataFolder: string,
  words: readonly string[],
  { cwd = dataFolder, ...environment }: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const { DATABASE_URL, DATABASE_APP_URL, NEXTAUTH_URL, ...rest } = process.env
  const child = spawn(process.execPath, [join(programFolder, 'start.mjs'), ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...rest, VARIORUM_DATA: dataFolder, ...environment },
  })
  let out = ''
  let err = ''
  child.stdout?.on('data', (bytes: Buffer) => {
    out += bytes
  })
  child.stderr?.on('data', (bytes: Buffer) => {
    err += bytes
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })))
}
