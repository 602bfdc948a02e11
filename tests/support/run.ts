/**
 * `npm test`: types, lint, the build, the tests of vitest, then the compiled product in a browser. Everything
 * runs even when something before it failed, so that one run tells all. The last line is
 * «N passed, N failed», in which types, lint and the build count one each; whatever did not run, or found
 * nothing to run, counts as failed.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfNeeded } from '../../lib/server/start/build.ts'
import { generateClient } from '../../lib/server/start/client.ts'
import { programFolder } from '../../lib/server/start/data-folder.ts'
import { sentenceOf } from '../../lib/server/start/trouble.ts'
import { wayBack } from '../../lib/server/start/way-back.ts'
import { startTestCluster } from './cluster.ts'
import { findChromium, stillMissing } from './machine.ts'
import { type Count, ofPlaywright, ofVitest } from './tally.ts'

const back = wayBack(say)
const reports = mkdtempSync(join(tmpdir(), 'variorum-reports-'))
back.later(() => rmSync(reports, { recursive: true, force: true }))

const missing = stillMissing(say)
for (const name of missing)
  say(`There is no ${name}; tests that need it fail. Install it and run again.`)

const steps: readonly (readonly [string, () => Promise<Count>])[] = [
  ['types', types],
  ['lint', lint],
  ['build', build],
  ['tests', vitest],
  ['journeys', journeys],
]

const counts: (readonly [string, Count])[] = []
for (const [name, step] of steps) {
  say(`\n── ${name}`)
  counts.push([name, await step().catch(crashed)])
}
say('')
for (const [name, { passed, failed }] of counts) say(`${name}: ${passed} passed, ${failed} failed`)
const passed = counts.reduce((sum, [, count]) => sum + count.passed, 0)
const failed = counts.reduce((sum, [, count]) => sum + count.failed, 0)
back.later(() => say(`${passed} passed, ${failed} failed`))
await back.leave(failed === 0 && passed > 0 ? 0 : 1)

async function types(): Promise<Count> {
  generateClient(say)
  const routes = await node('next/dist/bin/next', ['typegen'])
  const checked = await node('typescript/bin/tsc', ['--noEmit', '-p', 'tests'])
  return one(routes === 0 && checked === 0)
}

async function lint(): Promise<Count> {
  return one((await node('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])) === 0)
}

/** Once, before tests that start the product side by side: two builds at a time get in each other's way. */
async function build(): Promise<Count> {
  await buildIfNeeded(say)
  return one(true)
}

async function vitest(): Promise<Count> {
  const report = join(reports, 'vitest.json')
  const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const cluster = await startTestCluster()
  try {
    const status = await node('vitest/vitest.mjs', words, {
      VARIORUM_TEST_OWNER_URL: cluster.ownerUrl,
      VARIORUM_TEST_APP_URL: cluster.appUrl,
    })
    return ofVitest(read(report), status)
  } finally {
    await cluster.stop()
  }
}

async function journeys(): Promise<Count> {
  const browser = findChromium()
  if (browser === undefined) {
    throw new Error('There is no Chromium; name one in CHROMIUM or install it.')
  }
  const report = join(reports, 'playwright.json')
  const status = await node('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    CHROMIUM: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  return ofPlaywright(read(report), status)
}

function one(good: boolean): Count {
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function crashed(error: unknown): Count {
  say(sentenceOf(error))
  return { passed: 0, failed: 1 }
}

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** Run a program of a package to its end; its exit code, or null when a signal ended it. */
function node(
  program: string,
  words: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(programFolder, 'node_modules', program), ...words],
      {
        cwd: programFolder,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, ...more, NEXT_TELEMETRY_DISABLED: '1' },
      },
    )
    back.before(() => {
      child.kill()
    })
    child.once('error', reject)
    child.once('exit', (status) => resolve(status))
  })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
