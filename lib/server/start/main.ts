/**
 * What `node start.mjs` does once Node 24 is there: the data folder, the database, the pages, the
 * server; and the way back on Ctrl-C, SIGTERM, or the death of the process that started it.
 *
 * Next runs in this process, so that there is one thing to stop and one thing to kill. The app
 * finds the database by DATABASE_APP_URL alone; the owner's address never leaves this room.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { providerTrouble } from '../auth/provider-settings.ts'
import { startNightly } from '../backup/nightly.ts'
import { nightlySettings } from '../backup/nightly-settings.ts'
import { described, isHangUp, levelOf, log } from '../log/log.ts'
import { mailTrouble } from '../mail/settings.ts'
import { modelTrouble } from '../model/model-settings.ts'
import { buildIfNeeded } from './build.ts'
import { generateClient } from './client.ts'
import { startCluster } from './cluster.ts'
import { type DataFolder, openDataFolder, programFolder } from './data-folder.ts'
import { openDatabase, withClient } from './database.ts'
import { beginningOf, isUnused, keepBeginning } from './first-run.ts'
import { type FrontDoor, isLoopback, openFrontDoor, type Place } from './front-door.ts'
import { guarded } from './guarded.ts'
import { readiness } from './health.ts'
import {
  checksumsOfMigrations,
  migrationFile,
  migrationNames,
  missingMigration,
} from './migrations.ts'
import { logged } from './request-log.ts'
import { type SoleUse, soleUse } from './sole-use.ts'
import { superviseCluster } from './supervise.ts'
import { sentenceOf, Trouble } from './trouble.ts'
import { wayBack } from './way-back.ts'

const began = Date.now()
const back = wayBack(say)

try {
  await run(process.argv[2] ?? 'start', process.argv.slice(3))
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`)
  if (!(error instanceof Trouble) && error instanceof Error)
    process.stderr.write(`${error.stack}\n`)
  await back.leave(1)
}

async function run(wish: string, words: readonly string[]): Promise<void> {
  if (wish === 'migration') return writeMigration(words)
  const folder = openDataFolder()
  const lock = await soleUse(folder.path, say)
  back.later(() => lock.release())
  lock.tell(`process ${process.pid}`)
  back.before(() => lock.tell(`stopping, process ${process.pid}`))
  if (wish === 'db') return runDatabase(folder)
  await runProduct(folder, lock, wish === 'dev', words.includes('--empty'))
}

async function runProduct(
  folder: DataFolder,
  lock: SoleUse,
  dev: boolean,
  empty: boolean,
): Promise<void> {
  const place = placeWanted()
  const level = levelOf(process.env.LOG_LEVEL, true)
  if (typeof level !== 'string') throw new Trouble(level.wrong)
  const wrongMail = mailTrouble(process.env)
  if (wrongMail !== null) throw new Trouble(wrongMail)
  const wrongModel = modelTrouble(process.env)
  if (wrongModel !== null) throw new Trouble(wrongModel)
  const wrongProvider = providerTrouble()
  if (wrongProvider !== null) throw new Trouble(wrongProvider)
  const nightly = nightlySettings()
  const wanted = beginningOf(folder.path, empty ? 'empty' : 'sample', place.host)
  const door = await openFrontDoor(place)
  back.later(() => door.close())
  back.before(() => door.leave())
  lock.tell(`process ${process.pid}, ${door.url}`)
  generateClient(say)
  if (!dev) await buildIfNeeded(say)
  const { ownerUrl, appUrl } = await startDatabase(folder)
  setEnvironment(folder, appUrl, door, dev)
  const unused = await withClient(ownerUrl, isUnused)
  const beginning = keepBeginning(folder.path, wanted, unused)
  const people = beginning === 'sample' ? await sample(folder) : []
  const ready = readiness(
    appUrl,
    checksumsOfMigrations(),
    () => globalThis.variorumStreams?.listening ?? true,
  )
  back.later(() => ready.stop())
  door.open(logged(guarded(await product(door, place, dev), dev)), ready.unready)
  surviveFaults()
  await forgetOldAnswers()
  if (nightly !== null) back.later(startNightly({ ownerUrl, folder, nightly, alarm }))
  void indexWords()
  await sendMails()
  say(`Variorum is at ${door.url}  (ready after ${seconds()} s; Ctrl-C stops it)`)
  for (const line of people) say(line)
  if (beginning === 'empty' && unused) await offerSetup(door)
}

/** The sample project, filled on the first run; how to sign in to it as each of its people. */
async function sample(folder: DataFolder): Promise<readonly string[]> {
  const { disconnect } = await import('../store/database.ts')
  const { fillSample } = await import('./sample.ts')
  const people = await fillSample(folder.path, say)
  await disconnect()
  const lines = people.map(
    ({ role, name, email, password }) =>
      `  ${role.padEnd(9)}${name.padEnd(14)}${email.padEnd(27)}${password}`,
  )
  return ['Sign in to the sample project as one of these:', ...lines]
}

/** Answers kept for retries go after two days: now, and every hour. */
async function forgetOldAnswers(): Promise<void> {
  const { disconnect } = await import('../store/database.ts')
  const { forgetHourly } = await import('./forget-hourly.ts')
  back.later(disconnect)
  back.later(await forgetHourly())
}

/** The index of words, made anew where an upgrade or a restore asks for it, while people work. */
async function indexWords(): Promise<void> {
  const { findAnew } = await import('./find-anew.ts')
  await findAnew(say).catch((fault: unknown) => say(`The index of words: ${sentenceOf(fault)}`))
}

/** What lies in the outbox is sent, where there is mail. */
async function sendMails(): Promise<void> {
  const { mailSettings } = await import('../mail/settings.ts')
  const settings = mailSettings()
  if (settings === null) return
  const { startPostman } = await import('../mail/postman.ts')
  back.later(startPostman(settings))
  say(`Mail goes out by ${new URL(settings.url).host}.`)
}

/** Print the one-time link by which the first owner makes an account. */
async function offerSetup({ url }: FrontDoor): Promise<void> {
  const { disconnect, transaction } = await import('../store/database.ts')
  const { makeSetupLink } = await import('../auth/setup.ts')
  back.later(disconnect)
  say(`Nobody has an account yet. Make the first one, once and within 72 hours:`)
  say(`  ${url}${await transaction(makeSetupLink)}`)
}

/** The database, started again if it should end under the running app. */
async function startDatabase(folder: DataFolder) {
  const database = await openDatabase(folder, say)
  if (database.cluster !== null) {
    const stop = superviseCluster(folder, database.cluster, say, () => back.leave(1))
    back.later(stop)
  }
  say(`The database is ready (after ${seconds()} s).`)
  return database
}

async function runDatabase(folder: DataFolder): Promise<void> {
  const { ownerUrl, appUrl } = await startDatabase(folder)
  say(`The owner's address: ${ownerUrl}`)
  say(`The app's address:   ${appUrl}`)
}

/** Next's own request handler, compiled pages or, in `dev`, pages compiled as they are asked for. */
async function product(door: FrontDoor, { host }: Place, dev: boolean) {
  const { default: next } = await import('next')
  const app = next({
    dev,
    dir: programFolder,
    hostname: host,
    port: door.port,
    httpServer: door.server,
  })
  await app.prepare()
  back.later(() => app.close())
  return app.getRequestHandler()
}

function setEnvironment(folder: DataFolder, appUrl: string, door: FrontDoor, dev: boolean): void {
  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXTAUTH_SECRET: folder.secrets.nextauth,
    NEXTAUTH_URL: door.url,
    DATABASE_APP_URL: appUrl,
    VARIORUM_DATA: folder.path,
  })
  delete process.env.DATABASE_URL
}

/** A fault in a stream or a timer must not take everybody's work down; it is told and lived with. */
function surviveFaults(): void {
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(kind, (fault: unknown) => {
      log[isHangUp(fault) ? 'debug' : 'error']({ fault: described(fault) }, kind)
    })
  }
}

/** A failure that somebody has to look at: on standard error, and told to those who may found projects. */
function alarm(sentence: string): void {
  log.error(sentence)
  import('../backup/tell-failure.ts')
    .then(({ tellFailure }) => tellFailure())
    .catch((error: unknown) => log.error(`Nobody could be told of it: ${sentenceOf(error)}`))
}

function placeWanted(): Place {
  const { PORT = '3000', HOST = '127.0.0.1', NEXTAUTH_URL } = process.env
  const port = Number(PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || PORT.trim() === '') {
    throw new Trouble(`PORT is «${PORT}»; it must be a number from 0 to 65535.`)
  }
  if (NEXTAUTH_URL && !/^https?:\/\/[^/]+/.test(NEXTAUTH_URL)) {
    throw new Trouble(
      `NEXTAUTH_URL is «${NEXTAUTH_URL}»; it must be an address such as https://variorum.example.`,
    )
  }
  if (!isLoopback(HOST) && !NEXTAUTH_URL) {
    throw new Trouble(
      `With HOST=${HOST} others can come in, so NEXTAUTH_URL must say the address that they use, such as https://variorum.example.`,
    )
  }
  return { host: HOST, port, publicUrl: NEXTAUTH_URL }
}

/** Write the next migration: what prisma/schema.prisma says beyond the migrations that are there. */
async function writeMigration([name = '']: readonly string[]): Promise<void> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Trouble(
      'A migration needs a name in small letters: node start.mjs migration more_about_texts.',
    )
  }
  const folder = openDataFolder()
  const lock = await soleUse(folder.path, say)
  back.later(() => lock.release())
  const cluster = await startCluster(folder, say)
  back.later(() => cluster.stop())
  const sql = await missingMigration(cluster.url)
  if (sql === '') say('The migrations already say what prisma/schema.prisma says.')
  else {
    const number = String(migrationNames().length + 1).padStart(4, '0')
    const file = migrationFile(`${number}_${name}`)
    mkdirSync(join(file, '..'))
    writeFileSync(file, `${sql}\n`)
    say(`Wrote ${file}; read it before you commit it.`)
  }
  await back.leave(0)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function seconds(): string {
  return ((Date.now() - began) / 1000).toFixed(1)
}
