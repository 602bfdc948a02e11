/**
 * The product as people get it is compiled once by `next build` and again when a source changed.
 * The build remembers the fingerprint of its sources; a build that was cut short has none.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programFolder } from './data-folder.ts'
import { fingerprint } from './fingerprint.ts'
import { Trouble } from './trouble.ts'

const STAMP = 'made-from'

const SOURCES = [
  'app',
  'lib',
  'public',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'next.config.js',
  'tsconfig.json',
  'package-lock.json',
]

/** Where the compiled pages lie. */
export function buildFolder(): string {
  return join(programFolder, process.env.NEXT_DIST_DIR ?? '.next')
}

/** The fingerprint of everything that the compiled pages are made from. */
export function fingerprintOfSources(): string {
  return fingerprint(SOURCES)
}

/** Whether a build is whole and of the sources that are there now. */
export function isUpToDate(folder = buildFolder(), sources = fingerprintOfSources()): boolean {
  const stamp = join(folder, STAMP)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sources
}

/** Compile the product if its build is missing or older than its sources; what the compiler says is printed only when it fails. */
export async function buildIfNeeded(say: (line: string) => void): Promise<void> {
  const sources = fingerprintOfSources()
  if (isUpToDate(buildFolder(), sources)) return
  say('Compiling the pages (after an install or a change; about a minute) …')
  rmSync(join(buildFolder(), STAMP), { force: true })
  const next = join(programFolder, 'node_modules', 'next', 'dist', 'bin', 'next')
  const { status, printed } = await run([next, 'build'])
  if (status !== 0) {
    throw new Trouble(
      `${printed.trimEnd()}\nThe pages could not be compiled; the compiler says why above.`,
    )
  }
  writeFileSync(join(buildFolder(), STAMP), sources)
}

type Ran = { readonly status: number | null; readonly printed: string }

function run(words: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: programFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (words: string) => {
        printed += words
      })
    }
    const end = () => child.kill()
    process.once('exit', end)
    child.once('error', reject)
    child.once('close', (status) => {
      process.off('exit', end)
      resolve({ status, printed })
    })
  })
}
