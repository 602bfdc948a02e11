#!/usr/bin/env node
/**
 * The first file that runs. It is plain JavaScript for Node 20 with no dependency, because on a
 * fresh clone nothing else is there yet. It installs the packages when they are missing or other
 * than package-lock.json says, and then hands over to the Node 24 among them.
 *
 *   node start.mjs                  the product, on http://127.0.0.1:3000
 *   node start.mjs --empty          the same; a new installation gets no sample, only a setup link
 *   node start.mjs dev              the product, compiled as files change
 *   node start.mjs test             every check there is
 *   node start.mjs bench            speed, as ratios to peers
 *   node start.mjs db               only the database, until Ctrl-C
 *   node start.mjs migration NAME   writes the next migration from prisma/schema.prisma
 *   node start.mjs --help           the commands of the shell: backup, restore, verify, import …
 *
 * The child is told to stop by a channel, not by a signal, so that it also notices when this
 * process was killed and takes the database down with it.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = import.meta.dirname ?? fail('Variorum needs Node 20.11 or later to start.')
const doors = {
  start: 'lib/server/start/main.ts',
  dev: 'lib/server/start/main.ts',
  db: 'lib/server/start/main.ts',
  migration: 'lib/server/start/main.ts',
  test: 'tests/support/run.ts',
  bench: 'tests/bench/run.ts',
}

const words = process.argv.slice(2)
// `npm start -- --empty`: an option alone is the server's, unless it asks for help.
const wish = words.find((word) => !word.startsWith('-')) ?? (asksHelp() ? 'help' : 'start')
const ours = Object.hasOwn(doors, wish)
if (!installed()) install()
if (ours) handOver(doors[wish], [wish, ...words.filter((word) => word !== wish)])
else handOver('lib/server/cli/main.ts', words)

function asksHelp() {
  return words.some((word) => ['-h', '--help', '-V', '--version'].includes(word))
}

/** Whether node_modules holds what package-lock.json asks for (packages for other machines aside). */
function installed() {
  if (!existsSync(node())) return false
  try {
    const here = lockedPackages('node_modules/.package-lock.json')
    return Object.entries(lockedPackages('package-lock.json')).every(
      ([path, wanted]) =>
        path === '' || wanted.optional || wanted.link || here[path]?.version === wanted.version,
    )
  } catch {
    return false
  }
}

function lockedPackages(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
}

function install() {
  process.stderr.write('Installing the packages (once; this takes a minute or two) …\n')
  const npm = process.env.npm_execpath
  // Not `npm ci`: it refuses a lock file that leaves out packages for other kinds of machines.
  const words = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const [program, args] = npm?.endsWith('.js')
    ? [process.execPath, [npm, ...words]]
    : ['npm', words]
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 2, 'inherit'],
    // Any file that exists keeps Prisma from looking for an engine that it does not need here.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
  })
  if (status !== 0) fail('The packages could not be installed; npm says why above.')
  if (!existsSync(node()))
    fail('The packages are installed, but the Node 24 among them is missing.')
}

function node() {
  return join(
    root,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
}

function handOver(door, words) {
  const child = spawn(
    node(),
    ['--disable-warning=ExperimentalWarning', join(root, door), ...words],
    {
      cwd: root,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...quiet(door), ...process.env, VARIORUM_TYPED_IN: process.cwd() },
    },
  )
  const stop = () => child.connected && child.send('stop')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  // A program that started this one by a channel, as the tests do, and is gone: nobody is left to stop it.
  process.on('disconnect', stop)
  stopWithNpm(stop)
  child.on('error', () => fail('The Node 24 among the packages does not run on this machine.'))
  child.on('exit', (code, signal) => {
    if (signal !== null) fail(`Variorum was ended by ${signal}.`)
    process.exit(code ?? 1)
  })
}

/** A command's output is for its person; the log speaks up only where something went wrong. */
function quiet(door) {
  return door.includes('/cli/') ? { LOG_LEVEL: 'warn' } : {}
}

/** npm cannot pass on its own death, so under npm a lost parent means: stop. */
function stopWithNpm(stop) {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(), 1000).unref()
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
