/**
 * The peer of doors and pages: a Next app of two route handlers and a page, compiled and served by the
 * same Next as ours. `/echo` reads JSON and answers JSON; `/write` also does the bare transaction of
 * bare-write; `/text` shows the characters of a file as paragraphs. Compiled once in a run.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programFolder } from '../../lib/server/start/data-folder.ts'
import { freePort } from '../../lib/server/start/free-port.ts'

const folder = join(programFolder, '.next-bench')
const next = join(programFolder, 'node_modules', 'next', 'dist', 'bin', 'next')

const files: Readonly<Record<string, string>> = {
  'package.json': '{"type":"module"}',
  'tsconfig.json': '{"compilerOptions":{"allowImportingTsExtensions":true,"noEmit":true}}',
  'next.config.js': `export default {
  turbopack: { root: ${JSON.stringify(programFolder)} },
  serverExternalPackages: ['pg', '@prisma/adapter-pg'],
  typescript: { ignoreBuildErrors: true },
}`,
  'app/layout.tsx': 'export default function Layout() { return <html><body /></html> }',
  'app/text/page.tsx': `import { readFile } from 'node:fs/promises'
export const dynamic = 'force-dynamic'
export default async function Text() {
  const words = await readFile(process.env.BENCH_TEXT, 'utf8')
  return <main>{words.split('\\n\\n').map((one, at) => <p key={at}>{one}</p>)}</main>
}`,
  'app/echo/route.ts': `export async function POST(request) {
  const asked = await request.json()
  return Response.json({ number: 1, label: asked.label })
}`,
  'app/write/route.ts': `import { bareClient, bareWrite } from '../../../tests/bench/bare-write.ts'
const client = bareClient(process.env.BENCH_URL)
export const dynamic = 'force-dynamic'
export async function POST(request) {
  const asked = await request.json()
  return Response.json({ number: await bareWrite(client, asked.project), label: asked.label })
}`,
}

let compiled: Promise<void> | undefined

/** Compile it, once. */
export function compileBareApp(): Promise<void> {
  compiled ??= compile()
  return compiled
}

async function compile(): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, words] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), words)
  }
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const built = spawn(process.execPath, [next, 'build', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  })
  const code = await new Promise((resolve) => built.once('exit', resolve))
  if (code !== 0) throw new Error('The bare app was not compiled')
}

/** Start it, compiled, with a database for `/write` or a file for `/text`. */
export async function bareApp(given: { readonly database?: string; readonly text?: string }) {
  await compileBareApp()
  const { database = '', text = '' } = given
  const environment = {
    ...process.env,
    BENCH_URL: database,
    BENCH_TEXT: text,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const port = await freePort()
  const child = spawn(
    process.execPath,
    [next, 'start', folder, '-p', String(port), '-H', '127.0.0.1'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: environment,
    },
  )
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (words: string) => {
      if (/Ready in/.test(words)) resolve()
    })
    child.once('exit', () => reject(new Error('The bare app did not start')))
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      child.kill()
      return ended
    },
  }
}
