/**
 * The peer of a door: a Next app of two route handlers, compiled and served by the same Next as
 * ours. `/echo` reads JSON and answers JSON; `/write` also does the bare transaction of bare-write.
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

/** Compile and start it. */
export async function bareApp(databaseUrl: string) {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, words] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), words)
  }
  const environment = { ...process.env, BENCH_URL: databaseUrl, NEXT_TELEMETRY_DISABLED: '1' }
  const built = spawn(process.execPath, [next, 'build', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...environment, NODE_ENV: 'production' },
  })
  const code = await new Promise((resolve) => built.once('exit', resolve))
  if (code !== 0) throw new Error('The bare app was not compiled')
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
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      child.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
