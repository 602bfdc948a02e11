/**
 * The second start: from `node start.mjs` on a data folder that is there, with pages that are compiled,
 * to the first page that is answered. Against the start of a bare Next app alone, without any database.
 * Stopping is not counted.
 */
import { rmSync } from 'node:fs'
import { buildIfNeeded } from '../../lib/server/start/build.ts'
import { temporaryFolder } from '../support/cluster.ts'
import { startVariorum } from '../support/server.ts'
import { bareApp, compileBareApp } from './bare-app.ts'
import { measured, ratio, takeTurns } from './measured.ts'
import type { Bench } from './run.ts'
import { lineTo } from './wire.ts'

export const start: Bench = async ({ quick }) => {
  await compileBareApp()
  await buildIfNeeded((line) => void process.stderr.write(`${line}\n`))
  const dataFolder = temporaryFolder()
  const first = await startVariorum({ dataFolder, empty: true })
  await first.stop()
  const ways = [
    {
      name: 'a second start to the first page',
      go: () => started('/sign-in', () => startVariorum({ dataFolder, empty: true })),
    },
    {
      name: 'a bare Next to its first page',
      go: () => started('/text', () => bareApp({ text: import.meta.filename })),
    },
  ]
  try {
    const times = await takeTurns(ways, { blocks: quick ? 1 : 7, goes: 1 })
    const [ours = '', bare = ''] = ways.map(({ name }) => name)
    return { measured: measured(times), ratios: [ratio(times, ours, bare)] }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

type Server = { readonly url: string } & (
  | { stop(): Promise<unknown> }
  | { close(): Promise<unknown> }
)

/** How long until the first page was there. */
async function started(path: string, begin: () => Promise<Server>): Promise<number> {
  const began = performance.now()
  const server = await begin()
  const line = lineTo(server.url)
  await line.get(path)
  const took = performance.now() - began
  line.close()
  await ('stop' in server ? server.stop() : server.close())
  return took
}
