/**
 * An act to 200 open streams: from the request to the moment when the last of 200 listeners has the
 * event. Against commit, NOTIFY and fan-out without us (bare-fan-out). Sought: at most 3 times the peer.
 *
 * Besides, what of it is the telling: from the commit on, as a bystander hears of it by NOTIFY on a
 * connection of its own, the same one for both. What goes before the commit is the bench `act`'s matter.
 */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { programFolder } from '../../lib/server/start/data-folder.ts'
import { database } from '../../lib/server/store/database.ts'
import { projectRow } from '../../lib/server/store/read-project.ts'
import { marks } from '../support/deeds.ts'
import { measured, ratio, takeTurns } from './measured.ts'
import type { Bench } from './run.ts'
import { scene } from './scene.ts'
import { lineTo, listeners } from './wire.ts'

const STREAMS = 200
const A_SESSION = 10
/** What is told no later than the bystander hears of it counts as this many milliseconds. */
const AT_ONCE = 0.01

export const streams: Bench = async ({ blocks, goes }) => {
  const { started, projectId, mina, cookie, close } = await scene()
  // Each is withdrawn and comes back once, because a claim whose history grows is not what is measured.
  const claims: number[] = []
  // One round of turns does not count, and is made all the same; two of the four ways are ours.
  for (let n = 0; n < (blocks + 1) * goes; n++) claims.push((await marks(mina)).number)
  const sessions: string[] = []
  for (let n = 0; n < STREAMS / A_SESSION; n++) sessions.push(await cookie(mina))
  const cookies = sessions.flatMap((one) => Array.from({ length: A_SESSION }, () => one))
  const isTouch = (block: string) => /^id: /m.test(block)
  const project = await projectRow(database(), projectId)
  // From the last event on, as a page asks: a stream that says nothing begins whenever it has found its place.
  const events = `/api/projects/${projectId}/events?after=${project?.last ?? 0}`
  const hearing = await listeners(started.url, events, cookies, isTouch)
  const peer = await bareFanOut(started.ownerUrl)
  const hearingBare = await listeners(peer.url, '/', cookies, isTouch)
  const bystander = await listening(started.ownerUrl)
  const ours = lineTo(started.url, { cookie: await cookie(mina), origin: started.url })
  const bare = lineTo(peer.url)
  const at = `/api/v1/projects/${projectId}/claims`
  const ways = claims.flatMap((n) => [`${n}/withdrawal`, `${n}/restoration`]).reverse()
  const act = async () => {
    const way = ways.pop()
    if (way === undefined) throw new Error('There are fewer claims than goes')
    await ours.post(`${at}/${way}`, {}, { 'idempotency-key': randomUUID() })
  }
  const bareAct = async () => void (await bare.post('/', { claim: 1 }))
  const [whole, wholeBare, telling, tellingBare] = names
  const turns = [
    { name: whole, go: () => heard(hearing.next(), act) },
    { name: wholeBare, go: () => heard(hearingBare.next(), bareAct) },
    { name: telling, go: () => toldAfter(bystander.next('variorum'), hearing.next(), act) },
    {
      name: tellingBare,
      go: () => toldAfter(bystander.next('bench_told'), hearingBare.next(), bareAct),
    },
  ]
  try {
    const times = await takeTurns(turns, { blocks, goes })
    const ratios = [ratio(times, whole, wholeBare), ratio(times, telling, tellingBare)]
    return { measured: measured(times), ratios }
  } finally {
    hearing.close()
    hearingBare.close()
    ours.close()
    bare.close()
    peer.close()
    await bystander.close()
    await close()
  }
}

const names = [
  'an act to the last of 200 streams',
  'commit, NOTIFY and fan-out without us',
  'of that: from the commit to the last stream',
  'of that: without us',
] as const

async function heard(last: Promise<void>, act: () => Promise<void>): Promise<void> {
  await act()
  await last
}

/**
 * How long after the commit, as a bystander hears of it, the last stream had it; the end of the request is awaited
 * too. A process tells its own streams without waiting for NOTIFY, so that they may have it before the bystander does.
 */
async function toldAfter(
  committed: Promise<number>,
  last: Promise<void>,
  act: () => Promise<void>,
): Promise<number> {
  const had = last.then(() => performance.timeOrigin + performance.now())
  await act()
  return Math.max(AT_ONCE, (await had) - (await committed))
}

const Heard = z.object({ channel: z.string(), at: z.number() })

/** Whoever hears of commits by Postgres alone (bystander.ts). */
async function listening(connectionString: string) {
  const worker = new Worker(new URL('bystander.ts', import.meta.url), {
    workerData: connectionString,
  })
  const told = new Map<string, (at: number) => void>()
  const next = (channel: string) => new Promise<number>((resolve) => told.set(channel, resolve))
  const ready = next('ready')
  worker.on('message', (words: unknown) => {
    const { channel, at } = Heard.parse(words)
    told.get(channel)?.(at)
  })
  await ready
  return { next, close: () => worker.terminate() }
}

async function bareFanOut(databaseUrl: string) {
  const program = join(programFolder, 'tests', 'bench', 'bare-fan-out.ts')
  const child = spawn(process.execPath, [program, databaseUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', (words: string) => resolve(words.trim()))
    child.once('exit', () => reject(new Error('The bare fan-out did not start')))
  })
  return { url: `http://127.0.0.1:${port}`, close: () => void child.kill() }
}
