/**
 * An act to 200 open streams: from the request to the moment when the last of 200 listeners has the
 * event. Against commit, NOTIFY and fan-out without us (bare-fan-out). Sought: at most 3 times the peer.
 */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { programFolder } from '../../lib/server/start/data-folder.ts'
import { database } from '../../lib/server/store/database.ts'
import { projectRow } from '../../lib/server/store/read-project.ts'
import { measured, ratio, takeTurns } from './measured.ts'
import type { Bench } from './run.ts'
import { scene } from './scene.ts'
import { lineTo, listeners } from './wire.ts'

const STREAMS = 200
const A_SESSION = 10

export const streams: Bench = async ({ blocks, goes }) => {
  const { started, projectId, mina, claim, cookie, close } = await scene()
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
  const ours = lineTo(started.url, { cookie: await cookie(mina), origin: started.url })
  const bare = lineTo(peer.url)
  const at = `/api/v1/projects/${projectId}/claims/${claim.number}`
  let withdrawn = false
  const ways = [
    {
      name: 'an act to the last of 200 streams',
      go: async () => {
        const last = hearing.next()
        await ours.post(
          `${at}/${withdrawn ? 'restoration' : 'withdrawal'}`,
          {},
          { 'idempotency-key': randomUUID() },
        )
        withdrawn = !withdrawn
        await last
      },
    },
    {
      name: 'commit, NOTIFY and fan-out without us',
      go: async () => {
        const last = hearingBare.next()
        await bare.post('/', { claim: claim.number })
        await last
      },
    },
  ]
  try {
    const times = await takeTurns(ways, { blocks, goes })
    const [our, peers] = ways.map(({ name }) => name)
    return { measured: measured(times), ratios: [ratio(times, our ?? '', peers ?? '')] }
  } finally {
    hearing.close()
    hearingBare.close()
    ours.close()
    bare.close()
    peer.close()
    await close()
  }
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
