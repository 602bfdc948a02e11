/**
 * The product as people start it, for tests: `node start.mjs` as a child process with a data folder
 * of its own, on a free port. The sample's passwords lie in that folder.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { programFolder } from '../../lib/server/start/data-folder.ts'
import { temporaryFolder } from './cluster.ts'

export type Started = {
  readonly url: string
  readonly dataFolder: string
  /** The database as the role that made the tables sees it. */
  readonly ownerUrl: string
  /** What was printed so far. */
  readonly output: () => string
  /** The process of `node start.mjs`. */
  readonly process: ChildProcess
  /** Stop it as Ctrl-C does and remove the data folder; the exit code. */
  stop(): Promise<number | null>
}

export type Wish = {
  readonly empty?: boolean
  /** A folder that is there already and stays. */
  readonly dataFolder?: string
  readonly environment?: Readonly<Record<string, string>>
}

const PATIENCE = 240_000

/** Start the product and wait until it says its address. */
export async function startVariorum(wish: Wish = {}): Promise<Started> {
  const dataFolder = wish.dataFolder ?? temporaryFolder()
  const child = launch(dataFolder, wish)
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (words: string) => {
      printed += words
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    const code = await ended
    if (wish.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true })
    return code
  }
  try {
    const url = await address(child, () => printed)
    const output = () => printed
    return { url, dataFolder, ownerUrl: ownerUrl(dataFolder), output, process: child, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function launch(dataFolder: string, { empty = false, environment = {} }: Wish): ChildProcess {
  const { DATABASE_URL, DATABASE_APP_URL, NEXTAUTH_URL, HOST, ...rest } = process.env
  const words = [join(programFolder, 'start.mjs'), 'start', ...(empty ? ['--empty'] : [])]
  return spawn(process.execPath, words, {
    cwd: programFolder,
    // The channel says nothing; its end tells the product that the tests are gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...rest, PORT: '0', VARIORUM_DATA: dataFolder, ...environment },
  })
}

function address(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = setInterval(() => {
      const [, url] = /Variorum is at (\S+)/.exec(printed()) ?? []
      if (url !== undefined) finish(() => resolve(url))
    }, 50)
    const late = setTimeout(
      () => finish(() => reject(new Error(`Too slow:\n${printed()}`))),
      PATIENCE,
    )
    const gone = () => finish(() => reject(new Error(`Variorum did not start:\n${printed()}`)))
    child.once('close', gone)
    function finish(then: () => void): void {
      clearInterval(look)
      clearTimeout(late)
      child.off('close', gone)
      then()
    }
  })
}

const Secrets = z.object({ owner: z.string() })

/** Postgres writes its port into the fourth line of postmaster.pid. */
function ownerUrl(dataFolder: string): string {
  const { owner } = Secrets.parse(
    JSON.parse(readFileSync(join(dataFolder, 'secrets.json'), 'utf8')),
  )
  const pid = readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8')
  return `postgresql://variorum:${owner}@127.0.0.1:${pid.split('\n')[3]}/variorum`
}
