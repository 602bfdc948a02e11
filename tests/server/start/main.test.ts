import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { programFolder } from '../../../lib/server/start/data-folder.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { processesOfCluster } from '../../../lib/server/start/leftovers.ts'
import { temporaryFolder } from '../../support/cluster.ts'

let folder = ''
let running: Running[] = []

beforeEach(() => {
  folder = temporaryFolder()
  running = []
})
afterEach(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGTERM')
    await ended
  }
  await expect.poll(processesOfFolder, { timeout: 45_000 }).toEqual([])
  rmSync(folder, { recursive: true })
})

type Running = { child: ChildProcess; said: () => string; ended: Promise<number | null> }

/** `node start.mjs …` in the test's data folder. */
function start(words: readonly string[], more: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [join(programFolder, 'start.mjs'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, VARIORUM_DATA: folder, DATABASE_URL: '', HOST: '127.0.0.1', ...more },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (bytes: Buffer) => {
      printed += bytes
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const one = { child, said: () => printed, ended }
  running.push(one)
  return one
}

/** Start the database alone and wait for its address. */
async function database(): Promise<Running & { url: string }> {
  const one = start(['db'])
  const address = () => /owner's address: (\S+)/.exec(one.said())?.[1] ?? ''
  await expect.poll(address, { timeout: 45_000, interval: 50 }).not.toBe('')
  return { ...one, url: address() }
}

const processesOfFolder = () => processesOfCluster(join(folder, 'postgres'))
const postmaster = () =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
const app = () => Number(/process (\d+)/.exec(readFileSync(join(folder, 'running'), 'utf8'))?.[1])
const write = (url: string) =>
  withClient(url, (client) => client.query(`create table note as select 'kept' as word`))
const read = (url: string) =>
  withClient(url, async (client) => (await client.query('table note')).rows[0]?.word)

test('it stops cleanly when told, and no process is left', async () => {
  const { child, ended, said } = await database()
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(said()).toMatch(/Stopping …\n$/)
  expect(processesOfFolder()).toEqual([])
})

test('after the app was killed its database ends, and the next start finds everything', async () => {
  const first = await database()
  await write(first.url)
  process.kill(app(), 'SIGKILL')
  expect(await first.ended).toBe(1)
  const next = await database()
  expect(await read(next.url)).toBe('kept')
})

test('after the app, Postgres and all who watch them were killed the next start recovers', async () => {
  const first = await database()
  await write(first.url)
  const victims = [first.child.pid ?? 0, app(), postmaster()]
  for (const pid of victims) process.kill(pid, 'SIGKILL')
  await first.ended
  const next = await database()
  expect(await read(next.url)).toBe('kept')
})

test('a database that nobody stopped is no obstacle', async () => {
  const first = await database()
  await write(first.url)
  const master = postmaster()
  process.kill(app(), 'SIGSTOP')
  process.kill(first.child.pid ?? 0, 'SIGKILL')
  process.kill(master, 'SIGSTOP')
  process.kill(app(), 'SIGKILL')
  await first.ended
  process.kill(master, 'SIGCONT')
  const next = await database()
  expect(await read(next.url)).toBe('kept')
})

test('after Postgres was killed the running app starts it again by itself', async () => {
  const { url, said } = await database()
  await write(url)
  process.kill(postmaster(), 'SIGKILL')
  await expect
    .poll(() => read(url).catch(() => 'away'), { timeout: 45_000, interval: 100 })
    .toBe('kept')
  expect(said()).toMatch(/starting it again/)
})

test('who was started by a process that was killed stops as well', async () => {
  const { child } = await database()
  child.kill('SIGKILL')
  await expect.poll(processesOfFolder, { timeout: 45_000, interval: 100 }).toEqual([])
})

test('who was started over a channel stops when the starter is gone', async () => {
  const { child, ended } = await database()
  child.disconnect()
  expect(await ended).toBe(0)
  expect(await processesOfFolder()).toEqual([])
})

test('a second start in the same folder is told who is there', async () => {
  await database()
  const second = start(['db'])
  expect(await second.ended).toBe(1)
  expect(second.said()).toMatch(new RegExp(`already runs in ${folder} \\(process ${app()}\\)`))
})

test('a taken port is one sentence, before anything else is done', async () => {
  const server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const one = start(['start'], { PORT: String(port) })
  expect(await one.ended).toBe(1)
  expect(one.said()).toBe(
    `Port ${port} is taken by another program (perhaps an earlier Variorum); stop that one, or choose another port: PORT=${port + 1} npm start.\n`,
  )
  await new Promise((resolve) => server.close(resolve))
})

for (const [name, value, sentence] of [
  ['PORT', 'three', /^PORT is «three»; it must be a number from 0 to 65535\.\n$/],
  ['NEXTAUTH_URL', 'variorum', /^NEXTAUTH_URL is «variorum»; .*\n$/],
  ['HOST', '0.0.0.0', /^With HOST=0\.0\.0\.0 others can come in.*\n$/],
] as const) {
  test(`a wrong ${name} is one sentence`, async () => {
    const one = start(['start'], { [name]: value })
    expect(await one.ended).toBe(1)
    expect(one.said()).toMatch(sentence)
  })
}

test('a word that means nothing is refused, and says where those are that do', async () => {
  const one = start(['fly'])
  expect(await one.ended).toBe(2)
  expect(one.said()).toMatch(/unknown command 'fly'[\s\S]*--help/)
})
