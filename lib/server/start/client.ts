/**
 * Prisma's client is generated code and not kept in git: it is made from prisma/schema.prisma when
 * it is missing or older. Prisma wants to fetch an engine first; told that it has one (any program
 * that exists will do), it makes the client offline in a second.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programFolder } from './data-folder.ts'
import { fingerprint } from './fingerprint.ts'
import { Trouble } from './trouble.ts'

/** Make prisma/client if it is missing or does not belong to the schema. */
export function generateClient(say: (line: string) => void): void {
  const stamp = join(programFolder, 'prisma', 'client', 'made-from')
  const wanted = fingerprint(['prisma/schema.prisma', 'package-lock.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('Making the database client …')
  const program = join(programFolder, 'node_modules', 'prisma', 'build', 'index.js')
  const made = spawnSync(process.execPath, [program, 'generate'], {
    cwd: programFolder,
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (made.status !== 0) {
    throw new Trouble(
      `The database client could not be made: ${made.stderr || made.stdout || made.error}`,
    )
  }
  writeFileSync(stamp, wanted)
}
